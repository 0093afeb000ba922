import type { Bilingual, Language } from '../core/unit.ts';

const zh = {
  title: '最近的工作区',
  hint: '记在这台电脑的这个浏览器里，不会传出去。在别人的电脑上用完，请全部忘记。',
  open: (title: string) => `打开“${title}”`,
  forget: '忘记',
  forgetName: (title: string) => `忘记“${title}”`,
  forgetAll: '全部忘记',
  wanted: '链接所指的就是它',
  folder: '文件夹',
  saveFolder: '存到文件夹…',
  saveInto: (folder: string) => `存到“${folder}”`,
  replace: '替换那里的工作区',
  notices: {
    recentsFull: () => '浏览器的存储空间不够，这个工作区没有记进“最近”。它仍然打开着；请存为压缩包，或忘记几个旧的。',
    recentsFailed: (detail: string) => `浏览器没有让我们记录“最近的工作区”（${detail}）。其他功能不受影响。`,
    recentFailed: (detail: string) => `没有打开：${detail}。请从文件或文件夹打开。`,
    recentGone: (detail: string) => `“${detail}”已不在这个浏览器里（可能清理过数据）。请从文件或文件夹打开。`,
    folderRefused: (detail: string) => `没有得到使用文件夹“${detail}”的许可。请再试一次并允许。`,
    folderFailed: (detail: string) => `没有存进文件夹：${detail}。修改还在，请存为压缩包。`,
    folderSaved: (detail: string) => `已存到文件夹“${detail}”。`,
    folderTaken: (detail: string) => `这个文件夹里已有另一个工作区“${detail}”。`,
    noAreas: () => '还没有任何区划，不能保存：先导入边界，或填写一个区划。',
  },
};

const en: typeof zh = {
  title: 'Recent workspaces',
  hint: 'Kept in this browser on this machine; nothing leaves it. On a machine that is not yours, forget all when you are done.',
  open: (title) => `Open “${title}”`,
  forget: 'Forget',
  forgetName: (title) => `Forget “${title}”`,
  forgetAll: 'Forget all',
  wanted: 'The link names this one',
  folder: 'folder',
  saveFolder: 'Save to a folder…',
  saveInto: (folder) => `Save to “${folder}”`,
  replace: 'Replace the workspace there',
  notices: {
    recentsFull: () =>
      'The browser is out of storage: this workspace was not kept among the recent ones. It is still open; save it as a zip, or forget some old ones.',
    recentsFailed: (detail) =>
      `The browser did not let us keep the recent workspaces (${detail}). Everything else works all the same.`,
    recentFailed: (detail) => `Not opened: ${detail}. Open it from its file or folder.`,
    recentGone: (detail) =>
      `“${detail}” is no longer in this browser (its data may have been cleared). Open it from its file or folder.`,
    folderRefused: (detail) => `The folder “${detail}” may not be used without leave. Try again and allow it.`,
    folderFailed: (detail) => `Not saved to the folder: ${detail}. The changes are still here; save them as a zip.`,
    folderSaved: (detail) => `Saved to the folder “${detail}”.`,
    folderTaken: (detail) => `Another workspace, “${detail}”, is in this folder.`,
    noAreas: () => 'There is no area yet and nothing to save: import boundaries, or fill in an area.',
  },
};

/** Words of recent workspaces and of saving. */
export type RecentWords = typeof zh;

export function recentWordsOf(language: Language): RecentWords {
  return language === 'zh' ? zh : en;
}

/** When and how large, as a list says it: 11月22日 10:30 · 1.2 MB. */
export function recentDetail(
  recent: { readonly at: number; readonly size: number | null; readonly title: Bilingual },
  language: Language,
): string {
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  } as const).format(new Date(recent.at));
  return `${when} · ${recent.size === null ? recentWordsOf(language).folder : sizeText(recent.size)}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
