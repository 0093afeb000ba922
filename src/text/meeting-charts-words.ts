import type { Language } from '../core/unit.ts';
import type { FundStage } from '../core/workspace/workspace.ts';

/** Sentences of the charts of a meeting; loaded with them. */
export type MeetingChartsWords = {
  readonly charts: string;
  readonly milestones: string;
  readonly target: string;
  readonly burnDown: string;
  readonly funds: string;
  readonly shares: string;
  readonly category: string;
  readonly planned: string;
  readonly actual: string;
  readonly year: string;
  readonly share: string;
  readonly stages: Readonly<Record<FundStage, string>>;
  readonly cumulative: string;
  readonly planFromGoal: (target: string) => string;
  readonly planFromExits: (target: string) => string;
  readonly noPlan: string;
  readonly missingParts: (period: string, count: number) => string;
  readonly notYet: string;
  readonly noRecord: string;
  readonly ofYear: (period: string) => string;
  readonly ofKnown: string;
  readonly batches: string;
  readonly late: string;
  readonly batchNote: string;
  readonly unplanned: (count: number) => string;
  readonly nothing: string;
  readonly chartOf: (title: string) => string;
};

export function meetingChartsWords(language: Language): MeetingChartsWords {
  return language === 'zh' ? zh : en;
}

const zh: MeetingChartsWords = {
  charts: '图表',
  milestones: '分期计划与完成',
  target: '目标',
  burnDown: '尚未脱贫的人口',
  funds: '资金：计划、下达、拨付、支出',
  shares: '构成',
  category: '分类',
  planned: '计划',
  actual: '实际',
  year: '年度',
  share: '占比',
  stages: {
    planned: '计划',
    approved: '批复',
    allocated: '下达',
    disbursed: '拨付',
    spent: '支出',
    audited: '审计',
  },
  cumulative: '累计数。',
  planFromGoal: (target) => `计划线取自目标“${target}”。`,
  planFromExits: (target) => `计划线为基数减去“${target}”各年的计划数，返贫不计。`,
  noPlan: '文件没有给出计划线。',
  missingParts: (period, count) => `${period}有 ${count} 个单位缺数，未计入。`,
  notYet: '未到',
  noRecord: '无记录',
  ofYear: (period) => `${period}末的数。`,
  ofKnown: '占比以各类已知数之和为分母。',
  batches: '分批退出',
  late: '本批未退出',
  batchNote: '计划按批次的年份，实际按台账的退出年份。',
  unplanned: (count) => `另有 ${count} 个没有列明批次。`,
  nothing: '数据中没有可画的图表。',
  chartOf: (title) => `${title}，数值见下表`,
};

const en: MeetingChartsWords = {
  charts: 'Charts',
  milestones: 'Planned and actual by period',
  target: 'Target',
  burnDown: 'People still poor',
  funds: 'Funds planned, allocated, disbursed, spent',
  shares: 'Shares',
  category: 'Category',
  planned: 'Planned',
  actual: 'Actual',
  year: 'Year',
  share: 'Share',
  stages: {
    planned: 'Planned',
    approved: 'Approved',
    allocated: 'Allocated',
    disbursed: 'Disbursed',
    spent: 'Spent',
    audited: 'Audited',
  },
  cumulative: 'Cumulative.',
  planFromGoal: (target) => `The plan line is that of the target “${target}”.`,
  planFromExits: (target) =>
    `The plan line is the baseline less what “${target}” plans by year; returns are not counted.`,
  noPlan: 'No document gives a plan line.',
  missingParts: (period, count) => `${period}: ${count} units without a figure, not counted.`,
  notYet: 'not yet',
  noRecord: 'no record',
  ofYear: (period) => `As of the end of ${period}.`,
  ofKnown: 'Shares are of the sum of the known categories.',
  batches: 'Exits by batch',
  late: 'Batch still not out',
  batchNote: 'Planned by the year of the batch, actual by the year of the exit in the ledger.',
  unplanned: (count) => `${count} more name no batch.`,
  nothing: 'The data hold nothing to chart.',
  chartOf: (title) => `${title}; the figures are in the table below`,
};
