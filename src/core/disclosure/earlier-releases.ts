import type { ReleaseChange, ReleaseChanges, ReleasedTargetValue, ReleasedValue } from './release.ts';
import type { ReleaseContext } from './release-context.ts';
import type { DraftValue } from './release-figures.ts';
import type { DraftTargetValue } from './target-figures.ts';

/** What an earlier release has shown, as it is read from its folder. */
export type EarlierRelease = {
  readonly id: string;
  /** 1 for the first. */
  readonly serial: number;
  /** Ids of the releases that it was held against itself. */
  readonly previous: readonly string[];
  readonly values: readonly ReleasedValue[];
  readonly targetValues: readonly ReleasedTargetValue[];
};

/** Oldest first, in whatever order they were given. */
export function inOrder(earlier: readonly EarlierRelease[]): readonly EarlierRelease[] {
  return [...earlier].sort((a, b) => a.serial - b.serial || (a.id < b.id ? -1 : 1));
}

/** Releases that others were held against and that were not given: whoever kept them can compute with them. */
export function missingReleases(earlier: readonly EarlierRelease[]): readonly string[] {
  const given = new Set(earlier.map(({ id }) => id));
  return [...new Set(earlier.flatMap(({ previous }) => previous))].filter((id) => !given.has(id)).sort();
}

/** What names a figure in every release. */
export function figureKey(figure: ReleasedValue): string {
  const { indicator, dimension, category, area, period, stage } = figure;
  return [indicator, dimension ?? '', category ?? '', area, period, stage].join('|');
}

function targetKey({ target, area }: ReleasedTargetValue): string {
  return `target ${target}|${area ?? ''}`;
}

/**
 * Holds the new release against the earlier ones. A figure that was shown and has not changed is known: its cells cannot be withheld
 * any more. What was withheld before stays withheld for less. And every equation of the earlier release is one more for the attacker:
 * what it withheld then still adds up to the same, whether or not the other figures have been revised since.
 */
export function holdAgainst(
  context: ReleaseContext,
  earlier: readonly EarlierRelease[],
  drafts: { readonly values: readonly DraftValue[]; readonly targets: readonly DraftTargetValue[] },
): void {
  const { book } = context;
  const equations = book.equations();
  for (const release of earlier) {
    const before = new Map<string, number | 'withheld'>();
    for (const value of release.values) note(before, figureKey(value), value.value, value.absent);
    for (const value of release.targetValues) note(before, targetKey(value), value.value, value.absent);
    const shown = new Set<number>();
    const withheld = new Set<number>();
    const revised = new Set<number>();
    const all = [
      ...drafts.values.map(({ figure, basis }) => ({ key: figureKey(figure), value: figure.value, basis })),
      ...drafts.targets.map(({ figure, basis }) => ({ key: targetKey(figure), value: figure.value, basis })),
    ];
    for (const { key, value, basis } of all) {
      const then = before.get(key);
      if (then === undefined) continue;
      for (const cell of basis.cells) {
        if (then === 'withheld') withheld.add(cell);
        else if (value !== null && isSame(then, value)) shown.add(cell);
        else revised.add(cell);
      }
    }
    for (const cell of shown) {
      withheld.delete(cell);
      book.fix(cell);
    }
    for (const cell of withheld) book.cheapen(cell, 0.3);
    for (const terms of equations) {
      const then = terms.filter(({ cell }) => withheld.has(cell));
      const others = terms.filter(({ cell }) => !withheld.has(cell) && !shown.has(cell));
      // Only who has seen all other members then can subtract them.
      if (then.length > 0 && others.length > 0 && others.every(({ cell }) => revised.has(cell))) book.relate(then);
    }
  }
}

function note(
  before: Map<string, number | 'withheld'>,
  key: string,
  value: number | null,
  absent: string | null,
): void {
  if (value !== null) before.set(key, value);
  else if (absent === 'suppressed') before.set(key, 'withheld');
}

/** Equal to the digits that a release writes. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}

/** What is new, revised or withdrawn against the latest earlier release. A figure that is withheld now and was shown then is withdrawn. */
export function changesSince(latest: EarlierRelease | undefined, values: readonly ReleasedValue[]): ReleaseChanges {
  if (!latest) return { since: null, changes: [] };
  const before = new Map(latest.values.map((value) => [figureKey(value), value]));
  const now = new Map(values.map((value) => [figureKey(value), value]));
  const found = new Map<
    string,
    { change: Omit<ReleaseChange, 'count' | 'periods'>; periods: Set<string>; count: number }
  >();
  const add = (kind: ReleaseChange['kind'], { area, indicator, period }: ReleasedValue): void => {
    const key = [area, indicator, kind].join('|');
    const entry = found.get(key) ?? { change: { kind, area, indicator }, periods: new Set<string>(), count: 0 };
    entry.periods.add(period);
    entry.count++;
    found.set(key, entry);
  };
  for (const [key, value] of now) {
    const then = before.get(key);
    if (value.value === null) continue;
    if (!then || then.value === null) add('new', value);
    else if (!isSame(then.value, value.value)) add('revised', value);
  }
  for (const [key, then] of before)
    if (then.value !== null && (now.get(key)?.value ?? null) === null) add('withdrawn', then);
  return {
    since: latest.id,
    changes: [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { change, periods, count }]) => ({ ...change, count, periods: [...periods].sort() })),
  };
}
