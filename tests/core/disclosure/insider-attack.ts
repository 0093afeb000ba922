import { isCountedTerm, isCountedUnit } from '../../../src/core/disclosure/counted.ts';
import type { Release } from '../../../src/core/disclosure/release.ts';
import { createReleaseContext, type ReleaseContext } from '../../../src/core/disclosure/release-context.ts';
import { keysOf } from '../../../src/core/disclosure/release-figures.ts';
import type { Indicator, Term } from '../../../src/core/indicator/indicator.ts';
import { endOfYear, yearOf } from '../../../src/core/period.ts';
import { evaluateArea } from '../../../src/core/target/evaluate.ts';
import { windowStart } from '../../../src/core/target/goal.ts';
import { scopeRoots } from '../../../src/core/target/scope.ts';
import type { Target } from '../../../src/core/target/target.ts';
import type { IsoDate } from '../../../src/core/unit.ts';
import type { WorkspaceIndex } from '../../../src/core/workspace/workspace-index.ts';
import { boundsOf, type Row } from './attacker.ts';

type Part = { readonly name: string; readonly sign: number };
type Unknown = { readonly truth: number; known: boolean; least: number; most: number };

export type InsiderAttack = {
  /** Small counts and small rests that the attacker narrowed too far. */
  readonly found: readonly string[];
  readonly attacked: number;
  readonly shares: number;
  /** Means of fewer people or households than the minimum. */
  readonly means: number;
};

/**
 * An attacker who has the release and knows besides how every figure is defined, every denominator whose shares are shown, and by how much
 * sums fail to close (late reports, rounding): a shown share gives its numerator away, a target the figure it is measured by, a comparison
 * the side that is not shown. He bounds every count under the minimum that any withheld figure rests on, and every rest of a share that small; or one in
 * `every`, where there are thousands.
 */
export function attackAsInsider(index: WorkspaceIndex, release: Release, every = 1): InsiderAttack {
  const context = createReleaseContext(index, index.workspace.release!);
  for (const { id, members } of release.customAreas) context.membersOf.set(id, members);
  const unknowns = new Map<string, Unknown>();
  const equations: { readonly parts: readonly Part[]; readonly isCap: boolean }[] = [];
  const rests: { readonly part: string; readonly whole: number }[] = [];
  const few: string[] = [];
  let shares = 0;

  const enter = (name: string, truth: number, isShown: boolean, most = Infinity) => {
    const one = unknowns.get(name) ?? { truth, known: false, least: truth >= 1 ? 1 : 0, most: Infinity };
    unknowns.set(name, { ...one, known: one.known || isShown || truth === 0, most: Math.min(one.most, most) });
  };
  const series = (term: Term, place: string, at: IsoDate, isShown: boolean): string | null => {
    const { value } = context.measure(term, place, at);
    if (value === null) return null;
    const name = nameOf(term, place, at);
    enter(name, value, isShown);
    return name;
  };
  const relate = (parts: readonly (Part | null)[], isCap = false) => {
    const real = parts.filter((part) => part !== null);
    if (real.length > 1) equations.push({ parts: real, isCap });
  };
  /** A share with its parts; what is shown tells the numerator. */
  const share = (indicator: Indicator, place: string, at: IsoDate, isShown: boolean, own: string) => {
    const { rollUp } = indicator;
    if (rollUp.kind !== 'ratio' || !isCountedTerm(index, rollUp.numerator)) return;
    const measured = context.measure({ indicator: indicator.id }, place, at);
    const part = measured.numerator ?? context.measure(rollUp.numerator, place, at).value;
    const whole = measured.denominator ?? context.measure(rollUp.denominator, place, at).value;
    if (measured.value === null || part === null || whole === null) return;
    shares++;
    const of = context.measure(rollUp.numerator, place, at).value;
    const name = of === part ? nameOf(rollUp.numerator, place, at) : own;
    const isCounted = isCountedTerm(index, rollUp.denominator);
    enter(name, part, isShown, isCounted && whole >= part ? whole - (whole - part >= 1 ? 1 : 0) : Infinity);
    if (name === own) relate([{ name, sign: 1 }, plus(series(rollUp.numerator, place, at, false), -1)]);
    if (isCounted) rests.push({ part: name, whole });
  };

  /** The total behind a mean, of people or households: where they are few, it is theirs. */
  const mean = ({ id, rollUp }: Indicator, place: string, at: IsoDate, isShown: boolean) => {
    if (rollUp.kind !== 'weightedMean' || !isCountedTerm(index, rollUp.weight)) return;
    const { value, denominator } = context.measure({ indicator: id }, place, at);
    const weight = denominator ?? context.measure(rollUp.weight, place, at).value;
    if (value === null || weight === null) return;
    const name = `total:${id} ${place} ${at}`;
    enter(name, value * weight, isShown);
    if (weight > 0 && weight < release.head.minimumCount) few.push(name);
  };

  const indicators = release.indicators.map(({ id }) => index.indicatorsById.get(id)!);
  const shown = new Set(release.values.flatMap((value) => (value.value === null ? [] : [keyOf(value)])));
  for (const indicator of indicators)
    for (const key of keysOf(indicator))
      for (const { period, end } of context.periods)
        for (const place of placesAt(context, release, end)) {
          const isShown = shown.has([key.indicator, key.dimension, key.category, place, period].join());
          if (isCountedUnit(indicator.unit)) series(key, place, end, isShown);
          else share(indicator, place, end, isShown, `n ${indicator.id} ${place} ${end}`);
          mean(indicator, place, end, isShown);
        }
  const targets = new Map(index.workspace.targets.map((target) => [target.id, target]));
  for (const { target: id, area, value } of release.targetValues) {
    const target = targets.get(id)!;
    const place = area ?? wholePlace(context, target, release);
    if (place !== null) attackTarget(target, place, value);
  }
  relateAll();

  function attackTarget(target: Target, place: string, value: number | null): void {
    const { measure } = target;
    const at = context.asOf;
    if ('indicator' in measure && target.kind !== 'flow') {
      const indicator = index.indicatorsById.get(measure.indicator)!;
      if (isCountedUnit(indicator.unit)) series(measure, place, at, value !== null);
      else share(indicator, place, at, value !== null, `n ${indicator.id} ${place} ${at}`);
    }
    if (isCountedUnit(target.unit)) attackCount(target, place, value !== null);
    if (!('left' in measure) || value === null) return;
    // Left by right: whoever knows one of them knows both.
    for (const { indicator: id, of = 'self', at: when = 'same' } of [measure.left, measure.right]) {
      const indicator = id === undefined ? undefined : index.indicatorsById.get(id);
      if (!indicator || when !== 'same' || (of !== 'self' && !index.workspace.areas.byCode.has(of as never))) continue;
      const owner = of === 'self' ? place : of;
      share(indicator, owner, at, true, `n ${indicator.id} ${owner} ${at}`);
    }
  }

  /** Plan against actual: small goals, and what has accumulated since the start, which is the sum of the years. */
  function attackCount(target: Target, place: string, isShown: boolean): void {
    const { measure } = target;
    const at = context.asOf;
    const code = index.workspace.areas.byCode.get(place as never)?.code;
    if (code === undefined) return;
    const { goal, goalOrigin, value } = evaluateArea(context.knowledge, target, code);
    if (goal !== null && goal > 0 && (goalOrigin === 'derived' || goalOrigin === 'listed'))
      enter(`goal:${target.id} ${place} ${at}`, goal, isShown);
    const isExits = 'ledger' in measure && measure.ledger === 'exited' && measure.count === 'people';
    const flows = isExits
      ? (index.workspace.release!.movements ?? []).flatMap(({ out }) => out)
      : 'indicator' in measure && target.kind === 'flow'
        ? [measure.indicator]
        : [];
    if (value === null || flows.length === 0) return;
    const name = `since:${target.id} ${place} ${at}`;
    enter(name, value, isShown);
    const after = windowStart(target);
    const years = context.periods.filter(({ end }) => after === null || yearOf(end) > yearOf(after));
    const parts = flows.flatMap((id) => years.map(({ end }) => plus(series({ indicator: id }, place, end, false), 1)));
    relate([{ name, sign: -1 }, ...parts]);
  }

  function relateAll(): void {
    for (const [name, { place, column, at }] of [...unknowns.keys()].map((each) => [each, splitName(each)] as const)) {
      const { partsOf } = context.areasAt(at);
      const parts = context.membersOf.get(place) ?? partsOf.get(place as never) ?? [];
      const below = parts.flatMap((part) =>
        unknowns.has(`${column} ${part} ${at}`) ? [`${column} ${part} ${at}`] : [],
      );
      if (below.length > 0) relate([{ name, sign: -1 }, ...below.map((part) => ({ name: part, sign: 1 }))]);
    }
    for (const indicator of indicators)
      for (const { id, categories } of indicator.dimensions ?? [])
        for (const { end } of context.periods)
          for (const place of placesAt(context, release, end)) {
            const own = categories.map((category) =>
              nameOf({ indicator: indicator.id, dimension: id, category: category.id }, place, end),
            );
            const total = nameOf({ indicator: indicator.id }, place, end);
            if (unknowns.has(total))
              relate([
                { name: total, sign: -1 },
                ...own.map((each) => (unknowns.has(each) ? { name: each, sign: 1 } : null)),
              ]);
          }
    for (const { stock, out, in: into } of index.workspace.release!.movements ?? [])
      context.periods.forEach(({ end }, i) => {
        const before = context.periods[i - 1];
        for (const place of before ? placesAt(context, release, end) : []) {
          const at = (id: string, day: IsoDate, sign: number) => {
            const name = nameOf({ indicator: id }, place, day);
            return unknowns.has(name) ? { name, sign } : null;
          };
          const parts = [
            ...[at(stock, end, -1), at(stock, before!.end, 1)],
            ...out.map((id) => at(id, end, -1)),
            ...into.map((id) => at(id, end, 1)),
          ];
          if (parts.some((part) => part === null)) continue;
          const rest = sumOf(parts);
          if (rest <= 0) relate(parts, rest < 0);
        }
      });
  }

  function sumOf(parts: readonly (Part | null)[]): number {
    return parts.reduce((sum, part) => sum + (part ? part.sign * unknowns.get(part.name)!.truth : 0), 0);
  }

  const open = [...unknowns].filter(([, { known }]) => !known);
  const cells = new Map(open.map(([name], i) => [name, i]));
  const rows: Row[] = equations.flatMap(({ parts, isCap }) => {
    const terms = parts.flatMap(({ name, sign }) => (cells.has(name) ? [{ cell: cells.get(name)!, sign }] : []));
    const hidden = parts.filter(({ name }) => cells.has(name));
    // Everything known goes to the other side; what does not close is known as well.
    const total = sumOf(hidden);
    if (terms.length === 0) return [];
    return [{ terms, low: isCap ? -Infinity : total, high: isCap ? total - sumOf(parts) : total }];
  });
  for (const [name, { most }] of open)
    if (most < Infinity) rows.push({ terms: [{ cell: cells.get(name)!, sign: 1 }], low: -Infinity, high: most });
  const minimum = release.head.minimumCount;
  const isCount = (name: string) => !name.startsWith('total:');
  const small = open.filter(([name, { truth }]) => isCount(name) && truth > 0 && truth < minimum).map(([name]) => name);
  const near = rests.filter(({ part, whole }) => {
    const rest = whole - unknowns.get(part)!.truth;
    return rest > 0 && rest < minimum && whole >= minimum && cells.has(part);
  });
  const least = new Map(open.map(([name, one]) => [cells.get(name)!, one.least]));
  const hiddenFew = few.filter((name) => cells.has(name));
  const asked = [...new Set([...hiddenFew, ...small, ...near.map(({ part }) => part)])]
    .filter((_, i) => i % every === 0)
    .map((name) => cells.get(name)!);
  const bounds = boundsOf(least, rows, asked);
  const isTight = (name: string, test: (low: number, high: number) => boolean) => {
    const range = bounds.get(cells.get(name)!);
    return range != null && (range[1] - range[0] < minimum - 1e-4 || test(range[0], range[1]));
  };
  const said = (name: string) => `${name} ${bounds.get(cells.get(name)!)?.join('–')}`;
  return {
    found: [
      ...small.filter((name) => isTight(name, (_, high) => high < minimum - 1e-4)).map(said),
      ...near
        .filter(({ part, whole }) => isTight(part, (low) => low > whole - minimum + 1e-4))
        .map(({ part, whole }) => `${said(part)} of ${whole}`),
      ...hiddenFew.filter((name) => {
        const range = bounds.get(cells.get(name)!);
        return range != null && range[1] - range[0] < 1e-3 * unknowns.get(name)!.truth;
      }),
      ...few
        .filter((name) => unknowns.get(name)!.known && unknowns.get(name)!.truth > 0)
        .map((name) => `${name} shown`),
      // A small count that is known at once needs no bounds.
      ...[...unknowns]
        .filter(([name, { known, truth }]) => isCount(name) && known && truth > 0 && truth < minimum)
        .map(([name]) => `${name} shown`),
    ],
    attacked: asked.length,
    means: few.length,
    shares,
  };
}

function plus(name: string | null, sign: number): Part | null {
  return name === null ? null : { name, sign };
}

/** Where the headline of a target stands among the places; null for a scope that is none of them. */
function wholePlace(context: ReleaseContext, target: Target, release: Release): string | null {
  const roots = scopeRoots(context.knowledge, target);
  if (roots.length === 1) return roots[0]!.code;
  const { customArea } = target.scope;
  return release.customAreas.some(({ id }) => id === customArea) ? customArea! : null;
}

function placesAt(context: ReleaseContext, release: Release, at: IsoDate): readonly string[] {
  return [...context.areasAt(at).areas.map(({ code }) => code as string), ...release.customAreas.map(({ id }) => id)];
}

/** Attributes of the village table are the same on all days; this one is as good as any. */
const forAllDays = endOfYear(2020);

/** Column, place and day. */
function nameOf(term: Term, place: string, at: IsoDate): string {
  const column = 'attribute' in term ? `a:${term.attribute}` : [term.indicator, term.dimension, term.category].join();
  return `${column} ${place} ${'attribute' in term ? forAllDays : at}`;
}

function splitName(name: string): { readonly column: string; readonly place: string; readonly at: IsoDate } {
  const words = name.split(' ');
  return { column: words.slice(0, -2).join(' '), place: words.at(-2)!, at: words.at(-1) as IsoDate };
}

function keyOf({ indicator, dimension, category, area, period }: Release['values'][number]): string {
  return [indicator, dimension ?? undefined, category ?? undefined, area, period].join();
}
