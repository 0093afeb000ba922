import type { PlanRefusal } from '../core/plan/plan-result.ts';
import type { Language } from '../core/unit.ts';
import { planReasonsEn } from './plan-reasons-en.ts';
import { planReasonsZh } from './plan-reasons-zh.ts';

/** Why an edit of a plan was refused, in a sentence. */
export function planReason({ code, context }: PlanRefusal, language: Language): string {
  return (language === 'zh' ? planReasonsZh : planReasonsEn)[code](context);
}
