import { handedOut } from '../../core/plan/handed-out.ts';
import { variantOf } from '../../core/plan/plan.ts';
import type { HandOutPlace } from '../../state/planning-store.ts';
import { openPlanNow } from './open-plan-now.ts';
import type { PlanningDesk } from './planning-desk.ts';

type HandedFile = { readonly name: string; readonly type?: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Makes a file of the plan, hands it to `save`, and remembers what it holds, or why there is none; what is remembered is said at `place`. */
export async function handOutFile(
  desk: Pick<PlanningDesk, 'plans' | 'planning'>,
  place: HandOutPlace,
  out: {
    /** Id of the one variant that the file holds; null for the whole plan. */
    readonly variant: string | null;
    /** Null when there is nothing to hand out. */
    readonly make: () => Promise<HandedFile | null> | HandedFile | null;
    readonly save: (content: Blob, name: string) => void;
  },
): Promise<void> {
  desk.planning.setState({ handedOut: null });
  try {
    const file = await out.make();
    if (!file) return;
    out.save(new Blob([file.bytes], { type: file.type ?? 'application/json' }), file.name);
    const plan = openPlanNow(desk);
    const variant = out.variant === null ? null : variantOf(plan, out.variant);
    desk.planning.setState({ handedOut: { place, plan, handed: handedOut(file.name, plan, variant) } });
  } catch (cause) {
    const failure = cause instanceof Error ? cause.message : String(cause);
    desk.planning.setState({ handedOut: { place, plan: openPlanNow(desk), failure } });
  }
}

/** What was said of the last file is not said any more. */
export function forgetHandedOut({ planning }: Pick<PlanningDesk, 'planning'>): void {
  planning.setState({ handedOut: null });
}
