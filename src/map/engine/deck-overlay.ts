import type { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckComposition, DeckModel } from '../compose-deck-layers.ts';
import { zoomScale } from '../layers/village-look.ts';
import './deck-overlay.css';

/** A context that is lost this often within a minute is not asked for again. */
const rebuildLimit = 5;

export type DeckOverlay = {
  readonly show: (model: DeckModel) => void;
  /** Makes a new canvas with a new context; deck.gl 9.4 does not bring its layers back by itself. */
  readonly rebuild: () => void;
  readonly destroy: () => void;
};

/**
 * Villages, flows and the road network, drawn by deck.gl on a canvas over the map (never interleaved: deck.gl#10700).
 * deck.gl is loaded when the first of them is switched on.
 */
export function createDeckOverlay(map: MapLibreMap, onError: (error: Error) => void): DeckOverlay {
  let model: DeckModel | null = null;
  let overlay: MapLibreOverlay | null = null;
  let composition: DeckComposition = {};
  const home = map.getContainer();
  let destroyed = false;
  let rebuilt: number[] = [];
  let running = Promise.resolve();

  const draw = async () => {
    if (!model || destroyed) return;
    const isOn = model.villages !== null || model.flows !== null || model.network !== null || model.reach !== null;
    if (!isOn && !overlay) return;
    const deck = await import('./load-deck.ts');
    // The model may have changed, and the map may be gone, while deck.gl was loading.
    if (destroyed || !model) return;
    composition = deck.composeDeckLayers(model, zoomScale(map.getZoom()), composition);
    const layers = deck.orderedDeckLayers(composition);
    if (overlay) {
      overlay.setProps({ layers });
      return;
    }
    overlay = new deck.MapLibreOverlay({
      interleaved: false,
      layers,
      onError: (error) => onError(error),
      onAfterRender: ({ gl }) => showWhenSized(gl.canvas),
    });
    home.dataset.overlay = 'sizing';
    map.addControl(overlay);
  };
  /** The first frame may come before deck.gl knows the size of its canvas (300 × 150 until then, stretched over the map): it stays hidden. */
  const showWhenSized = (canvas: HTMLCanvasElement | OffscreenCanvas) => {
    const { clientWidth, clientHeight } = home;
    const isSized =
      Math.abs(canvas.width * clientHeight - canvas.height * clientWidth) < 0.02 * canvas.width * clientHeight;
    if (isSized) delete home.dataset.overlay;
    // Nothing on it takes keys: no stop for the tabulator.
    if (canvas instanceof HTMLCanvasElement && canvas.tabIndex !== -1) canvas.tabIndex = -1;
  };
  const report = (error: unknown) => onError(error instanceof Error ? error : new Error(String(error)));
  const request = () => {
    running = running.then(draw).catch(report);
  };
  const remove = () => {
    if (!overlay) return;
    const old = overlay;
    overlay = null;
    composition = {};
    map.removeControl(old);
  };
  const rebuild = () => {
    if (destroyed || !overlay) return;
    const now = performance.now();
    rebuilt = [...rebuilt.filter((time) => now - time < 60_000), now];
    if (rebuilt.length > rebuildLimit) return;
    running = running.then(remove).catch(report);
    request();
  };
  let drawnScale = zoomScale(map.getZoom());
  const onMoved = () => {
    const scale = zoomScale(map.getZoom());
    if (scale !== drawnScale) request();
    drawnScale = scale;
  };
  map.on('moveend', onMoved);
  // The event does not bubble, but it can be caught on its way down; deck.gl makes its canvas some time later.
  const onLost = (event: Event) => {
    if (event.target !== map.getCanvas()) rebuild();
  };
  home.addEventListener('webglcontextlost', onLost, true);

  return {
    show(next) {
      model = next;
      request();
    },
    rebuild,
    destroy() {
      destroyed = true;
      map.off('moveend', onMoved);
      home.removeEventListener('webglcontextlost', onLost, true);
      remove();
    },
  };
}
