import type { Language } from '../core/unit.ts';

/** How reach is reckoned at the planning desk, in sentences; loaded with its screen. */
export type PlanReachWords = {
  /** What counts as reached, of the figures of a comparison. */
  readonly rule: (to: string, distance: string) => string;
  readonly ruleAlong: (to: string, distance: string, walk: string) => string;
  readonly method: string;
  readonly methodAlong: string;
  readonly oneRule: string;
  readonly ownRules: string;
  readonly preparing: string;
  readonly apart: (names: readonly string[], more: number) => string;
  readonly parts: (count: number) => string;
  readonly byYear: string;
  readonly year: string;
  readonly undated: string;
  readonly undatedIn: (variant: string, count: number) => string;
  readonly undatedInMany: (variants: number) => string;
};

export function planReachWords(language: Language): PlanReachWords {
  return language === 'zh' ? zh : en;
}

const zh: PlanReachWords = {
  rule: (to, distance) => `覆盖口径：${to}，直线距离 ${distance} 以内`,
  ruleAlong: (to, distance, walk) =>
    `覆盖口径：${to}，沿路全程 ${distance} 以内（含所画道路，两端步行各不超过 ${walk}）`,
  method: '直线距离；现状为所示日期已通车的路网、已完工的项目和已开放的设施。',
  methodAlong:
    '沿路距离：步行到路、沿路、再步行到达，合计不超过所设距离；画的路与现有路网相接处可通行。现状为所示日期已通车的路网、已完工的项目和已开放的设施。',
  oneRule: '分县、分年和方案比较用同一口径；所画对象自完工年年末起计入。',
  ownRules: '目标各按工作区给它的口径计（直线或沿路、多远），不随惠及的量法和距离变。',
  preparing: '正在按路网计算…',
  apart: (names, more) => `未与现有道路相接，沿它走不到：${names.join('、')}${more > 0 ? `，另有 ${more} 条` : ''}`,
  parts: (count) => `连同所画道路，路网共 ${count} 片`,
  byYear: '分年新增（累计）',
  year: '到年末',
  undated: '未定年份',
  undatedIn: (variant, count) => `${variant}有 ${count} 个对象未定完工年，不计入任何一年。`,
  undatedInMany: (variants) => `${variants} 个方案有对象未定完工年，不计入任何一年`,
};

const en: PlanReachWords = {
  rule: (to, distance) => `Reached: ${to}, within ${distance} in a straight line`,
  ruleAlong: (to, distance, walk) =>
    `Reached: ${to}, within ${distance} along the roads, drawn ones too, at most ${walk} on foot at either end`,
  method: 'Straight-line distance. Today: roads open, projects done and facilities open on the date shown.',
  methodAlong:
    'Along the roads: on foot to a road, along it, on foot to the destination, all together within the distance; drawn roads join the network where they meet it. Today: roads open, projects done and facilities open on the date shown.',
  oneRule:
    'Counties, years and the comparison are reckoned by the same rule; what is drawn counts from the end of its last year.',
  ownRules:
    'Targets keep the rule that the workspace gives them (straight or along the roads, how far), whatever is chosen for reach.',
  preparing: 'Reckoning along the roads…',
  apart: (names, more) =>
    `Joined to no existing road, so nobody comes along it: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  parts: (count) => `Roads with those drawn: ${count} separate ${count === 1 ? 'part' : 'parts'}`,
  byYear: 'New, by year (all so far)',
  year: 'End of',
  undated: 'No year given',
  undatedInMany: (variants) => `${variants} variants have elements without a last year, which are in no year’s figures`,
  undatedIn: (variant, count) =>
    count === 1
      ? `${variant}: one element has no last year and is in no year’s figures.`
      : `${variant}: ${count} elements have no last year and are in no year’s figures.`,
};
