import type { FeatureCollection } from 'geojson';
import {
  type GeoJSONSource,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  Popup,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { loadInTurn } from '../engine/load-in-turn.ts';
import { absentKinds, absentPattern } from '../layers/absent-pattern.ts';
import { type LivePalette, liveLayers } from './live-layers.ts';

/** What an area shows: its colour or the kind of its absence, as the still map has them, and its words. */
export type LiveArea = {
  readonly code: string;
  readonly label: string;
  /** Where its name stands; null: nowhere. */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly colour: string;
  readonly absent: string | null;
  readonly isSelf: boolean;
};

export type LiveMapInput = {
  readonly container: HTMLElement;
  /** Outlines with `code`; areas that are not among `areas` are not drawn. */
  readonly outlines: FeatureCollection;
  readonly works: FeatureCollection;
  readonly areas: readonly LiveArea[];
  /** West, south, east, north. */
  readonly bounds: [number, number, number, number];
  readonly theme: 'paper' | 'hall';
  readonly palette: LivePalette;
  /** Messages of MapLibre's controls in the language of the page. */
  readonly locale: Readonly<Record<string, string>>;
  readonly onPoint: (code: string | null) => void;
  /** What the popup of an area or a project holds; null opens none. */
  readonly describe: (hit: { readonly kind: 'area' | 'work'; readonly id: string }) => Node | null;
};

export type LiveMap = {
  show(areas: readonly LiveArea[], look: Pick<LiveMapInput, 'theme' | 'palette'>): void;
  close(): void;
};

/**
 * The map of a public page by MapLibre, for whom the picture in the page is not enough: loaded when it is asked for, from the page's own host
 * alone (no tiles, no glyphs, no sprite). One finger scrolls the page, two move the map. Throws where WebGL 2 cannot be had.
 */
export function openLiveMap(input: LiveMapInput): LiveMap {
  const { container, outlines, works, bounds, locale, onPoint, describe } = input;
  let { areas, theme, palette } = input;
  setWorkerUrl(workerUrl);
  const data = (): FeatureCollection => {
    const byCode = new Map(areas.map((area) => [area.code, area]));
    const features = outlines.features.flatMap((feature) => {
      const area = byCode.get(String(feature.properties?.code));
      if (!area) return [];
      const { code, colour, absent, isSelf } = area;
      const pattern = absent ? { pattern: `${theme} ${absent}` } : {};
      return [{ ...feature, properties: { code, colour, isSelf, ...pattern } }];
    });
    return { type: 'FeatureCollection', features };
  };
  const names = (): FeatureCollection => ({
    type: 'FeatureCollection',
    features: areas.flatMap(({ label, point }) =>
      point ? [{ type: 'Feature', properties: { label }, geometry: { type: 'Point', coordinates: [...point] } }] : [],
    ),
  });
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {
        areas: { type: 'geojson', data: data(), promoteId: 'code' },
        works: { type: 'geojson', data: works, promoteId: 'id' },
        names: { type: 'geojson', data: names() },
      },
      layers: [...liveLayers(palette)],
      transition: { duration: 0, delay: 0 },
    },
    bounds,
    fitBoundsOptions: { padding: 14 },
    locale: { ...locale },
    attributionControl: false,
    maplibreLogo: false,
    cooperativeGestures: true,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    maxZoom: 12,
    renderWorldCopies: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true, contextType: 'webgl2' },
  });
  map.touchZoomRotate.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const [look, reason] = id.split(' ');
    const kind = absentKinds.find((each) => each === reason);
    if (kind && !map.hasImage(id))
      map.addImage(id, absentPattern(kind, look === 'hall' ? 'hall' : 'paper', 1, 2), { pixelRatio: 2 });
  });
  map.on('style.load', () => {
    for (const id of ['areas', 'names']) loadInTurn(map.getSource<GeoJSONSource>(id)!);
  });
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  const hitAt = ({ point }: MapMouseEvent) => {
    const near: [[number, number], [number, number]] = [
      [point.x - 5, point.y - 5],
      [point.x + 5, point.y + 5],
    ];
    const [work] = map.queryRenderedFeatures(near, { layers: ['work-lines', 'work-points'] });
    if (work) return { kind: 'work' as const, id: String(work.id) };
    const [area] = map.queryRenderedFeatures(point, { layers: ['area-colours', 'area-patterns'] });
    return area ? { kind: 'area' as const, id: String(area.id) } : null;
  };
  let pointed: string | null = null;
  const point = (code: string | null) => {
    if (code === pointed) return;
    if (pointed !== null) map.setFeatureState({ source: 'areas', id: pointed }, { isPointed: false });
    if (code !== null) map.setFeatureState({ source: 'areas', id: code }, { isPointed: true });
    pointed = code;
    onPoint(code);
  };
  map.on('mousemove', (event) => {
    const hit = hitAt(event);
    map.getCanvas().style.cursor = hit ? 'pointer' : '';
    point(hit?.kind === 'area' ? hit.id : null);
  });
  map.on('mouseout', () => point(null));
  let popup: Popup | null = null;
  map.on('click', (event) => {
    popup?.remove();
    const hit = hitAt(event);
    const content = hit && describe(hit);
    popup = content ? new Popup({ maxWidth: '16rem' }).setLngLat(event.lngLat).setDOMContent(content).addTo(map) : null;
  });
  return {
    show(next, look) {
      areas = next;
      ({ theme, palette } = look);
      popup?.remove();
      map.getSource<GeoJSONSource>('areas')?.setData(data());
      map.getSource<GeoJSONSource>('names')?.setData(names());
      for (const layer of liveLayers(palette))
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          map.setPaintProperty(layer.id, name as never, value as never);
    },
    close: () => map.remove(),
  };
}
