import type { LonLat } from '../../core/unit.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';

/** Gained and lost villages beyond this many are not drawn singly while the mouse is down; the figures count them all. */
const mostDots = 2000;
/** With more villages than this that only the plan reaches, the dots of the map alone show them. */
const mostRinged = 300;

export type VillageRings = {
  readonly canvas: HTMLCanvasElement;
  /** Draws them all anew, so many times the usual size; `xy` gives the pixels of a place on the canvas. */
  draw(
    state: Pick<PlanningState, 'reach' | 'places'>,
    xy: (place: LonLat) => readonly [x: number, y: number],
    scale: number,
  ): void;
};

/** Rings around the villages of the gesture, full for gained, empty for lost; and around those that only the plan reaches. On a canvas as large as `home`. */
export function createVillageRings(home: HTMLElement): VillageRings {
  const canvas = document.createElement('canvas');
  canvas.className = 'drawing-dots';
  return {
    canvas,
    draw({ reach, places }, xy, scale) {
      const { clientWidth, clientHeight } = home;
      const ratio = window.devicePixelRatio;
      const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      // Kept in main memory: a handful of dots, which a canvas on the graphics card was seen to show a picture too late.
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, clientWidth, clientHeight);
      if (!reach || !places) return;
      const style = getComputedStyle(canvas);
      const ring = (villages: Iterable<number>, colour: string, size: number, isFull: boolean) => {
        const radius = size * scale;
        context.strokeStyle = colour;
        context.fillStyle = colour;
        context.lineWidth = 2 * scale;
        context.beginPath();
        let left = mostDots;
        for (const i of villages) {
          if (left-- === 0) break;
          const [x, y] = xy([places.lon[i]!, places.lat[i]!]);
          if (isOutside(x, clientWidth, radius) || isOutside(y, clientHeight, radius)) continue;
          context.moveTo(x + radius, y);
          context.arc(x, y, radius, 0, 2 * Math.PI);
        }
        if (isFull) context.fill();
        else context.stroke();
      };
      // Wide enough to be seen on both sides of a selected line.
      ring(plannedVillages(reach.states), style.getPropertyValue('--gained'), 8, false);
      ring(reach.gained, style.getPropertyValue('--gained'), 5.5, true);
      ring(reach.lost, style.getPropertyValue('--lost'), 5, false);
    },
  };
}

function isOutside(pixel: number, size: number, margin: number): boolean {
  return pixel < -margin || pixel > size + margin;
}

/** Numbers of the villages that only the plan reaches; none where there are too many to ring. */
const plannedVillages = memoiseLast((states: Uint8Array): readonly number[] => {
  const numbers: number[] = [];
  for (let i = 0; i < states.length && numbers.length <= mostRinged; i++) if (states[i] === 2) numbers.push(i);
  return numbers.length <= mostRinged ? numbers : [];
});
