import { isCountedTerm } from '../../../src/core/disclosure/counted.ts';
import { createReleaseContext, type ReleaseContext } from '../../../src/core/disclosure/release-context.ts';
import { selectRelease } from '../../../src/core/disclosure/select-release.ts';
import type { Term } from '../../../src/core/indicator/indicator.ts';
import { endOfYear } from '../../../src/core/period.ts';
import { evaluateArea } from '../../../src/core/target/evaluate.ts';
import { windowStart } from '../../../src/core/target/goal.ts';
import type { Operand } from '../../../src/core/target/target.ts';
import { areaCode } from '../../../src/core/unit.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { type Figure, figureAt, keyOf, type Series, targetOf } from './published-folder.ts';

/**
 * What stands in no release and is no secret: how shares are defined (every yearbook says so), which target is measured by which
 * indicator, and the base of every rate that is published, since a rate without its base is asked for by anyone who reads it.
 */
export type PublicKnowledge = {
  /** Shares of people or households among such. */
  readonly shares: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, Series>;
  readonly comparisons: ReadonlyMap<string, { readonly left: Side; readonly right: Side }>;
  /** Targets that count people themselves; flows among them with the years' figures that make them up. */
  readonly ownCounts: ReadonlyMap<string, { readonly series: Series; readonly afterYear: string } | null>;
  readonly splitGoals: ReadonlySet<string>;
  /** For the judge alone: what a count is in truth. */
  readonly truthOf: (count: Figure) => number | null;
  /**
   * The two counts that a share is the quotient of, null where there is none; those with one name are the same people. An attacker may
   * use the numbers only where the share is published; the judge may everywhere.
   */
  readonly countsOf: (share: Figure) => { readonly part: NamedCount; readonly whole: NamedCount } | null;
};

export type NamedCount = { readonly name: string; readonly value: number };
export type Side = Series & { readonly of: string; readonly at: string };

export function publicKnowledge(workspace: Workspace): PublicKnowledge {
  const index = indexWorkspace(workspace);
  const context: ReleaseContext = createReleaseContext(index, workspace.release!);
  selectRelease(context);
  const shares = new Set<string>();
  for (const { id, rollUp } of workspace.indicators)
    if (rollUp.kind === 'ratio' && [rollUp.numerator, rollUp.denominator].every((term) => isCountedTerm(index, term)))
      shares.add(id);
  const targets = new Map<string, Series>();
  const comparisons = new Map<string, { readonly left: Side; readonly right: Side }>();
  const ownCounts = new Map<string, { readonly series: Series; readonly afterYear: string } | null>();
  const splitGoals = new Set<string>();
  for (const target of workspace.targets) {
    const { id, kind, measure, unit } = target;
    const isCounted = unit === 'people' || unit === 'households';
    if (isCounted && target.childGoals === 'proportional') splitGoals.add(id);
    if ('indicator' in measure && kind === 'indicator') targets.set(id, seriesOf(measure));
    else if (isCounted) {
      const flow = 'indicator' in measure ? measure.indicator : workspace.release?.movements?.[0]?.out[0];
      const isFlow = 'indicator' in measure || ('ledger' in measure && measure.ledger === 'exited');
      const afterYear = windowStart(target)?.slice(0, 4) ?? '';
      ownCounts.set(id, isFlow && flow ? { series: seriesOf({ indicator: flow }), afterYear } : null);
    }
    if (!('left' in measure)) continue;
    const [left, right] = [sideOf(measure.left), sideOf(measure.right)];
    if (left && right) comparisons.set(id, { left, right });
  }
  // Of those who reported both sides; where nobody is missing it is what the term counts by itself.
  const named = (own: string, term: Term, given: number | null, { area, period }: Figure): NamedCount | null => {
    const series = context.measure(term, area, endOfYear(Number(period))).value;
    const value = given ?? series;
    if (value === null) return null;
    return { name: value === series ? nameOf(term, area, period) : `${own}|${area}|${period}`, value };
  };
  return {
    shares,
    targets,
    comparisons,
    ownCounts,
    splitGoals,
    truthOf: remembered((figure) => {
      const target = targetOf(figure);
      const { indicator, dimension, category, area, period } = figure;
      if (!target) {
        const key = category === '' ? { indicator } : { indicator, dimension, category };
        return context.measure(key, area, endOfYear(Number(period))).value;
      }
      const found = workspace.targets.find(({ id }) => id === target.id)!;
      const { goal, value } = evaluateArea(context.knowledge, found, areaCode(area));
      return target.isGoal ? goal : value;
    }),
    countsOf: remembered((figure) => {
      const { indicator, area, period } = figure;
      const { rollUp } = index.indicatorsById.get(indicator)!;
      if (rollUp.kind !== 'ratio') return null;
      const { numerator, denominator } = context.measure({ indicator }, area, endOfYear(Number(period)));
      const part = named(`part of ${indicator}`, rollUp.numerator, numerator, figure);
      const whole = named(`base of ${indicator}`, rollUp.denominator, denominator, figure);
      return part && whole ? { part, whole } : null;
    }),
  };
}

function remembered<Answer>(ask: (figure: Figure) => Answer): (figure: Figure) => Answer {
  const answers = new Map<string, Answer>();
  return (figure) => {
    const key = keyOf(figure);
    if (!answers.has(key)) answers.set(key, ask(figure));
    return answers.get(key)!;
  };
}

/** The key of `values.csv` for an indicator; an attribute of villages is the same in every year. */
function nameOf(term: Term, area: string, period: string): string {
  return 'attribute' in term ? `attribute ${term.attribute}|${area}` : figureAt(seriesOf(term), area, period);
}

function seriesOf(term: {
  readonly indicator: string;
  readonly dimension?: string;
  readonly category?: string;
}): Series {
  return { indicator: term.indicator, dimension: term.dimension ?? '', category: term.category ?? '' };
}

function sideOf(operand: Operand): Side | null {
  if (operand.indicator === undefined || operand.growth) return null;
  return {
    ...seriesOf({ ...operand, indicator: operand.indicator }),
    of: operand.of ?? 'self',
    at: operand.at ?? 'same',
  };
}
