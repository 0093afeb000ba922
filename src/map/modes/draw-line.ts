import { wayFollower } from '../../commands/plan/follow-way.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { setDraft } from '../../commands/plan/set-draft.ts';
import type { LonLat } from '../../core/unit.ts';
import type { PlanTool } from '../../state/planning-store.ts';
import { type Gesture, idleGesture, pixelsTo, type Spot } from './gesture.ts';

/** A place so many pixels from a road is taken to be on it when roads are followed. */
const followPixels = 14;
const metresPerDegreeOfLatitude = 111_000;

/**
 * A line, place after place. While roads are followed, the way along them leads from place to place; Shift or a place off the roads gives a straight
 * piece. A tap on the last place ends it, one on the first closes a ring. `finish` gets two places at least, three for a ring.
 */
export function drawLine(
  desk: PlanningDesk,
  setting: {
    readonly tool: PlanTool;
    readonly shape: 'line' | 'ring';
    readonly finish: (places: readonly LonLat[]) => void;
  },
): Gesture {
  const { tool, shape } = setting;
  const least = shape === 'line' ? 2 : 3;
  /** Where each tap began, so that one step back takes all places of a followed way. */
  let taps: number[] = [];
  let settled: readonly LonLat[] = [];
  let last: Spot | null = null;
  /** Answers of the worker that come after another move are dropped. */
  let question = 0;
  let queue = Promise.resolve();
  const follow = wayFollower(desk);

  const show = (ahead: readonly LonLat[]) => {
    if (settled.length === 0) setDraft(desk, null);
    else setDraft(desk, { tool, element: null, shape, places: [...settled, ...ahead], settled: settled.length });
  };
  const reset = () => {
    question++;
    taps = [];
    settled = [];
  };
  const wayTo = async (spot: Spot): Promise<readonly LonLat[]> => {
    const from = settled.at(-1);
    const follows = desk.planning.getState().isFollowing && shape === 'line' && !spot.isShift;
    if (!from || !follows) return [spot.at];
    const metres = Math.max(40, followPixels * spot.pixel.lat * metresPerDegreeOfLatitude);
    const way = await follow(from, spot.at, metres);
    const places = (way ?? []).map((position): LonLat => [position[0]!, position[1]!]);
    // The feet of both places are on the road; the places themselves stay what they are.
    return places.length < 2 ? [spot.at] : [...places.slice(1, -1), spot.at];
  };

  return {
    ...idleGesture,
    hover(spot) {
      last = spot;
      if (settled.length === 0) return;
      if (!desk.planning.getState().isFollowing || spot.isShift) {
        show([spot.at]);
        return;
      }
      const asked = ++question;
      void wayTo(spot).then((way) => {
        if (asked === question) show(way);
      });
    },
    tap(spot) {
      queue = queue.then(async () => {
        const [first, end] = [settled[0], settled.at(-1)];
        const isOn = (place: LonLat | undefined) =>
          place !== undefined && pixelsTo(spot, place, spot.at) <= spot.grip * 0.75;
        if (end && isOn(end)) {
          if (settled.length >= least) finish();
          return;
        }
        if (shape === 'ring' && settled.length >= least && isOn(first)) {
          finish();
          return;
        }
        const way = await wayTo(spot);
        question++;
        taps.push(settled.length);
        settled = [...settled, ...way.filter((place, k) => !isSame(place, k === 0 ? settled.at(-1) : way[k - 1]))];
        show([]);
      });
    },
    finish: () => {
      queue = queue.then(() => {
        if (settled.length >= least) finish();
      });
    },
    back() {
      const to = taps.pop();
      if (to === undefined) return false;
      question++;
      settled = settled.slice(0, to);
      show(last && settled.length > 0 ? [last.at] : []);
      return true;
    },
    cancel() {
      const wasDrawing = settled.length > 0;
      reset();
      setDraft(desk, null);
      return wasDrawing;
    },
  };

  function finish(): void {
    const places = settled;
    reset();
    setting.finish(places);
  }
}

function isSame(a: LonLat, b: LonLat | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
