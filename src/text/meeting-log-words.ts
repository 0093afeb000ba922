import type { Language } from '../core/unit.ts';
import type { LedgerEvent } from '../core/workspace/workspace.ts';

/** Sentences of the strike-off log beside the board; loaded with it. */
export type MeetingLogWords = {
  readonly tasks: string;
  readonly log: string;
  readonly views: string;
  readonly hint: string;
  readonly counts: (all: number, withoutEvidence: number, withoutName: number, returned: number) => string;
  readonly shown: (shown: number) => string;
  readonly none: string;
  readonly date: string;
  readonly place: string;
  readonly what: string;
  readonly by: string;
  readonly evidence: string;
  readonly subjects: Readonly<
    Record<LedgerEvent['subject'], (people: number | null, households: number | null) => string>
  >;
  readonly corrected: string;
  readonly returnedOn: (day: string) => string;
  readonly noEvidence: string;
  readonly noName: string;
};

export function meetingLogWords(language: Language): MeetingLogWords {
  return language === 'zh' ? zh : en;
}

const zh: MeetingLogWords = {
  tasks: '任务',
  log: '销号记录',
  views: '作战板内容',
  hint: '截至当日一年内的退出登记，最近的在前；更正已计入，后来返贫的照列并注明。',
  counts: (all, withoutEvidence, withoutName, returned) =>
    `共 ${all} 笔；无凭据 ${withoutEvidence}，无经办人 ${withoutName}，其后返贫 ${returned}。`,
  shown: (shown) => `列最近 ${shown} 笔，全部见数据台的台账。`,
  none: '一年内没有退出登记。',
  date: '何时',
  place: '何处',
  what: '销号',
  by: '何人经办',
  evidence: '凭据',
  subjects: {
    unit: () => '整体退出',
    people: (people, households) =>
      [people === null ? '人数未登记' : `${people} 人`, households === null ? null : `${households} 户`]
        .filter((part) => part !== null)
        .join('，'),
  },
  corrected: '已更正',
  returnedOn: (day) => `${day}返贫`,
  noEvidence: '无凭据',
  noName: '无经办人',
};

const en: MeetingLogWords = {
  tasks: 'Tasks',
  log: 'Strike-off log',
  views: 'What the board shows',
  hint: 'Exits entered in the year up to the day, the latest first; corrections are in, and what came back later stays and says so.',
  counts: (all, withoutEvidence, withoutName, returned) =>
    `${all} in all; ${withoutEvidence} without evidence, ${withoutName} without a name, ${returned} returned since.`,
  shown: (shown) => `The latest ${shown} are listed; the ledger of the data desk has all.`,
  none: 'No exit was entered within the year.',
  date: 'When',
  place: 'Where',
  what: 'Struck off',
  by: 'By whom',
  evidence: 'Evidence',
  subjects: {
    unit: () => 'the unit as a whole',
    people: (people, households) =>
      [
        people === null ? 'people not stated' : `${people} people`,
        households === null ? null : `${households} households`,
      ]
        .filter((part) => part !== null)
        .join(', '),
  },
  corrected: 'corrected',
  returnedOn: (day) => `returned on ${day}`,
  noEvidence: 'no evidence',
  noName: 'nobody named',
};
