import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AreaPaint } from '../map-model.ts';
import { mixColours, parseColour } from './colour-mix.ts';

/** More areas than this change colour at once, without a fade: every step of a fade writes them all. */
const fadeLimit = 400;
const fadeMs = 260;

export type AreaColours = {
  /** Shows the colours of `paint`; only areas whose colour changed are touched. */
  readonly set: (paint: readonly AreaPaint[], fade: boolean) => void;
  /** Writes everything again, for a style that was rebuilt after a lost context. */
  readonly restore: () => void;
  readonly stop: () => void;
};

/** Keeps the feature state `fill` of source `areas`, the one thing that recolouring changes. */
export function createAreaColours(map: MapLibreMap): AreaColours {
  const shown = new Map<string, string | null>();
  let frame = 0;
  const write = (code: string, fill: string | null) => {
    map.setFeatureState({ source: 'areas', id: code }, { fill });
  };
  const finish = () => {
    cancelAnimationFrame(frame);
    if (frame !== 0) for (const [code, fill] of shown) write(code, fill);
    frame = 0;
  };
  return {
    set(paint, fade) {
      finish();
      const changed = paint.filter((area) => shown.get(area.code) !== area.fill || !shown.has(area.code));
      const steps = fade && changed.length <= fadeLimit ? changed.flatMap((area) => fadeStep(area, shown)) : [];
      const faded = new Set(steps.map((step) => step.code));
      for (const area of changed) {
        shown.set(area.code, area.fill);
        if (!faded.has(area.code)) write(area.code, area.fill);
      }
      if (steps.length === 0) return;
      const start = performance.now();
      const tick = (now: number) => {
        const share = Math.min(1, (now - start) / fadeMs);
        for (const step of steps) write(step.code, share === 1 ? step.fill : mixColours(step.from, step.to, share));
        frame = share === 1 ? 0 : requestAnimationFrame(tick);
      };
      frame = requestAnimationFrame(tick);
    },
    restore() {
      cancelAnimationFrame(frame);
      frame = 0;
      for (const [code, fill] of shown) write(code, fill);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** Fades only from one colour to another; what appears or becomes absent changes at once. */
function fadeStep(area: AreaPaint, shown: ReadonlyMap<string, string | null>) {
  const from = parseColour(shown.get(area.code) ?? null);
  const to = parseColour(area.fill);
  return from && to ? [{ code: area.code, fill: area.fill, from, to }] : [];
}
