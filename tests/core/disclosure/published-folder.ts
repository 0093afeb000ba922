import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A row of `values.csv`, as text. */
export type Figure = Record<
  'area' | 'period' | 'indicator' | 'dimension' | 'category' | 'value' | 'absent' | 'origin',
  string
>;
/** A row of `target-values.csv`, as text. */
export type TargetFigure = Record<'target' | 'area' | 'value' | 'absent' | 'goal' | 'gap', string>;

type PublishedIndicator = {
  readonly id: string;
  readonly adds: string;
  readonly counted: boolean;
  readonly dimensions?: readonly { readonly id: string; readonly categories: readonly { readonly id: string }[] }[];
};

export type PublishedFolder = {
  readonly asOf: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly targets: readonly TargetFigure[];
  readonly indicators: readonly PublishedIndicator[];
  /** Counts of people or households that add up over areas. */
  readonly counted: ReadonlySet<string>;
  readonly roots: readonly string[];
  /** Parts of areas in the tree, members of custom areas. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
};

/** What anyone reads who opens the folder of a release; its files and nothing else. */
export function readPublished(folder: string): PublishedFolder {
  const present = new Set(readdirSync(folder));
  const text = (name: string) => (present.has(name) ? readFileSync(join(folder, name), 'utf8') : '[]');
  const table = <Row>(name: string) => Papa.parse<Row>(text(name), { header: true, skipEmptyLines: true }).data;
  const indicators = JSON.parse(text('indicators.json')) as readonly PublishedIndicator[];
  const areas = JSON.parse(text('areas.geojson')) as {
    features: { properties: { code: string; parent: string | null } }[];
  };
  const parts = new Map<string, string[]>();
  for (const { properties } of areas.features)
    if (properties.parent) parts.set(properties.parent, [...(parts.get(properties.parent) ?? []), properties.code]);
  for (const { id, members } of JSON.parse(text('custom-areas.json')) as { id: string; members: string[] }[])
    parts.set(id, members);
  return {
    asOf: JSON.parse(text('release.json')).asOf,
    figures: new Map(table<Figure>('values.csv').map((figure) => [keyOf(figure), figure])),
    targets: present.has('target-values.csv') ? table<TargetFigure>('target-values.csv') : [],
    indicators,
    counted: new Set(indicators.filter(({ adds, counted }) => counted && adds === 'sum').map(({ id }) => id)),
    roots: areas.features.flatMap(({ properties: { code, parent } }) => (parent ? [] : [code])),
    parts,
  };
}

export function keyOf({ area, period, indicator, dimension, category }: Omit<Figure, 'value' | 'absent' | 'origin'>) {
  return [indicator, dimension, category, area, period].join('|');
}

export type Series = Pick<Figure, 'indicator' | 'dimension' | 'category'>;

export function figureAt({ indicator, dimension, category }: Series, area: string, period: string): string {
  return keyOf({ indicator, dimension, category, area, period });
}

/** The target that a figure added by `withTargets` belongs to; null for the others. */
export function targetOf({ indicator }: Series): { readonly id: string; readonly isGoal: boolean } | null {
  const [, kind, id] = /^(count|goal) of (.+)$/.exec(indicator) ?? [];
  return id === undefined ? null : { id, isGoal: kind === 'goal' };
}
