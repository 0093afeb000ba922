import type { Bilingual, Language } from '../core/unit.ts';
import { periodText } from './dates.ts';

/** The name of a side: a period, the planned or actual values, or a plan with the variant that is meant. */
type Named =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'planned' | 'actual' | 'without' }
  | { readonly kind: 'with'; readonly plan: string; readonly variant: string };

/** Sentences of comparisons on the map; loaded with them. */
export type MeetingCompareWords = {
  readonly against: string;
  readonly period: string;
  readonly nothing: string;
  readonly planned: string;
  readonly plannedHint: string;
  readonly withPlan: string;
  readonly withPlanHint: string;
  readonly noPlans: string;
  readonly variant: (plan: string, variant: string) => string;
  readonly flip: string;
  readonly swipe: string;
  readonly divider: string;
  readonly dividerAt: (share: number, left: string, right: string) => string;
  readonly leftMap: (name: string, label: string) => string;
  readonly end: string;
  readonly troubles: Readonly<Record<'noTarget' | 'planGone' | 'samePeriod', string>>;
  readonly sides: Readonly<Record<'planned' | 'actual' | 'without', string>>;
  readonly byPlan: (plan: string) => string;
};

export function meetingCompareWords(language: Language): MeetingCompareWords {
  return language === 'zh' ? zh : en;
}

/** What a side of a comparison is called. */
export function sideName(name: Named, language: Language): string {
  const words = meetingCompareWords(language);
  if (name.kind === 'period') return periodText(name.period, language);
  if (name.kind === 'with')
    return words.byPlan(name.variant === '' ? name.plan : words.variant(name.plan, name.variant));
  return words.sides[name.kind];
}

/** Titles of subjects that only a side has. */
export const sideTitles: Readonly<Record<'planned' | 'actual' | 'without' | 'with', (title: Bilingual) => Bilingual>> =
  {
    planned: ({ zh, en }) => ({ zh: `${zh}（计划）`, en: `${en} (planned)` }),
    actual: ({ zh, en }) => ({ zh: `${zh}（实际）`, en: `${en} (actual)` }),
    without: ({ zh, en }) => ({ zh: `${zh}（无方案）`, en: `${en} (without the plan)` }),
    with: ({ zh, en }) => ({ zh: `${zh}（有方案）`, en: `${en} (with the plan)` }),
  };

const zh: MeetingCompareWords = {
  against: '与什么对比',
  period: '另一年',
  nothing: '不对比',
  planned: '计划与实际',
  plannedHint: '同一天的计划值与实际值，同一套分级。',
  withPlan: '有无方案',
  withPlanHint: '规划台的方案全部建成后，与不建相比。',
  noPlans: '这台电脑上没有这个工作区的方案；先在规划台画一个。',
  variant: (plan, variant) => `${plan}：${variant}`,
  flip: '换到另一面（C）',
  swipe: '卷帘：两图一线',
  divider: '卷帘分界线，左右方向键移动',
  dividerAt: (share, left, right) => `左 ${left} ${share}%，右 ${right} ${100 - share}%`,
  leftMap: (name, label) => `${name}：${label}`,
  end: '结束对比',
  troubles: {
    noTarget: '图上这一项没有计划值；换成一个有计划的目标再比。',
    planGone: '链接里的方案不在这台电脑上。',
    samePeriod: '两边是同一年；请另选一年。',
  },
  sides: { planned: '计划', actual: '实际', without: '无方案' },
  byPlan: (plan) => `有方案：${plan}`,
};

const en: MeetingCompareWords = {
  against: 'Compare with',
  period: 'Another year',
  nothing: 'Nothing',
  planned: 'Plan against actual',
  plannedHint: 'Planned and actual values of the same day, in the same classes.',
  withPlan: 'With and without a plan',
  withPlanHint: 'All works of a plan of the planning desk finished, against none of them.',
  noPlans: 'This machine has no plan for this workspace; draw one at the planning desk.',
  variant: (plan, variant) => `${plan}: ${variant}`,
  flip: 'Flip to the other side (C)',
  swipe: 'Swipe: two maps under one divider',
  divider: 'Divider of the two maps; left and right arrow keys move it',
  dividerAt: (share, left, right) => `left ${left} ${share}%, right ${right} ${100 - share}%`,
  leftMap: (name, label) => `${name}: ${label}`,
  end: 'End the comparison',
  troubles: {
    noTarget: 'What the map shows has no planned values; choose a target that has.',
    planGone: 'The plan of this link is not on this machine.',
    samePeriod: 'Both sides are the same year; choose another one.',
  },
  sides: { planned: 'Planned', actual: 'Actual', without: 'Without the plan' },
  byPlan: (plan) => `With the plan: ${plan}`,
};
