import type { Language } from '../core/unit.ts';

/** Sentences of the head of the planning desk's panel, of its guide and of its day; loaded with the desk. */
export type PlanningPanelWords = {
  readonly asOf: string;
  readonly noPoor: (period: string) => string;
  readonly poorUnknown: string;
  readonly poorMissing: (villages: number) => string;
  readonly contents: string;
  readonly reach: string;
  readonly cost: string;
  readonly broken: (count: number) => string;
  readonly reached: (villages: string, people: string) => string;
  readonly reachedNone: string;
  readonly copyNow: string;
  readonly compareNow: string;
  readonly unfunded: string;
  readonly unfundedHint: string;
  readonly pointSelected: string;
  readonly mapComing: string;
  readonly mapFailed: string;
  readonly approved: string;
  readonly ownData: string;
  readonly rows: Readonly<Record<'gain' | 'km' | 'moving', string>>;
};

export function planningPanelWords(language: Language): PlanningPanelWords {
  return language === 'zh' ? zh : en;
}

const zh: PlanningPanelWords = {
  asOf: '数据截至',
  noPoor: (period) => `截至${period}，各村贫困人口都是 0（已全部脱贫）。要看当年的贫困人口，在“数据截至”选更早的年份。`,
  poorUnknown: '数据里没有这一期各村的贫困人口。',
  poorMissing: (villages) => `${villages} 个村这一期的贫困人口不详，按 0 计`,
  contents: '面板内容',
  reach: '新增覆盖',
  cost: '投资',
  broken: (count) => `触碰约束 ${count} 处`,
  reached: (villages, people) =>
    `新增覆盖 ${villages}、${people} 人；图上金色圈就是这些村，下表分县列出。拖动顶点，数字即时变化。`,
  reachedNone: '还没有新增覆盖：沿线的村现在就已覆盖。红圈是未覆盖的村，把顶点拖到它们附近试试。',
  copyNow: '复制这个方案',
  compareNow: '比较两个方案',
  unfunded: '未安排来源',
  unfundedHint: '投资减去已安排的资金；在对象的“资金”里加一笔即可安排。',
  mapComing: '正在绘制地图，画好就能动手…',
  mapFailed: '地图未能绘出。画好的都还在，可在“规划文件”里下载；重新打开本页再试。',
  pointSelected: '拖动即移动；Delete 删除；再点别处取消选中',
  approved: '已批准，锁定',
  ownData: '打开自己的数据（在挂图中打开，再进规划台）',
  rows: { gain: '新增覆盖人口', km: '道路里程', moving: '搬迁人口' },
};

const en: PlanningPanelWords = {
  asOf: 'Data as of',
  noPoor: (period) =>
    `As of ${period} every village has 0 poor people (all are out of poverty). To see those of an earlier year, choose it under “Data as of”.`,
  poorUnknown: 'The data have no poor people by village for this period.',
  poorMissing: (villages) =>
    villages === 1
      ? 'The poor people of 1 village are not known for this period, counted as 0'
      : `The poor people of ${villages} villages are not known for this period, counted as 0`,
  contents: 'In this panel',
  reach: 'New reach',
  cost: 'Cost',
  broken: (count) => (count === 1 ? '1 constraint touched' : `${count} constraints touched`),
  reached: (villages, people) =>
    `${villages} with ${people} people newly reached; the golden rings on the map are these villages, the table below has them by county. Drag a vertex: the figures follow.`,
  reachedNone:
    'Nobody is newly reached: the villages along the line are reached today. Red rings are those that are not: drag a vertex near them.',
  copyNow: 'Copy this variant',
  compareNow: 'Compare the two',
  unfunded: 'Without a source',
  unfundedHint: 'Cost less what is funded; add a line under the “Funding” of an element.',
  mapComing: 'The map is being drawn; you can begin as soon as it is there…',
  mapFailed:
    'The map could not be drawn. All that you drew is kept, and can be downloaded from the menu of the plan file; open this page again to retry.',
  pointSelected: 'Drag to move; Delete removes; click elsewhere to let go',
  approved: 'Approved, locked',
  ownData: 'Open data of your own (opens on the meeting map; then come back here)',
  rows: { gain: 'People newly reached', km: 'Length of roads', moving: 'People moved' },
};
