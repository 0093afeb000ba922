import type { ExportNote } from '../core/export/sheet.ts';
import type { DecidedThen, DecisionStep } from '../core/plan/decided.ts';
import type { WorkflowState } from '../core/plan/plan.ts';
import type { Language } from '../core/unit.ts';
import { dateText } from './dates.ts';
import { planningWordsOf } from './planning-words.ts';

/** Sentences about who decided on what; loaded with the planning desk. */
export type WorkflowWords = {
  readonly decideOn: string;
  readonly decidedOn: (variants: string) => string;
  readonly unnamed: string;
  readonly differs: (state: string, on: string, variants: string) => string;
  readonly approvedVariant: string;
  /** The day is before that of the last step, as a clock that was set back gives it. */
  readonly beforeLast: (last: string) => string;
};

const zh: WorkflowWords = {
  decideOn: '审核、批准的方案',
  decidedOn: (variants) => `方案：${variants}`,
  unnamed: '未注明方案',
  differs: (state, on, variants) => `与${on}${state}的不同：那次是${variants}`,
  approvedVariant: '已批准的方案',
  beforeLast: (last) => `日期早于上一步（${last}）：请核对这台电脑的日期，或改正后再签。`,
};

const en: WorkflowWords = {
  decideOn: 'Reviewed or approved is',
  decidedOn: (variants) => `Variant: ${variants}`,
  unnamed: 'does not say which variant',
  differs: (state, on, variants) => `Another decision than the last one (${state}, ${on}): that was on ${variants}`,
  approvedVariant: 'The approved variant',
  beforeLast: (last) =>
    `This day is before that of the last step (${last}): check the clock of this machine, or correct the day before signing.`,
};

export function workflowWords(language: Language): WorkflowWords {
  return language === 'zh' ? zh : en;
}

/** 「“方案一”（现名“北线”）、“方案二”（已删除）」. */
export function decidedText(variants: readonly DecidedThen[], language: Language): string {
  const isZh = language === 'zh';
  return variants
    .map(({ title, now }) => {
      if (now === title) return `“${title}”`;
      if (now === null) return isZh ? `“${title}”（已删除）` : `“${title}” (deleted since)`;
      return isZh ? `“${title}”（现名“${now}”）` : `“${title}” (now “${now}”)`;
    })
    .join(isZh ? '、' : ', ');
}

/** What a step was taken on; null for one that decides on nothing. */
export function decisionText({ step, variants }: DecisionStep, language: Language): string | null {
  if (step.state === 'draft') return null;
  const words = workflowWords(language);
  return variants === null ? words.unnamed : words.decidedOn(decidedText(variants, language));
}

/** That a step is of other variants than the decision before it; null where it is not. */
export function differsText({ differsFrom }: DecisionStep, language: Language): string | null {
  if (!differsFrom) return null;
  const { states } = planningWordsOf(language).handOn;
  const titles = (differsFrom.variants ?? []).map(({ title }) => `“${title}”`).join(language === 'zh' ? '、' : ', ');
  return workflowWords(language).differs(states[differsFrom.state], dateText(differsFrom.on, language), titles);
}

/**
 * How the plan stands, for what is exported of it: every step with who, when and on which variant, and whether the exported variant is one of those that
 * were decided on.
 */
export function workflowNotes(
  standing: {
    readonly state: WorkflowState;
    readonly steps: readonly DecisionStep[];
    readonly isDecided: boolean;
    readonly isChanged: boolean;
    /** Of the exported variant. */
    readonly title: string;
  },
  language: Language,
): readonly ExportNote[] {
  const { state, steps, isDecided, isChanged, title } = standing;
  const isZh = language === 'zh';
  const words = planningWordsOf(language).handOn;
  const parts = [words.states[state]];
  const isNamed = state !== 'draft' && steps.at(-1)?.variants;
  if (isNamed && isDecided)
    parts.push(isZh ? `导出的“${title}”就是所定的方案` : `the exported “${title}” is what was decided on`);
  if (isNamed && !isDecided)
    parts.push(isZh ? `导出的“${title}”不是所定的方案` : `the exported “${title}” is not what was decided on`);
  if (isChanged) parts.push(words.changedSince(state).replace(/[。.]$/, ''));
  const lines = steps.map((each): ExportNote => {
    const { state: taken, on, organisation, person, remark } = each.step;
    const said = [decisionText(each, language), differsText(each, language), remark === '' ? null : remark];
    return [words.states[taken], [dateText(on, language), organisation, person, ...said].filter(Boolean).join(' ')];
  });
  return [[words.workflow, parts.join(isZh ? '；' : '; ')], ...lines];
}
