import type { PlanStore } from '../../state/plan-store.ts';
import type { Desk } from '../desk.ts';

/** What the commands of the planning desk work on. */
export type PlanDesk = Desk & { readonly plans: PlanStore };
