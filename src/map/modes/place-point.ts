import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { setDraft } from '../../commands/plan/set-draft.ts';
import type { LonLat } from '../../core/unit.ts';
import type { PlanTool } from '../../state/planning-store.ts';
import { type Gesture, idleGesture } from './gesture.ts';

/** One place: the thing hangs on the pointer until it is put down. */
export function placePoint(
  desk: PlanningDesk,
  setting: { readonly tool: PlanTool; readonly finish: (at: LonLat, isAnother: boolean) => void },
): Gesture {
  const { tool, finish } = setting;
  return {
    ...idleGesture,
    hover: ({ at }) => setDraft(desk, { tool, element: null, shape: 'point', places: [at], settled: 0 }),
    tap: ({ at, isShift }) => finish(at, isShift),
    cancel: () => {
      setDraft(desk, null);
      return false;
    },
  };
}
