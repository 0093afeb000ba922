import type { Language } from '../core/unit.ts';

/** What the merge says beyond the words of the planning desk. */
export type PlanMergeWords = {
  /** Fields for the names that the origin of every part is told by. */
  readonly ourOffice: string;
  readonly theirOffice: string;
  readonly laterRound: string;
  readonly how: Readonly<Record<'added' | 'changed' | 'deleted', string>>;
};

const zh: PlanMergeWords = {
  ourOffice: '本方单位',
  theirOffice: '对方单位',
  laterRound: '对方的文件是从较早一次分发改起的：以那一次为共同起点。',
  how: { added: '新增', changed: '修改', deleted: '删除' },
};

const en: PlanMergeWords = {
  ourOffice: 'Our office',
  theirOffice: 'Their office',
  laterRound: 'One of the two began from an earlier round: that round is the common beginning.',
  how: { added: 'added', changed: 'changed', deleted: 'deleted' },
};

export function planMergeWords(language: Language): PlanMergeWords {
  return language === 'zh' ? zh : en;
}
