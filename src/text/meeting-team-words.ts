import type { SupportSide } from '../core/meeting/support-suggestion.ts';
import type { Language } from '../core/unit.ts';

/** Sentences of who supports a place; loaded with them. */
export type MeetingTeamWords = {
  readonly team: string;
  readonly hint: string;
  readonly people: string;
  readonly of: string;
  readonly role: string;
  readonly person: string;
  readonly organisation: string;
  readonly nobody: string;
  readonly visits: string;
  readonly days: string;
  readonly times: string;
  readonly last: string;
  readonly noVisits: string;
  readonly minimum: string;
  readonly value: string;
  readonly goal: string;
  readonly suggestion: string;
  readonly sides: Readonly<Record<SupportSide, string>>;
  readonly departments: Readonly<Record<SupportSide, string>>;
  readonly suggest: (departments: string) => string;
  readonly because: (scores: string) => string;
  readonly noScore: string;
  readonly uncertain: string;
  readonly fits: (department: string) => string;
  readonly misfits: (department: string) => string;
  readonly presentUnknown: string;
  readonly comma: string;
  readonly cardOf: (village: string) => string;
  readonly inherited: (area: string) => string;
  readonly visitLine: (days: number, times: number, last: string) => string;
  readonly against: (value: string, goal: string) => string;
  readonly more: string;
};

export function meetingTeamWords(language: Language): MeetingTeamWords {
  return language === 'zh' ? zh : en;
}

const zh: MeetingTeamWords = {
  team: '帮扶力量',
  hint: '在图上或名次表中选中一个地方，这里就列它的帮扶力量；没有选中时为图上的范围。',
  people: '责任人与帮扶力量',
  of: '所属',
  role: '职责',
  person: '姓名',
  organisation: '单位',
  nobody: '没有登记。',
  visits: '近十二个月的驻村走访',
  days: '天数',
  times: '次数',
  last: '最近一次',
  noVisits: '近十二个月没有走访记录。',
  minimum: '与最低要求相比',
  value: '现值',
  goal: '要求',
  suggestion: '因村派人：建议的帮扶部门',
  sides: { economy: '经济', transport: '交通', order: '治安', education: '教育' },
  departments: { economy: '经济部门', transport: '交通部门', order: '政法部门', education: '教育部门' },
  suggest: (departments) => `建议由${departments}帮扶。`,
  because: (scores) => `依据：四项得分中最低的一项（${scores}）。`,
  noScore: '无分',
  uncertain: '有的项没有得分，短板可能在那里。',
  fits: (department) => `现由${department}帮扶，与短板相符。`,
  misfits: (department) => `现由${department}帮扶，与短板不符。`,
  presentUnknown: '没有登记现在的帮扶部门类别。',
  comma: '，',
  cardOf: (village) => `村卡：${village}`,
  inherited: (area) => `（${area}）`,
  visitLine: (days, times, last) => `${days} 天，${times} 次，最近 ${last}`,
  against: (value, goal) => `${value}，要求 ${goal}`,
  more: '查看全表',
};

const en: MeetingTeamWords = {
  team: 'Support',
  hint: 'Pick out a place on the map or in the list to see who supports it; without one, this is about the place that the map shows.',
  people: 'Who answers and who helps',
  of: 'For',
  role: 'Role',
  person: 'Name',
  organisation: 'Unit',
  nobody: 'Nobody is registered.',
  visits: 'Visits in the last twelve months',
  days: 'Days',
  times: 'Visits',
  last: 'Last',
  noVisits: 'No visit is recorded in the last twelve months.',
  minimum: 'Against the minimum',
  value: 'Now',
  goal: 'Required',
  suggestion: 'The department that would fit',
  sides: { economy: 'economy', transport: 'transport', order: 'law and order', education: 'education' },
  departments: {
    economy: 'an economic department',
    transport: 'a transport department',
    order: 'a political and legal department',
    education: 'an education department',
  },
  suggest: (departments) => `Suggested: ${departments}.`,
  because: (scores) => `Because it has the lowest of four scores (${scores}).`,
  noScore: 'none',
  uncertain: 'A side has no score; the weakest may be there.',
  fits: (department) => `Supported by ${department} now, which fits.`,
  misfits: (department) => `Supported by ${department} now, which does not fit.`,
  presentUnknown: 'The kind of the present department is not recorded.',
  comma: ', ',
  cardOf: (village) => `Card of ${village}`,
  inherited: (area) => `(${area})`,
  visitLine: (days, times, last) => `${days} days in ${times} visits, the last on ${last}`,
  against: (value, goal) => `${value} of ${goal}`,
  more: 'The full list',
};
