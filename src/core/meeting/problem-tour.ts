import { type Knowledge, knowledgeAsOf } from '../indicator/evaluation.ts';
import { eventsBetween } from '../ledger/ledger.ts';
import { addMonths } from '../period.ts';
import { evaluateArea } from '../target/evaluate.ts';
import { planOf } from '../target/goal.ts';
import type { Evaluation } from '../target/result.ts';
import { scopeAreas, upwards } from '../target/scope.ts';
import type { Target } from '../target/target.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { type BackwardSchedule, backwardSchedule } from './backward-schedule.ts';

export const problemKinds = [
  'furthestBehind',
  'goneBackwards',
  'biggestMover',
  'nearestToDone',
  'missingReports',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** One stop of the tour: a target in an area, why it is shown, and what it would take. */
export type TourStop = {
  readonly kind: ProblemKind;
  readonly target: Target;
  readonly evaluation: Evaluation & { readonly code: AreaCode };
  /**
   * What the stops of a kind are ordered by, largest first: share of the way still missing (`furthestBehind`; `nearestToDone`, smallest first), people or units returned
   * (`goneBackwards`), change in a year as a share of the goal's way (`biggestMover`, signed), units without a figure (`missingReports`).
   */
  readonly measure: number;
  /** Value twelve months before; null when absent. */
  readonly yearBefore: number | null;
  readonly deadline: IsoDate | null;
  readonly schedule: BackwardSchedule;
};

export type TourInput = {
  readonly targets: readonly Target[];
  /** The areas that a stop may be about, usually the parts of the area on the map. */
  readonly areas: readonly AreaCode[];
  /** Stops of each kind at most. */
  readonly most: number;
};

/**
 * The problem tour, built from the evaluation alone: for each kind the worst (or best) places, at most one stop per target so that the tour does not tell
 * one story five times. Figures are those of `evaluateArea`. Cost: targets × areas × 2 days.
 */
export function problemTour(knowledge: Knowledge, { targets, areas, most }: TourInput): readonly TourStop[] {
  const before = knowledgeAsOf(knowledge.index, addMonths(knowledge.asOf, -12));
  const wanted = new Set(areas);
  const returns = returnsByArea(knowledge);
  const candidates = targets.flatMap((target) =>
    scopeAreas(knowledge, target, knowledge.asOf)
      .filter(({ code }) => wanted.has(code))
      .map(({ code }) => candidateOf(knowledge, before, target, code)),
  );
  const pick = (kind: ProblemKind, measureOf: (candidate: Candidate) => number | null, ascending = false) => {
    const measured = candidates.flatMap((candidate) => {
      const measure = measureOf(candidate);
      return measure === null ? [] : [{ candidate, measure }];
    });
    measured.sort((a, b) => (ascending ? a.measure - b.measure : Math.abs(b.measure) - Math.abs(a.measure)));
    const seen = new Set<Target>();
    const stops: TourStop[] = [];
    for (const { candidate, measure } of measured) {
      if (stops.length === most) break;
      if (seen.has(candidate.target)) continue;
      seen.add(candidate.target);
      stops.push({ kind, measure, ...candidate });
    }
    return stops;
  };
  return [
    ...pick('furthestBehind', (each) => (isLagging(each.evaluation) ? each.wayLeft : null)),
    ...pick('goneBackwards', ({ target, evaluation }) => returnsIn(returns, target, evaluation.code)),
    ...pick('biggestMover', ({ wayMoved }) => (wayMoved === 0 ? null : wayMoved)),
    ...pick('nearestToDone', (each) => (isUnmet(each.evaluation) ? each.wayLeft : null), true),
    ...pick('missingReports', ({ evaluation: { missing } }) => (missing > 0 ? missing : null)),
  ];
}

type Candidate = Omit<TourStop, 'kind' | 'measure'> & {
  /** Gap, and change in a year towards the goal, as shares of the way from the start of the plan (else from zero) to the goal. */
  readonly wayLeft: number | null;
  readonly wayMoved: number | null;
};

function candidateOf(knowledge: Knowledge, before: Knowledge, target: Target, code: AreaCode): Candidate {
  const evaluation = { ...evaluateArea(knowledge, target, code), code };
  const yearBefore = evaluateArea(before, target, code).value;
  const { line, deadline, op } = planOf(knowledge, target, code);
  const { value, goal, gap } = evaluation;
  const way = goal === null ? 0 : Math.abs(goal - (line[0]?.value ?? 0)) || Math.abs(goal);
  const towards = goal === null || goal >= (line[0]?.value ?? 0) ? 1 : -1;
  const history = yearBefore === null ? [] : [{ date: before.asOf, value: yearBefore }];
  return {
    target,
    evaluation,
    yearBefore,
    deadline,
    schedule: backwardSchedule({
      op,
      value,
      goal,
      deadline,
      asOf: knowledge.asOf,
      history: [...history, { date: knowledge.asOf, value }],
    }),
    wayLeft: gap === null || way === 0 ? null : gap / way,
    wayMoved: value === null || yearBefore === null || way === 0 ? null : (towards * (value - yearBefore)) / way,
  };
}

function isLagging({ status }: Evaluation): boolean {
  return status === 'behind' || status === 'missed';
}

function isUnmet({ gap, status }: Evaluation): boolean {
  return gap !== null && gap > 0 && status !== 'notApplicable';
}

type Returns = { readonly people: ReadonlyMap<AreaCode, number>; readonly units: ReadonlyMap<AreaCode, number> };

/** People and units that came back within the last twelve months, by every area that contains them. */
function returnsByArea(knowledge: Knowledge): Returns {
  const since = addMonths(knowledge.asOf, -12);
  const added = (subject: 'people' | 'unit') => {
    const sums = new Map<AreaCode, number>();
    for (const event of eventsBetween(knowledge.ledger, 'returned', subject, since, knowledge.asOf)) {
      const amount = subject === 'unit' ? 1 : (event.people ?? 0);
      for (const code of upwards(knowledge, event.area)) sums.set(code, (sums.get(code) ?? 0) + amount);
    }
    return sums;
  };
  return { people: added('people'), units: added('unit') };
}

/** Returns matter to targets of exits: units for a list of units that must be out, people for counts of people in the ledger. */
function returnsIn({ people, units }: Returns, target: Target, code: AreaCode): number | null {
  const { measure, kind } = target;
  if (kind === 'exit') return units.get(code) ?? null;
  if (!('ledger' in measure)) return null;
  return (measure.count === 'units' ? units : people).get(code) ?? null;
}
