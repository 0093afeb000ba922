import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ComposedMap, composeMap } from '../compose-layers.ts';
import type { MapLink } from '../join-cameras.ts';
import { createLabelCanvas } from '../labels/label-canvas.ts';
import { labelKeys } from '../labels/map-labels.ts';
import type { MapEvents, MapModel } from '../map-model.ts';
import { applyComposition } from './apply-composition.ts';
import { createAreaColours } from './area-colours.ts';
import { type askedFor, moveToFrame, sameFrame } from './camera.ts';
import { createMap } from './create-map.ts';
import { createDeckOverlay } from './deck-overlay.ts';
import { findHit } from './find-hit.ts';
import { listenToGestures } from './gestures.ts';

/** How long a lost drawing context may stay away before the map is built anew. */
const contextPatienceMs = 4000;

export type MapEngine = {
  readonly update: (model: MapModel) => void;
  /** Accessible name of the map, and the id of the element that describes it. */
  readonly describe: (label: string, describedBy: string | undefined) => void;
  /** Hands the map over to `tool`, which draws on it and takes all gestures, as soon as there is a style and until the engine ends. */
  readonly attach: (tool: MapTool) => void;
  /** Lets something else move the map or move with it, beside all gestures; answers with the function that ends it. */
  readonly join: (link: MapLink) => () => void;
  readonly destroy: () => void;
};

/** Something that works on the map itself, a drawing desk; answers with the function that takes it off again. */
export type MapTool = (map: MapLibreMap) => () => void;

/** Whom the engine reports to. */
export type MapHooks = {
  readonly events: () => MapEvents;
  /** First complete drawing by this engine. */
  readonly onDrawn: () => void;
  readonly onGone: () => void;
};

/**
 * One map on one element, driven by models. `onGone` is called when the drawing context was lost and did not come
 * back: the caller destroys this engine and makes another. Throws where WebGL 2 cannot be had.
 */
export function createMapEngine(input: {
  readonly container: HTMLElement;
  readonly model: MapModel;
  readonly label: string;
  readonly hooks: MapHooks;
}): MapEngine {
  const events = () => input.hooks.events();
  let composed = composeMap(input.model, null);
  let applied: ComposedMap = composed;
  /** The style has been there once; and it is there now (it is not while the context is lost). */
  let styled = false;
  let ready = false;
  let drawn = false;
  let goneTimer: ReturnType<typeof setTimeout> | undefined;
  let tool: MapTool | null = null;
  let detach: (() => void) | null = null;
  const map = createMap(input.container, composed, input.label);
  const colours = createAreaColours(map);
  const moved = watchUserMoves(map);
  const labels = createLabelCanvas(map);
  const deck = createDeckOverlay(map, (error) => events().onError(error));

  const sync = () => {
    if (!ready) return;
    const before = applied;
    applied = composed;
    applyComposition(map, before, composed);
    if (before.model.paint !== composed.model.paint) colours.set(composed.model.paint, !composed.model.reducedMotion);
    if (changed(labelKeys, before.model, composed.model)) labels.show(composed.model);
    if (drawn && changed(deckKeys, before.model, composed.model)) deck.show(composed.model);
    if (!sameFrame(before.model, composed.model)) {
      moved.reset();
      moveToFrame(map, composed.model, before.model.frame === null);
    }
  };
  const startTool = () => {
    if (styled && tool && !detach) detach = tool(map);
  };
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      events().onError(asError(error));
    }
  };

  map.on('style.load', () =>
    guarded(() => {
      const first = !styled;
      styled = true;
      ready = true;
      if (first) {
        colours.set(applied.model.paint, false);
        labels.show(applied.model);
      } else colours.restore();
      sync();
      startTool();
    }),
  );
  map.on('idle', () => {
    const { model } = composed;
    if (drawn || model.paint.length === 0 || model.polygons.features.length === 0) return;
    drawn = true;
    input.hooks.onDrawn();
    deck.show(composed.model);
  });
  map.on('error', (event) => events().onError(asError(event.error)));
  map.on('resize', () => {
    if (ready && !moved.byUser()) moveToFrame(map, composed.model, true);
  });
  map.on('webglcontextlost', () => {
    ready = false;
    colours.stop();
    goneTimer = setTimeout(() => input.hooks.onGone(), contextPatienceMs);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(goneTimer);
    deck.rebuild();
  });
  const stopListening = listenToGestures(map, (x, y) => (ready && !tool ? findHit(map, applied.model, x, y) : null), {
    onHover: (hit) => events().onHover(hit),
    onClick: (hit) => events().onClick(hit),
  });

  return {
    update(model) {
      composed = composeMap(model, composed);
      guarded(sync);
    },
    describe(label, describedBy) {
      const canvas = map.getCanvas();
      canvas.setAttribute('aria-label', label);
      if (describedBy) canvas.setAttribute('aria-describedby', describedBy);
      else canvas.removeAttribute('aria-describedby');
    },
    attach(next) {
      tool = next;
      guarded(startTool);
    },
    join: (link) => link(map),
    destroy() {
      clearTimeout(goneTimer);
      detach?.();
      ready = false;
      colours.stop();
      stopListening();
      labels.destroy();
      deck.destroy();
      map.remove();
    },
  };
}

const deckKeys = ['villages', 'flows', 'network', 'reach', 'theme', 'textScale'] as const;
function changed(keys: readonly (keyof MapModel)[], before: MapModel, after: MapModel): boolean {
  return keys.some((key) => before[key] !== after[key]);
}

/** Whether the user has moved the map since the last fitted frame; then a resize leaves the camera alone. */
function watchUserMoves(map: MapLibreMap): { readonly byUser: () => boolean; readonly reset: () => void } {
  let byUser = false;
  map.on('movestart', (event: { readonly originalEvent?: unknown } & Partial<typeof askedFor>) => {
    if (event.originalEvent || event.isAskedFor) byUser = true;
  });
  return {
    byUser: () => byUser,
    reset: () => {
      byUser = false;
    },
  };
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
