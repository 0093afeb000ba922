import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Bounds, boundsOf, type Row } from './attacker.ts';

type Figure = Record<
  'area' | 'period' | 'indicator' | 'dimension' | 'category' | 'value' | 'absent' | 'origin',
  string
>;

export type Attack = {
  /** Withheld counts with what the attacker makes of them. */
  readonly bounds: ReadonlyMap<string, Bounds | null>;
  readonly equations: number;
};

/**
 * Reads nothing but published folders, oldest first, as a journalist with a computer would. Rebuilds from them: an area is the sum of its
 * parts, a total that of its categories, a stock is no less than the one before without those who left; and takes a figure withheld in
 * one release and shown in another for the same. Then bounds every count withheld in the last.
 */
export function attackFolders(folders: readonly string[]): Attack {
  const unknowns = new Map<string, number>();
  const rows: Row[] = [];
  const least = new Map<number, number>();
  const releases = folders.map(readFolder);
  const last = releases.at(-1)!;
  const shown = new Map<string, Set<number>>();
  for (const { figures } of releases)
    for (const [key, { value }] of figures)
      if (value !== '') shown.set(key, (shown.get(key) ?? new Set()).add(Number(value)));
  for (const { figures, counted, parts, categories, members } of releases) {
    // One value ever shown is taken for the value of the figure withheld here.
    const termOf = (key: string, sign: number): { constant: number; terms: Row['terms'] } | null => {
      const figure = figures.get(key);
      if (!figure) return { constant: 0, terms: [] };
      if (figure.value !== '') return { constant: sign * Number(figure.value), terms: [] };
      if (figure.absent !== 'suppressed') return null;
      const elsewhere = shown.get(key);
      if (elsewhere?.size === 1) return { constant: sign * [...elsewhere][0]!, terms: [] };
      let cell = unknowns.get(key);
      if (cell === undefined) {
        cell = unknowns.size;
        unknowns.set(key, cell);
        least.set(cell, 1);
      }
      return { constant: 0, terms: [{ cell, sign }] };
    };
    const relate = (signed: readonly (readonly [string, number])[], isInequality = false): void => {
      const found = signed.map(([key, sign]) => termOf(key, sign));
      if (found.some((each) => each === null)) return;
      const terms = found.flatMap((each) => each!.terms);
      const total = -found.reduce((sum, each) => sum + each!.constant, 0);
      if (terms.length > 0) rows.push({ terms, low: isInequality ? -Infinity : total, high: total });
    };
    for (const [key, figure] of figures) {
      if (!counted.has(figure.indicator)) continue;
      const { area, origin } = figure;
      const below = [...(parts.get(area) ?? []), ...(members.get(area) ?? [])].map((part) =>
        keyOf({ ...figure, area: part }),
      );
      if (below.some((part) => figures.has(part)) && origin !== 'reported')
        relate([[key, -1], ...below.map((part) => [part, 1] as const)]);
      if (figure.category === '')
        for (const [dimension, ids] of categories.get(figure.indicator) ?? []) {
          const own = ids.map((category) => keyOf({ ...figure, dimension, category }));
          if (own.some((each) => figures.has(each))) relate([[key, -1], ...own.map((each) => [each, 1] as const)]);
        }
      if (figure.indicator === 'poorPopulation' && figure.category === '') {
        const before = keyOf({ ...figure, period: String(Number(figure.period) - 1) });
        const out = keyOf({ ...figure, indicator: 'exitedPeople' });
        if (figures.has(before) && figures.has(out))
          relate(
            [
              [before, 1],
              [out, -1],
              [key, -1],
            ],
            true,
          );
      }
    }
  }
  const asked = [...last.figures].flatMap(([key, { absent }]) =>
    absent === 'suppressed' ? (unknowns.get(key) ?? []) : [],
  );
  const found = boundsOf(least, rows, asked);
  const names = new Map([...unknowns].map(([key, cell]) => [cell, key]));
  return { bounds: new Map([...found].map(([cell, bounds]) => [names.get(cell)!, bounds])), equations: rows.length };
}

export function keyOf({ area, period, indicator, dimension, category }: Figure): string {
  return [indicator, dimension, category, area, period].join('|');
}

function readFolder(folder: string) {
  const text = (name: string) => (readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : '[]');
  const rows = Papa.parse<Figure>(text('values.csv'), { header: true, skipEmptyLines: true }).data;
  const indicators = JSON.parse(text('indicators.json')) as {
    id: string;
    adds: string;
    counted: boolean;
    dimensions?: { id: string; categories: { id: string }[] }[];
  }[];
  const areas = JSON.parse(text('areas.geojson')) as {
    features: { properties: { code: string; parent: string | null } }[];
  };
  const parts = new Map<string, string[]>();
  for (const { properties } of areas.features)
    if (properties.parent) parts.set(properties.parent, [...(parts.get(properties.parent) ?? []), properties.code]);
  const customAreas = JSON.parse(text('custom-areas.json')) as { id: string; members: string[] }[];
  return {
    figures: new Map(rows.map((figure) => [keyOf(figure), figure])),
    counted: new Set(indicators.filter(({ adds, counted }) => counted && adds === 'sum').map(({ id }) => id)),
    categories: new Map(
      indicators.map(({ id, dimensions = [] }) => [
        id,
        dimensions.map((dimension) => [dimension.id, dimension.categories.map((category) => category.id)] as const),
      ]),
    ),
    parts,
    members: new Map(customAreas.map(({ id, members }) => [id, members])),
  };
}
