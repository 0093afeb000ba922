import type { Map as MapLibreMap } from 'maplibre-gl';
import { boundsOf } from '../../core/geo/bounds.ts';
import { positionOf } from '../../core/geo/position-of.ts';
import type { ElementDifference } from '../../core/plan/compare/difference.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { LonLat } from '../../core/unit.ts';
import { askedFor } from '../engine/camera.ts';

/** The table of the comparison covers so much of the map, from below; what differs has to lie above it, so many pixels from the edges. */
const coveredShare = 0.58;
const edgePixels = 40;

/** Brings what differs into the part of the map that the table leaves free; with null, the table put away, the map goes back where it was. */
export function differencesInView(map: MapLibreMap): (differences: readonly ElementDifference[] | null) => void {
  let before: { readonly center: [number, number]; readonly zoom: number } | null = null;
  return (differences) => {
    if (differences === null) {
      if (before) map.jumpTo(before, askedFor);
      before = null;
      return;
    }
    const { lng, lat } = map.getCenter();
    before = { center: [lng, lat], zoom: map.getZoom() };
    const places = differences.flatMap((each) => [
      ...(each.how === 'added' ? [] : verticesOf(each.before)),
      ...(each.how === 'removed' ? [] : verticesOf(each.after)),
    ]);
    bringAbove(map, places, before.zoom);
  };
}

/** Brings places into the part of the map that a plate with a table leaves free. */
export function bringAbove(map: MapLibreMap, places: readonly LonLat[], maxZoom: number): void {
  const bounds = boundsOf([{ type: 'MultiPoint', coordinates: places.map(positionOf) }]);
  if (!bounds) return;
  const bottom = map.getContainer().clientHeight * coveredShare + edgePixels;
  const padding = { top: edgePixels, right: edgePixels, bottom, left: edgePixels };
  map.fitBounds([...bounds], { padding, maxZoom, duration: 0 }, askedFor);
}
