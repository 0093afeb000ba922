import { contentText } from '../content-text.ts';
import type { AreaReach } from '../outcome/reach-outcome.ts';
import type { ReachRule } from '../outcome/reach-rule.ts';
import type { TargetOutcome } from '../outcome/target-outcome.ts';
import type { VariantOutcome } from '../outcome/variant-outcome.ts';

export const comparisonRefusals = ['tooFew', 'workspaceDiffers', 'dayDiffers', 'yearsDiffer', 'ruleDiffers'] as const;
/** Why variants cannot be compared: figures that look alike would mean different things. */
export type ComparisonRefusal = (typeof comparisonRefusals)[number];

/** An outcome with the workspace that it was computed on. */
export type Compared = { readonly workspaceHash: string; readonly outcome: VariantOutcome };

/** One line of the table; a value for each variant, null where it is not known. */
export type Criterion = {
  /** `cost`, `unfunded`, `people`, `poorPeople`, `countyGap`, `poorAhead`, `breaches`, or `target:ID` for the distance to its goal. */
  readonly id: string;
  readonly betterIs: 'higher' | 'lower';
  readonly values: readonly (number | null)[];
};

export type Comparison = {
  readonly variants: readonly string[];
  readonly year: number;
  readonly criteria: readonly Criterion[];
  /** Every target of the workspace, by variant, at the end of the last year. */
  readonly targets: readonly {
    readonly id: string;
    readonly isTouched: boolean;
    readonly standings: readonly TargetOutcome['now'][];
  }[];
  /** By variant: another one that is at least as good in every criterion and better in one; null when there is none. */
  readonly dominatedBy: readonly (string | null)[];
};

export type ComparisonAnswer =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly reason: ComparisonRefusal };

/**
 * Variants side by side at the end of the last year that all of them look at. Equity: the share of people reached in the best county less
 * that in the worst (lower is better), and the share of poor people reached less that of the others (higher is better).
 */
export function compareVariants(compared: readonly Compared[]): ComparisonAnswer {
  const [first, ...rest] = compared;
  if (!first || rest.length === 0) return { ok: false, reason: 'tooFew' };
  for (const each of rest) {
    const reason = refusalOf(first, each);
    if (reason) return { ok: false, reason };
  }
  const outcomes = compared.map(({ outcome }) => outcome);
  const criterion = (id: string, betterIs: Criterion['betterIs'], of: (outcome: VariantOutcome) => number | null) => ({
    id,
    betterIs,
    values: outcomes.map(of),
  });
  const targets = first.outcome.targets.map(({ id, isTouched }, t) => ({
    id,
    isTouched,
    standings: outcomes.map((outcome) => atTheEnd(outcome.targets[t]!)),
  }));
  const criteria: readonly Criterion[] = [
    criterion('cost', 'lower', ({ money }) => (money.unknown.length > 0 ? null : money.cost)),
    criterion('unfunded', 'lower', ({ money }) => (money.unknown.length > 0 ? null : money.unfunded)),
    criterion('people', 'higher', (outcome) => reachedBy(outcome).people),
    criterion('poorPeople', 'higher', (outcome) => reachedBy(outcome).poorPeople),
    criterion('countyGap', 'lower', countyGap),
    criterion('poorAhead', 'higher', poorAhead),
    criterion(
      'breaches',
      'lower',
      ({ violations }) => violations.filter(({ severity }) => severity === 'breach').length,
    ),
    ...targets
      .filter(({ isTouched, standings }) => isTouched && standings.some(({ gap }) => gap !== null))
      .map(({ id, standings }) => ({
        id: `target:${id}`,
        betterIs: 'lower' as const,
        values: standings.map(({ gap }) => gap),
      })),
  ];
  return {
    ok: true,
    comparison: {
      variants: outcomes.map(({ variant }) => variant),
      year: first.outcome.years.at(-1)!,
      criteria,
      targets,
      dominatedBy: outcomes.map((_, i) => {
        const better = outcomes.findIndex((__, k) => k !== i && dominates(criteria, k, i));
        return better === -1 ? null : outcomes[better]!.variant;
      }),
    },
  };
}

function refusalOf(a: Compared, b: Compared): ComparisonRefusal | null {
  if (a.workspaceHash !== b.workspaceHash) return 'workspaceDiffers';
  if (a.outcome.asOf !== b.outcome.asOf) return 'dayDiffers';
  if (a.outcome.years.join() !== b.outcome.years.join()) return 'yearsDiffer';
  return ruleText(a.outcome.reach.rule) === ruleText(b.outcome.reach.rule) ? null : 'ruleDiffers';
}

/** No distances of their own are the same as none given. */
function ruleText(rule: ReachRule): string {
  return contentText(rule.via === 'line' ? { ...rule, metresByClass: rule.metresByClass ?? {} } : rule);
}

/** Never where one of the two is not known, nor where the cost of both is not: then nobody can say. */
function dominates(criteria: readonly Criterion[], a: number, b: number): boolean {
  let isBetter = false;
  for (const { id, betterIs, values } of criteria) {
    const [one, other] = [values[a]!, values[b]!];
    if (one === null && other === null && id !== 'cost') continue;
    if (one === null || other === null) return false;
    const ahead = betterIs === 'higher' ? one - other : other - one;
    if (ahead < 0) return false;
    if (ahead > 0) isBetter = true;
  }
  return isBetter;
}

function atTheEnd({ now, years }: TargetOutcome): TargetOutcome['now'] {
  return years.at(-1)?.with ?? now;
}

/** Counts of the whole at the end of the last year. */
function reachedBy({ reach }: VariantOutcome) {
  const [whole] = reach.areas as readonly [AreaReach];
  return whole.byYear.at(-1)!;
}

/** Null with fewer than two counties that have people. */
function countyGap({ reach }: VariantOutcome): number | null {
  const shares = reach.areas.flatMap(({ area, all, byYear }) =>
    area !== null && all.people > 0 ? [byYear.at(-1)!.people / all.people] : [],
  );
  return shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares);
}

/** Null where there are no poor people, or nobody else. */
function poorAhead({ reach }: VariantOutcome): number | null {
  const [{ all, byYear }] = reach.areas as readonly [AreaReach];
  const reached = byYear.at(-1)!;
  const others = all.people - all.poorPeople;
  if (all.poorPeople === 0 || others <= 0) return null;
  return reached.poorPeople / all.poorPeople - (reached.people - reached.poorPeople) / others;
}
