import type { Map as MapLibreMap } from 'maplibre-gl';
import { villageAt, zoomScale } from '../layers/village-look.ts';
import type { MapHit, MapModel } from '../map-model.ts';

/** Pixels around the pointer in which a thin line or a small sign is still hit. */
const slack = 4;
const projectLayers = ['sites', 'bridges', 'roads-halo'];

/** The topmost thing at a point of the canvas: village, then project, then area; null on empty ground. */
export function findHit(map: MapLibreMap, model: MapModel, x: number, y: number): MapHit | null {
  return villageHit(map, model, x, y) ?? projectHit(map, model, x, y) ?? areaHit(map, x, y);
}

/** Found by arithmetic rather than by a pick in deck.gl, which would draw the scene a second time. */
function villageHit(map: MapLibreMap, model: MapModel, x: number, y: number): MapHit | null {
  if (!model.villages) return null;
  const at = map.unproject([x, y]);
  const next = map.unproject([x + 10, y + 10]);
  const village = villageAt(model.villages, [at.lng, at.lat], {
    pixelsPerDegree: [10 / (next.lng - at.lng), 10 / (next.lat - at.lat)],
    reach: model.textScale * zoomScale(map.getZoom()),
    slack: 2,
  });
  return village ? { kind: 'village', id: village.code, x, y } : null;
}

function projectHit(map: MapLibreMap, model: MapModel, x: number, y: number): MapHit | null {
  if (!model.projects) return null;
  const box: [[number, number], [number, number]] = [
    [x - slack, y - slack],
    [x + slack, y + slack],
  ];
  const [feature] = map.queryRenderedFeatures(box, { layers: projectLayers });
  const id = feature?.properties.id;
  return typeof id === 'string' ? { kind: 'project', id, x, y } : null;
}

function areaHit(map: MapLibreMap, x: number, y: number): MapHit | null {
  const [feature] = map.queryRenderedFeatures([x, y], { layers: ['areas-fill'] });
  const code = feature?.properties.code;
  return typeof code === 'string' ? { kind: 'area', id: code, x, y } : null;
}
