import type { Language } from '../core/unit.ts';

const zh = {
  needsWorkspace: '先打开一个工作区，再看它会公开什么。',
  title: '发布',
  intro: '按工作区的发布定义（release.json）试算：先看公开后的样子，确认后再下载。试算不会写出任何文件。',
  preview: '试算',
  working: '正在试算并逐一检验',
  refused: '不能发布',
  trial: '内部试用',
  download: '下载发布包（zip）',
  indicator: '指标',
  period: '时期',
  beside: '内部与公开对照',
  columns: { area: '区划', inside: '内部', outside: '公开' },
  withheld: '保密',
  absent: { missing: '缺报', suppressed: '保密', notApplicable: '不适用', unreadable: '无法辨认' },
  onlyWithheld: (count: string) => `只看保密的（${count}）`,
  more: (count: string) => `还有 ${count} 行`,
  none: '没有可对照的行。',
};

export type PublishWords = typeof zh;

const en: PublishWords = {
  needsWorkspace: 'Open a workspace first, to see what of it would become public.',
  title: 'Publish',
  intro:
    'Tried out by the release definition of the workspace (release.json): look at what would be public, then download it. Trying writes nothing.',
  preview: 'Try out',
  working: 'Computing and attacking the release',
  refused: 'Cannot be published',
  trial: 'Internal trial',
  download: 'Download the release (zip)',
  indicator: 'Indicator',
  period: 'Year',
  beside: 'Inside and public, side by side',
  columns: { area: 'Area', inside: 'Inside', outside: 'Public' },
  withheld: 'withheld',
  absent: { missing: 'missing', suppressed: 'withheld', notApplicable: 'not applicable', unreadable: 'unreadable' },
  onlyWithheld: (count) => `Only what is withheld (${count})`,
  more: (count) => `${count} more rows`,
  none: 'No rows to compare.',
};

/** Words of the publish panel of the data desk. */
export function publishWordsOf(language: Language): PublishWords {
  return language === 'zh' ? zh : en;
}
