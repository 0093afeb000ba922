import { areaCode } from '../../core/unit.ts';
import type { MapModel } from '../map-model.ts';
import { createMapEngine, type MapEngine, type MapHooks } from './map-engine.ts';

/**
 * A map built before there is anything to show: making the drawing context, compiling shaders and starting MapLibre's workers take
 * most of the time to the first map, and can pass while the workspace is still being read. Two squares make it compile the programs
 * that the areas will need; nobody sees them.
 */
export type WarmMap = { readonly container: HTMLElement; readonly engine: MapEngine; adopt(hooks: MapHooks): void };

const quiet: MapHooks = {
  events: () => ({ onHover: () => {}, onClick: () => {}, onDrawn: () => {}, onError: () => {} }),
  onDrawn: () => {},
  onGone: () => {},
};

let waiting: WarmMap | null = null;

/** Builds one map out of sight. Where WebGL 2 cannot be had nothing happens: the screen finds out when it mounts its own. */
export function warmUpMap(theme: MapModel['theme']): void {
  if (waiting) return;
  const container = document.createElement('div');
  // Small, so that drawing it costs the graphics card (or the processor that stands in for one) next to nothing.
  const size = '64px';
  const hidden = { visibility: 'hidden', pointerEvents: 'none' };
  Object.assign(container.style, { position: 'fixed', left: '0', top: '0', width: size, height: size, ...hidden });
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  let hooks = quiet;
  const model = placeholder(theme);
  try {
    const engine = createMapEngine({ container, model, label: '', hooks: () => hooks, placeholder: model });
    waiting = { container, engine, adopt: (next) => (hooks = next) };
  } catch {
    container.remove();
  }
}

/** The map that was warmed up, once. */
export function takeWarmMap(): WarmMap | null {
  const taken = waiting;
  waiting = null;
  return taken;
}

function placeholder(theme: MapModel['theme']): MapModel {
  const [filled, hatched] = [areaCode('warm-filled'), areaCode('warm-hatched')];
  const paint = { status: null, name: '', figure: null };
  return {
    polygons: { type: 'FeatureCollection', features: [square(filled, 103), square(hatched, 105)] },
    paint: [
      { ...paint, code: filled, fill: '#888888', absent: null },
      { ...paint, code: hatched, fill: null, absent: 'missing' },
    ],
    labelPoints: new Map(),
    outlines: [filled],
    cursor: null,
    selected: null,
    highlighted: [],
    frame: null,
    villages: null,
    projects: null,
    flows: null,
    network: null,
    reach: null,
    facilities: null,
    constraints: null,
    backdrop: [],
    theme,
    language: 'zh',
    textScale: 1,
    reducedMotion: true,
  };
}

function square(code: string, west: number): MapModel['polygons']['features'][number] {
  const [east, south, north] = [west + 2, 34, 36];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: { code, level: 'county' }, geometry: { type: 'Polygon', coordinates: [ring] } };
}
