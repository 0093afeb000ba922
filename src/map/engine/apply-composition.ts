import type { FilterSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { ComposedMap, SourceId } from '../compose-layers.ts';

type AnyLayer = LayerSpecification & {
  readonly filter?: FilterSpecification;
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint?: Readonly<Record<string, unknown>>;
};

/** Brings a map that shows `before` to `after` with the fewest calls; parts that are the same object are skipped. */
export function applyComposition(map: MapLibreMap, before: ComposedMap, after: ComposedMap): void {
  for (const id of Object.keys(after.sources) as SourceId[]) {
    if (after.sources[id] !== before.sources[id]) map.getSource<GeoJSONSource>(id)?.setData(after.sources[id]);
  }
  for (const group of Object.keys(after.groups)) {
    if (after.groups[group] === before.groups[group]) continue;
    const old = new Map((before.groups[group] ?? []).map((layer) => [layer.id, layer as AnyLayer]));
    for (const layer of (after.groups[group] ?? []) as readonly AnyLayer[]) applyLayer(map, old.get(layer.id), layer);
  }
}

/** Layers are never added or taken away: what is off has an empty source or a filter that matches nothing. */
function applyLayer(map: MapLibreMap, before: AnyLayer | undefined, after: AnyLayer): void {
  if (!before) throw new Error(`apply-composition: expected layer "${after.id}" on the map, got none`);
  if (differ(before.filter, after.filter)) map.setFilter(after.id, after.filter);
  for (const [name, value] of changes(before.layout, after.layout)) {
    map.setLayoutProperty(after.id, name as never, value as never);
  }
  for (const [name, value] of changes(before.paint, after.paint)) {
    map.setPaintProperty(after.id, name as never, value as never);
  }
}

function changes(before: AnyLayer['paint'], after: AnyLayer['paint']): [string, unknown][] {
  return Object.entries(after ?? {}).filter(([name, value]) => differ(before?.[name], value));
}

function differ(a: unknown, b: unknown): boolean {
  return a !== b && JSON.stringify(a) !== JSON.stringify(b);
}
