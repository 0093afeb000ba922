import type { ComparisonRefusal } from '../core/plan/compare/compare-variants.ts';
import type { PlanRefusal } from '../core/plan/plan-result.ts';
import type { Bilingual, Language } from '../core/unit.ts';
import { planReasonsEn } from './plan-reasons-en.ts';
import { planReasonsZh } from './plan-reasons-zh.ts';

/** Why an edit of a plan was refused, in a sentence. */
export function planReason({ code, context }: PlanRefusal, language: Language): string {
  return (language === 'zh' ? planReasonsZh : planReasonsEn)[code](context);
}

const comparisonReasons: Readonly<Record<ComparisonRefusal, Bilingual>> = {
  tooFew: { zh: '至少要有两个方案才能比较。', en: 'It takes two variants at least to compare.' },
  workspaceDiffers: {
    zh: '方案依据的工作区不同，数字含义不一，不能比较。请在同一工作区上重新打开。',
    en: 'The variants were computed on different workspaces, so their figures mean different things. Open them on the same one.',
  },
  dayDiffers: {
    zh: '方案的数据截止日不同，不能比较。请选同一日期。',
    en: 'The variants know different days. Choose the same date for all.',
  },
  yearsDiffer: {
    zh: '方案的计算年份不同，不能比较。',
    en: 'The variants look at different years and cannot be compared.',
  },
  ruleDiffers: {
    zh: '方案的覆盖口径（到什么、直线还是沿路、多远以内）不同，不能比较。请统一口径。',
    en: 'The variants count different things as reached, in other ways or from other distances. Use one rule for all.',
  },
};

/** Why variants cannot be compared, in a sentence. */
export function comparisonReason(code: ComparisonRefusal, language: Language): string {
  return comparisonReasons[code][language];
}
