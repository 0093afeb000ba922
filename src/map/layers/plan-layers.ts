import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { PlanElement } from '../../core/plan/plan.ts';
import { imageId, type MapTheme, mapPalettes } from './map-palette.ts';
import { roadWidths } from './project-layers.ts';

/** What differs from the variant that is compared with, where one is. */
export type PlanDifference = 'added' | 'removed' | 'changed' | 'same' | 'none';

/** The source that `planLayers` draw. */
export const planSource = 'plan';

/** The elements as features, each with an id of its own as property; a site with an outline gives two. */
export function planFeatures(
  elements: readonly PlanElement[],
  geometryOf: (element: PlanElement) => Geometry,
  differenceOf: (id: string) => PlanDifference = () => 'none',
): FeatureCollection {
  return { type: 'FeatureCollection', features: elements.flatMap(featuresOf) };

  function featuresOf(element: PlanElement): Feature[] {
    const properties = {
      id: element.id,
      kind: element.kind,
      status: element.status,
      technicalClass: element.kind === 'road' ? element.technicalClass : '',
      difference: differenceOf(element.id),
    };
    const shape: Feature = { type: 'Feature', properties, geometry: geometryOf(element) };
    if (element.kind !== 'site' || element.footprint === null) return [shape];
    const point: Feature = {
      type: 'Feature',
      properties: { ...properties, id: pointId(element.id) },
      geometry: { type: 'Point', coordinates: [...element.at] },
    };
    return [shape, point];
  }
}

/** Id of the point of a site that has an outline. */
export function pointId(id: string): string {
  return `${id} point`;
}

const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** What a plan would build, in the accent: roads on a casing that lifts them off the ground, sites as houses, service points as rings. */
export function planLayers({
  theme,
  scale,
}: {
  readonly theme: MapTheme;
  readonly scale: number;
}): LayerSpecification[] {
  const palette = mapPalettes[theme];
  const { default: narrow, ...listed } = roadWidths;
  const byClass = ['match', ['get', 'technicalClass'], ...Object.entries(listed).flat(), narrow];
  const width = (extra: number): ExpressionSpecification =>
    [
      'interpolate',
      ['linear'],
      ['zoom'],
      6,
      ['*', scale, ['+', extra, ['*', 0.8, byClass]]],
      12,
      ['*', scale, ['+', extra, ['*', 1.5, byClass]]],
    ] as unknown as ExpressionSpecification;
  const difference = (same: number, removed: number): ExpressionSpecification => [
    'match',
    ['get', 'difference'],
    'same',
    same,
    'removed',
    removed,
    1,
  ];
  const opacity = difference(0.35, 0.6);
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'difference'],
    'removed',
    palette.mutedInk,
    'changed',
    palette.done,
    palette.accent,
  ];
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'plan-footprint',
      type: 'fill',
      source: planSource,
      filter: isPolygon,
      paint: { 'fill-color': colour, 'fill-opacity': 0.16 },
    },
    {
      id: 'plan-casing',
      type: 'line',
      source: planSource,
      filter: ['any', isLine, isPolygon],
      layout,
      paint: { 'line-color': palette.roadCasing, 'line-width': width(4.2), 'line-opacity': 0.9 },
    },
    {
      id: 'plan-road',
      type: 'line',
      source: planSource,
      filter: ['any', isLine, isPolygon],
      layout,
      paint: { 'line-color': colour, 'line-width': width(1.4), 'line-opacity': difference(0.35, 0) },
    },
    {
      id: 'plan-removed',
      type: 'line',
      source: planSource,
      filter: ['==', ['get', 'difference'], 'removed'],
      paint: { 'line-color': palette.mutedInk, 'line-width': width(0), 'line-dasharray': [1.5, 1.5] },
    },
    {
      id: 'plan-service',
      type: 'circle',
      source: planSource,
      filter: ['all', isPoint, ofKind('service')],
      paint: {
        'circle-radius': 5.2 * scale,
        'circle-color': palette.roadCasing,
        'circle-stroke-color': colour,
        'circle-stroke-width': 2.6 * scale,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
    sign('plan-bridge', 'bridge', 'bridge'),
    sign('plan-site', 'site', 'site'),
  ];

  function sign(id: string, kind: string, image: 'site' | 'bridge'): LayerSpecification {
    return {
      id,
      type: 'symbol',
      source: planSource,
      filter: ['all', isPoint, ofKind(kind)],
      layout: {
        'icon-image': imageId(image, 'underWay', theme, scale),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': 1.15,
      },
      paint: { 'icon-opacity': opacity },
    };
  }
}
