import type { Knowledge } from '../indicator/evaluation.ts';
import { hasSource, type Measured, type UnitLists } from '../indicator/measured.ts';
import type { AreaCode } from '../unit.ts';
import { dataDate } from './data-date.ts';
import { plansOf, windowStart } from './goal.ts';
import { answersOf, targetOn } from './measure.ts';
import type { Explanation, FormulaId } from './result.ts';
import { scopeUnits, upwards, wholeScope } from './scope.ts';
import { gapOf, isMet } from './status.ts';
import type { Target } from './target.ts';

/** How the headline came about, with the complete lists given. */
export function explain(knowledge: Knowledge, target: Target, measured: Measured, lists: UnitLists): Explanation {
  const { sources } = knowledge.index.workspace;
  const used = sources.filter((_, i) => hasSource(measured.sources, i));
  return {
    formula: formulaOf(knowledge, target, measured),
    ...termsOf(knowledge, target),
    countLevel: target.countLevel,
    unitsInScope: scopeUnits(knowledge, target, knowledge.asOf).length,
    ...lists,
    dataDate: dataDate(knowledge, target, knowledge.asOf),
    ...target.source,
    sources: used.map((source) => source.id),
    simulated: used.some((source) => source.kind === 'simulated'),
    notes: target.notes ?? [],
    lacks: lacksOf(target, measured),
  };
}

/**
 * Units of `countLevel` below `root` that satisfy, fail (worst first: by weight or gap) and have no figure. For sums without a goal
 * of their own there is nothing to satisfy, and the lists are empty but for the missing.
 */
export function unitLists(knowledge: Knowledge, target: Target, root: AreaCode): UnitLists {
  const at = knowledge.asOf;
  const inside = (code: AreaCode): boolean => root === wholeScope || upwards(knowledge, code).includes(root);
  const answers = answersOf(knowledge, target, at).filter((answer) => inside(answer.code));
  if (answers.length > 0) {
    const failing = answers.filter((answer) => answer.truth === false && answer.weight !== null);
    return {
      satisfied: answers.filter((answer) => answer.truth === true && answer.weight !== null).map(({ code }) => code),
      failing: worstFirst(failing.map(({ code, weight }) => ({ code, gap: weight ?? 0 }))),
      missing: answers
        .filter((answer) => answer.truth === 'unknown' || (answer.weight === null && answer.truth !== 'notApplicable'))
        .map(({ code }) => code),
    };
  }
  return listsByGoal(knowledge, target, inside);
}

function listsByGoal(knowledge: Knowledge, target: Target, inside: (code: AreaCode) => boolean): UnitLists {
  const at = knowledge.asOf;
  const measuredIn = targetOn(knowledge, target, at, windowStart(target));
  const planIn = plansOf(knowledge, target);
  const satisfied: AreaCode[] = [];
  const missing: AreaCode[] = [];
  const failing: { code: AreaCode; gap: number }[] = [];
  for (const { area } of scopeUnits(knowledge, target, at)) {
    if (!inside(area.code)) continue;
    const measured = measuredIn(area.code);
    const { goal } = planIn(area.code);
    if (measured.value === null) {
      if (measured.absent !== 'notApplicable') missing.push(area.code);
    } else if (goal !== null) {
      if (isMet(measured.value, target.op, goal)) satisfied.push(area.code);
      else failing.push({ code: area.code, gap: gapOf(measured.value, target.op, goal) ?? 0 });
    }
  }
  return { satisfied, failing: worstFirst(failing), missing };
}

function worstFirst(units: readonly { code: AreaCode; gap: number }[]): readonly AreaCode[] {
  return [...units].sort((a, b) => b.gap - a.gap || (a.code < b.code ? -1 : 1)).map(({ code }) => code);
}

function formulaOf(knowledge: Knowledge, target: Target, measured: Measured): FormulaId {
  const { measure } = target;
  if (target.kind === 'exit') return 'unitsOut';
  if ('left' in measure) return 'quotient';
  if ('near' in measure) return measure.network ? 'withinDistanceAlongRoads' : 'withinDistance';
  if ('assignments' in measure) return 'assigned';
  if ('visits' in measure) return 'daysPerPersonMonth';
  if ('projects' in measure) return 'sumOfProjects';
  if ('funds' in measure) return 'sumOfFunds';
  if ('ledger' in measure) return 'ledgerFlow';
  if (!('indicator' in measure)) return 'shareOfUnits';
  if (measured.origin === 'reported') return 'reported';
  const kind = knowledge.index.indicatorsById.get(measure.indicator)?.rollUp.kind;
  return kind === 'ratio'
    ? 'ratioOfSums'
    : kind === 'weightedMean'
      ? 'weightedMean'
      : kind === 'countWhere'
        ? 'countWhere'
        : 'sum';
}

function termsOf(knowledge: Knowledge, { measure }: Target): Pick<Explanation, 'numeratorTerm' | 'denominatorTerm'> {
  if ('left' in measure)
    return { numeratorTerm: measure.left.indicator ?? 'funds', denominatorTerm: measure.right.indicator ?? 'funds' };
  if ('indicator' in measure) {
    const rollUp = knowledge.index.indicatorsById.get(measure.indicator)?.rollUp;
    if (rollUp?.kind !== 'ratio') return { numeratorTerm: measure.indicator, denominatorTerm: null };
    const name = (term: typeof rollUp.numerator): string => ('indicator' in term ? term.indicator : term.attribute);
    return { numeratorTerm: name(rollUp.numerator), denominatorTerm: name(rollUp.denominator) };
  }
  return { numeratorTerm: null, denominatorTerm: null };
}

function lacksOf(target: Target, measured: Measured): Explanation['lacks'] {
  return [
    ...(target.baseline === null && target.kind !== 'exit' && !('left' in target.measure)
      ? (['baseline'] as const)
      : []),
    ...(target.deadline === null ? (['deadline'] as const) : []),
    ...(target.value === null && target.kind !== 'exit' ? (['goal'] as const) : []),
    ...(measured.value === null ? (['data'] as const) : []),
  ];
}
