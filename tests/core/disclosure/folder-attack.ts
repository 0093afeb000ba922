import { type Bounds, boundsOf } from './attacker.ts';
import { createEquations, type Equations, type Known, nothing, number } from './equations.ts';
import type { NamedCount, PublicKnowledge } from './public-knowledge.ts';
import { type Figure, keyOf, type PublishedFolder, targetOf } from './published-folder.ts';
import { toldByTargets, withTargets } from './told-by-targets.ts';

/** A withheld figure and what the attacker makes of the count, or of the people in a share, out of it and both together. */
export type Attacked = { readonly figure: Figure; readonly bounds: { readonly [kind in Kind]?: Bounds | null } };
export type Kind = 'count' | 'part' | 'rest' | 'whole';

export type Attack = { readonly attacked: readonly Attacked[]; readonly equations: number };

/** A release as it lies in its folder, and what was common knowledge when it came out. */
export type Seen = { readonly folder: PublishedFolder; readonly knowledge: PublicKnowledge };

/**
 * Reads nothing but published folders, oldest first, as a journalist with a computer and a yearbook would. Rebuilds from them: an area is
 * the sum of its parts, a total that of its categories, a stock is no less than the one before without those who left, a share times
 * its base is a count that adds up too, a target repeats the figure that measures it or adds up the years, a comparison with a
 * published figure tells the other. Guesses right which figures have not been revised between releases, and takes them for the same.
 * Then bounds what is withheld in the last release.
 */
export function attackFolders(
  seen: readonly Seen[],
  isAsked: (figure: Figure, kind: Kind) => boolean = () => true,
): Attack {
  const releases = seen.map(({ folder, knowledge }): Release => {
    const release = withTargets(folder, knowledge);
    const own = new Map(
      [...release.figures].flatMap(([key, { value }]) => (value === '' ? [] : [[key, Number(value)]])),
    );
    return { ...release, knowledge, shown: new Map([...own, ...toldByTargets(release, knowledge, own)]) };
  });
  const equations = createEquations();
  for (const release of releases) {
    const others = releases.filter((other) => other !== release);
    const told = (key: string, figure: Figure): number | null => {
      const value = release.shown.get(key);
      if (value !== undefined || others.length === 0) return value ?? null;
      const truth = truthText(release.knowledge, figure);
      const unrevised = others.find(({ shown, knowledge }) => shown.has(key) && truthText(knowledge, figure) === truth);
      return unrevised?.shown.get(key) ?? null;
    };
    const known = knownCounts(release, told, equations);
    const at = (key: string) => (known.has(key) ? known.get(key)! : nothing);
    relateFigures(release, at, equations);
    relateFlows(release, at, equations);
    relateShares(release, at, told, equations);
  }
  const last = releases.at(-1)!;
  const asked = [...last.figures.values()].flatMap((figure) => {
    const names = figure.absent === 'suppressed' ? Object.entries(namesOf(last, figure) ?? {}) : [];
    const wanted = names.filter(([kind]) => isAsked(figure, kind as Kind));
    return wanted.length === 0 ? [] : [{ figure, wanted }];
  });
  const cells = asked.flatMap(({ wanted }) => wanted.flatMap(([, name]) => equations.cells.get(name) ?? []));
  const found = boundsOf(equations.least, equations.rows, [...new Set(cells)]);
  const boundsAt = (name: string): Bounds | null => {
    const cell = equations.cells.get(name);
    return cell === undefined ? null : (found.get(cell) ?? null);
  };
  return {
    attacked: asked.map(({ figure, wanted }) => ({
      figure,
      bounds: Object.fromEntries(wanted.map(([kind, name]) => [kind, boundsAt(name)])),
    })),
    equations: equations.rows.length,
  };
}

type Release = PublishedFolder & {
  readonly knowledge: PublicKnowledge;
  /** Every figure that is shown in one place or another, under the key of `values.csv`. */
  readonly shown: ReadonlyMap<string, number>;
};
type Told = (key: string, figure: Figure) => number | null;

function truthText({ shares, countsOf, truthOf }: PublicKnowledge, figure: Figure): string {
  const counts = shares.has(figure.indicator) ? countsOf(figure) : null;
  return counts ? `${counts.part.value}/${counts.whole.value}` : String(truthOf(figure));
}

/** The same count in two releases has the same name as long as it is not revised. */
function unknownOf({ name, value }: NamedCount): string {
  return `${name} as of ${value}`;
}

/** Names of the unknowns that a withheld figure rests on; null where it counts nobody. */
function namesOf({ counted, knowledge }: Release, figure: Figure) {
  const { shares, countsOf } = knowledge;
  const counts = shares.has(figure.indicator) ? countsOf(figure) : null;
  if (counts) return { part: unknownOf(counts.part), whole: unknownOf(counts.whole), rest: restOf(knowledge, figure) };
  return counted.has(figure.indicator) ? { count: unknownOf(countOf(knowledge, figure)) } : null;
}

function countOf({ truthOf }: PublicKnowledge, figure: Figure): NamedCount {
  return { name: keyOf(figure), value: truthOf(figure)! };
}

/** Somebody reported it: where nobody did, nobody is counted. */
function isHeard({ value, absent }: Figure): boolean {
  return value !== '' || absent === 'suppressed';
}

function restOf(knowledge: PublicKnowledge, figure: Figure): string {
  return `rest of ${keyOf(figure)} as of ${truthText(knowledge, figure)}`;
}

/** What is known of every count behind the release: those shown, those that a published share with its base tells, unknowns for the others. */
function knownCounts(
  { figures, counted, knowledge }: Release,
  told: Told,
  equations: Equations,
): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const note = (key: string, value: () => Known) => {
    if (!known.has(key)) known.set(key, value());
  };
  for (const [key, figure] of figures) {
    if (!counted.has(figure.indicator)) continue;
    const value = told(key, figure);
    if (value !== null) note(key, () => number(value));
    else note(key, () => (isHeard(figure) ? equations.unknown(unknownOf(countOf(knowledge, figure)), 1) : null));
  }
  const rows = [...figures].flatMap(([key, figure]) => {
    const counts = countsBehind(knowledge, figure);
    return counts ? [{ value: told(key, figure), ...counts }] : [];
  });
  for (const { value, part, whole } of rows) {
    if (value === null) continue;
    note(whole.name, () => number(whole.value));
    note(part.name, () => number(Math.round(value * whole.value)));
  }
  for (const { value, ...counts } of rows)
    if (value === null)
      for (const count of [counts.part, counts.whole]) note(count.name, () => equations.unknown(unknownOf(count), 1));
  return known;
}

/** The counts behind a share that somebody reported; null for other figures. */
function countsBehind({ shares, countsOf }: PublicKnowledge, figure: Figure) {
  return shares.has(figure.indicator) && isHeard(figure) ? countsOf(figure) : null;
}

type At = (key: string) => Known;

/** Counts that are figures of their own: over the tree, categories, and from year to year. */
function relateFigures({ figures, counted, indicators, parts }: Release, at: At, equations: Equations): void {
  const dimensions = new Map(indicators.map(({ id, dimensions: own = [] }) => [id, own]));
  for (const [key, figure] of figures) {
    if (!counted.has(figure.indicator)) continue;
    const below = (parts.get(figure.area) ?? []).map((area) => keyOf({ ...figure, area }));
    if (below.some((part) => figures.has(part)) && figure.origin !== 'reported')
      equations.relate([[at(key), -1], ...below.map((part) => [at(part), 1] as const)]);
    if (figure.category !== '') continue;
    for (const { id: dimension, categories } of dimensions.get(figure.indicator) ?? []) {
      const own = categories.map(({ id: category }) => keyOf({ ...figure, dimension, category }));
      if (own.some((each) => figures.has(each)))
        equations.relate([[at(key), -1], ...own.map((each) => [at(each), 1] as const)]);
    }
    if (figure.indicator !== 'poorPopulation') continue;
    const before = keyOf({ ...figure, period: String(Number(figure.period) - 1) });
    const out = keyOf({ ...figure, indicator: 'exitedPeople' });
    if (figures.has(before) && figures.has(out))
      equations.relate(
        [
          [at(before), 1],
          [at(out), -1],
          [at(key), -1],
        ],
        'atMost',
      );
  }
}

/** What a target has counted since it began is the sum of the years. */
function relateFlows({ figures, knowledge }: Release, at: At, equations: Equations): void {
  for (const [key, figure] of figures) {
    const target = targetOf(figure);
    const flow = target && !target.isGoal ? knowledge.ownCounts.get(target.id) : null;
    if (!flow) continue;
    const years = [...figures].filter(
      ([, { indicator, category, area, period }]) =>
        indicator === flow.series.indicator && category === '' && area === figure.area && period > flow.afterYear,
    );
    if (years.length > 0) equations.relate([[at(key), -1], ...years.map(([year]) => [at(year), 1] as const)]);
  }
}

/** Counts behind shares: over the tree; who is in a share and who is not are its base. */
function relateShares({ figures, parts, knowledge }: Release, at: At, told: Told, equations: Equations): void {
  const related = new Set<string>();
  for (const [key, figure] of figures) {
    const counts = countsBehind(knowledge, figure);
    if (!counts) continue;
    const below = (parts.get(figure.area) ?? []).flatMap((area) => {
      const part = figures.get(keyOf({ ...figure, area }));
      return (part && countsBehind(knowledge, part)) ?? [];
    });
    for (const side of ['part', 'whole'] as const) {
      const [whole, own] = [counts[side].name, below.map((each) => each[side].name)];
      const id = `${whole} ${own}`;
      if (figures.has(whole) || figure.origin === 'reported' || own.length === 0 || related.has(id)) continue;
      related.add(id);
      equations.relate([[at(whole), -1], ...own.map((name) => [at(name), 1] as const)]);
    }
    if (told(key, figure) !== null) continue;
    const rest = equations.unknown(restOf(knowledge, figure), 0);
    equations.relate([
      [at(counts.whole.name), 1],
      [at(counts.part.name), -1],
      [rest, -1],
    ]);
  }
}
