import type { Language } from '../core/unit.ts';

/** What the planning desk says when something is not on the disk, or was not found there. */
export type PlanSavingWords = {
  readonly unsaved: string;
  readonly download: string;
  readonly recovered: (lostEvents: number) => string;
  readonly rescue: string;
  readonly seen: string;
  readonly leaveTitle: string;
  readonly leaveHint: (title: string) => string;
  readonly leave: string;
  readonly stay: string;
  readonly dataChanged: string;
  readonly dataChangedHint: string;
};

const zh: PlanSavingWords = {
  unsaved: '这里有改动没有存下，只在内存里。',
  download: '下载规划文件',
  recovered: (lostEvents) =>
    lostEvents > 0
      ? `存储有损坏：最后 ${lostEvents} 步没能恢复，规划回到它们之前的样子。`
      : '存储有损坏：规划完整，但较早的步骤不能再撤销。',
  rescue: '下载抢救文件',
  seen: '知道了',
  leaveTitle: '有改动没有存下',
  leaveHint: (title) => `“${title}”最近的改动没能存进浏览器，离开后就没有了。先下载规划文件，再离开。`,
  leave: '不存，离开',
  stay: '留下',
  dataChanged: '数据已更新',
  dataChangedHint: '画这份规划时工作区的数据和现在不同；数字都按现在的数据算。',
};

const en: PlanSavingWords = {
  unsaved: 'Changes made here are not saved; they are in memory only.',
  download: 'Download the plan file',
  recovered: (lostEvents) =>
    lostEvents > 0
      ? `The storage was damaged: the last ${lostEvents === 1 ? 'step' : `${lostEvents} steps`} could not be restored; the plan is as it was before.`
      : 'The storage was damaged: the plan is whole, but earlier steps can no longer be undone.',
  rescue: 'Download a rescue file',
  seen: 'Understood',
  leaveTitle: 'Changes are not saved',
  leaveHint: (title) =>
    `The last changes of “${title}” could not be saved in the browser and are gone once you leave. Download the plan file first.`,
  leave: 'Leave without saving',
  stay: 'Stay',
  dataChanged: 'Data updated',
  dataChangedHint:
    'The data of the workspace were different when this plan was drawn; all figures are of the data of now.',
};

export function planSavingWords(language: Language): PlanSavingWords {
  return language === 'zh' ? zh : en;
}
