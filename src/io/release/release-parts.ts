import type { Geometry } from 'geojson';
import type { Published } from '../../core/disclosure/published.ts';
import type { Release, ReleasedValue } from '../../core/disclosure/release.ts';

export type ReleaseField = { readonly name: string; readonly type: 'string' | 'number' | 'integer' };
type Cell = string | number | null;

const text = (name: string): ReleaseField => ({ name, type: 'string' });
const number = (name: string): ReleaseField => ({ name, type: 'number' });
const integer = (name: string): ReleaseField => ({ name, type: 'integer' });

export const valueFields = [
  ...['area', 'period', 'indicator', 'dimension', 'category', 'stage'].map(text),
  number('value'),
  text('absent'),
  text('origin'),
  integer('missing'),
  integer('simulated'),
];

export const targetValueFields = [
  text('target'),
  text('area'),
  number('value'),
  text('absent'),
  number('goal'),
  number('gap'),
  text('status'),
  integer('missing'),
  integer('simulated'),
];

const fundFields = [
  text('area'),
  integer('year'),
  text('fundSource'),
  text('stage'),
  number('amountWanYuan'),
  integer('simulated'),
];

/** The tables of a release, rows in the order of the release's lists. */
export function releaseTables({ values, targetValues, funds }: Published<Release>) {
  return [
    {
      name: 'values',
      fields: valueFields,
      rows: values.map((figure): readonly Cell[] => [
        ...[figure.area, figure.period, figure.indicator, figure.dimension, figure.category, figure.stage],
        ...[written(figure.value), figure.absent, figure.origin, figure.missing, Number(figure.simulated)],
      ]),
    },
    {
      name: 'target-values',
      fields: targetValueFields,
      rows: targetValues.map((figure): readonly Cell[] => [
        ...[figure.target, figure.area, written(figure.value), figure.absent, written(figure.goal)],
        ...[written(figure.gap), figure.status, figure.missing, Number(figure.simulated)],
      ]),
    },
    {
      name: 'funds',
      fields: fundFields,
      rows: funds.map((fund): readonly Cell[] => [
        ...[fund.area, fund.year, fund.fundSource, fund.stage, fund.amountWanYuan, Number(fund.simulated)],
      ]),
    },
  ];
}

export function releaseDocuments(release: Published<Release>): readonly (readonly [string, unknown])[] {
  return [
    ['release', release.head],
    ['custom-areas', release.customAreas],
    ['indicators', release.indicators],
    ['targets', release.targets],
    ['sources', release.sources],
    ['changes', release.changes],
    ['report', release.report],
  ];
}

type Feature = { readonly properties: object; readonly geometry: Geometry | null };

export function releaseCollections(release: Published<Release>): readonly (readonly [string, readonly Feature[]])[] {
  return [
    ['areas', release.areas.map(({ geometry, ...properties }) => ({ properties, geometry }))],
    ['latest', latest(release)],
    ['projects', release.projects.map(({ geometry, ...properties }) => ({ properties, geometry }))],
  ];
}

/** Outlines with the totals of the last period of each indicator, for whoever opens a single file in a map program. */
function latest({ areas, indicators, values }: Release): readonly Feature[] {
  const totals = values.filter(({ dimension, stage }) => dimension === null && stage === 'actual');
  const lastPeriod = new Map(indicators.map(({ id }) => [id, '']));
  for (const { indicator, period, value } of totals)
    if (value !== null && period > lastPeriod.get(indicator)!) lastPeriod.set(indicator, period);
  const byArea = new Map<string, ReleasedValue[]>();
  for (const total of totals) {
    if (total.period !== lastPeriod.get(total.indicator)) continue;
    const list = byArea.get(total.area);
    if (list) list.push(total);
    else byArea.set(total.area, [total]);
  }
  return areas.map(({ code, name, level, geometry }) => {
    const own = byArea.get(code) ?? [];
    return {
      properties: {
        ...{ code, name, level },
        ...Object.fromEntries(own.map(({ indicator, value }) => [indicator, written(value)])),
        absent: Object.fromEntries(own.flatMap(({ indicator, absent }) => (absent ? [[indicator, absent]] : []))),
        periods: Object.fromEntries(own.map(({ indicator, period }) => [indicator, period])),
      },
      geometry,
    };
  });
}

/** Six decimals: enough for every share, and no trace of how a sum was computed. */
function written(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
