import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Status } from '../../core/target/result.ts';
import type { LonLat } from '../../core/unit.ts';
import { imageId, type MapTheme, mapPalettes } from './map-palette.ts';

/** What a label needs of one painted area. */
export type LabelledArea = {
  readonly code: string;
  readonly name: string;
  readonly figure: string | null;
  readonly status: Status | null;
};

export type LabelFeatures = FeatureCollection<
  Point,
  {
    readonly code: string;
    readonly name: string;
    readonly figure: string;
    readonly status: string;
    readonly rank: number;
  }
>;

/** Fonts of the machine: without a glyphs URL MapLibre draws every character from these (MapLibre ≥ 5.11). */
export const labelFont = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'sans-serif',
];
/** MapLibre reads the weight from the first family's name; that family itself need not exist. */
export const labelFontMedium = ['Guatu Medium', ...labelFont];

/** Worst first: where labels collide, the status that asks for action stays. */
const urgency: Readonly<Record<Status, number>> = {
  missed: 0,
  behind: 1,
  atRisk: 2,
  noData: 3,
  onTrack: 4,
  tooEarly: 5,
  achieved: 6,
  noGoal: 7,
  notApplicable: 8,
};

/** One point per labelled area, in paint order; areas without a label point are left out. */
export function labelFeatures(paint: readonly LabelledArea[], points: ReadonlyMap<string, LonLat>): LabelFeatures {
  return {
    type: 'FeatureCollection',
    features: paint.flatMap((area) => {
      const point = points.get(area.code);
      if (!point) return [];
      const properties = {
        code: area.code,
        name: area.name,
        figure: area.figure ?? '',
        status: area.status ?? '',
        rank: area.status === null ? 9 : urgency[area.status],
      };
      return [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [...point] }, properties }];
    }),
  };
}

/** Name above, figure below in a heavier hand; with a status its shape stands above the name. Source `labels`. */
export function labelLayers(input: { readonly theme: MapTheme; readonly scale: number }): LayerSpecification[] {
  const palette = mapPalettes[input.theme];
  const { theme, scale } = input;
  const hasStatus: ['!=', ['get', string], string] = ['!=', ['get', 'status'], ''];
  return [
    {
      id: 'area-labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'icon-image': [
          'case',
          hasStatus,
          ['concat', 'status:', ['get', 'status'], imageId('status', '-', theme, scale).slice('status:-'.length)],
          '',
        ],
        'icon-anchor': 'bottom',
        'icon-offset': [0, -1],
        'icon-padding': 1,
        'text-optional': true,
        'text-field': [
          'case',
          ['==', ['get', 'figure'], ''],
          ['format', ['get', 'name'], {}],
          [
            'format',
            ['get', 'name'],
            {},
            '\n',
            {},
            ['get', 'figure'],
            { 'font-scale': 1.12, 'text-font': ['literal', labelFontMedium] },
          ],
        ],
        'text-font': labelFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12.5 * scale, 10, 14.5 * scale],
        'text-line-height': 1.15,
        'text-letter-spacing': 0.02,
        'text-max-width': 9,
        'text-anchor': ['case', hasStatus, 'top', 'center'],
        'text-padding': 2 * scale,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.5 * scale,
        'text-halo-blur': 0.4 * scale,
      },
    },
  ];
}
