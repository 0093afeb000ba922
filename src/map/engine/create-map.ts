import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { ComposedMap, SourceId } from '../compose-layers.ts';
import { orderedLayers } from '../compose-layers.ts';
import { fitOptions } from './camera.ts';
import { resolveImage } from './images.ts';
import { loadInTurn } from './load-in-turn.ts';

/** `tolerance` is in 1/8 pixels of a tile; the shade is smoothed on purpose. */
const sourceOptions: Partial<Record<SourceId, { readonly promoteId?: string; readonly tolerance?: number }>> = {
  areas: { promoteId: 'code' },
  shade: { tolerance: 5 },
};

/**
 * A MapLibre map that shows `composed` and asks no host for anything: no tiles, no glyphs (text comes from the fonts
 * of the machine), no sprite. Throws where WebGL 2 cannot be had.
 */
export function createMap(container: HTMLElement, composed: ComposedMap, label: string): MapLibreMap {
  setWorkerUrl(workerUrl);
  const { model } = composed;
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: Object.fromEntries(
        Object.entries(composed.sources).map(([id, data]) => [
          id,
          { type: 'geojson', data, maxzoom: 14, ...sourceOptions[id as SourceId] },
        ]),
      ),
      layers: [...orderedLayers(composed)],
      transition: { duration: 0, delay: 0 },
    },
    ...(model.frame
      ? { bounds: [...model.frame], fitBoundsOptions: fitOptions(model) }
      : { center: [104, 35], zoom: 3.2 }),
    attributionControl: false,
    maplibreLogo: false,
    // The screen moves a cursor with the arrow keys; + and - are handled by `gestures`.
    keyboard: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 2,
    maxZoom: 16,
    renderWorldCopies: false,
    fadeDuration: model.reducedMotion ? 0 : 120,
    locale: { 'Map.Title': label },
    validateStyle: import.meta.env.DEV,
    // Lines smooth their own edges and cover those of the fills; multisampling would cost software rendering dearly.
    canvasContextAttributes: { antialias: false, contextType: 'webgl2' },
  });
  map.on('style.load', () => {
    for (const id of Object.keys(composed.sources)) loadInTurn(map.getSource<GeoJSONSource>(id)!);
  });
  map.touchZoomRotate.disableRotation();
  map.setMissingStyleImageResolver((id) => resolveImage(map, id));
  return map;
}
