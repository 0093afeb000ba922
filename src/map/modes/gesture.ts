import type { PixelDegrees, Snap } from '../../core/drawing/snap.ts';
import type { LonLat } from '../../core/unit.ts';

/** Where the pointer (mouse, pen, finger or the keyboard's cross) is. */
export type Spot = {
  /** After snapping. */
  readonly at: LonLat;
  readonly pointer: LonLat;
  readonly snap: Snap | null;
  readonly pixel: PixelDegrees;
  /** Pixels within which a handle is meant; more for a finger. */
  readonly grip: number;
  /** Shift: a straight piece where roads would be followed, another of the same where a tool would be put away. */
  readonly isShift: boolean;
};

/** One way of working on the map. A gesture holds nothing that outlasts it: the draft is in the planning store, results go to commands. */
export type Gesture = {
  hover(spot: Spot): void;
  /** Pressed down; true takes the drag away from the map. */
  press(spot: Spot): boolean;
  drag(spot: Spot): void;
  release(spot: Spot): void;
  /** Pressed and released in one place. */
  tap(spot: Spot): void;
  /** Double tap, or Ctrl+Enter. */
  finish(): void;
  /** Backspace: takes the last place back; false when there is none. */
  back(): boolean;
  /** Escape; false when nothing was being drawn. */
  cancel(): boolean;
};

/** A gesture that does nothing, to begin with. */
export const idleGesture: Gesture = {
  hover: () => {},
  press: () => false,
  drag: () => {},
  release: () => {},
  tap: () => {},
  finish: () => {},
  back: () => false,
  cancel: () => false,
};

/** Pixels on the screen between a spot and a place. */
export function pixelsTo({ pixel }: Spot, from: LonLat, to: LonLat): number {
  return Math.hypot((to[0] - from[0]) / pixel.lon, (to[1] - from[1]) / pixel.lat);
}
