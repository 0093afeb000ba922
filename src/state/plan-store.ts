import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanRefusal } from '../core/plan/plan-result.ts';
import type { History } from './history.ts';
import type { RecoveryReport } from './save/recover.ts';

/** How far the disk is behind the screen. `saved` is only said after what was written has been read back. */
export type SaveStanding =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /**
   * Nothing is written here any more: another tab has the plan, or a newer version of the program. `hasUnsaved`: what was done here last did not get
   * to the disk, and the file is the way out; else this tab shows what the other one writes.
   */
  | { readonly kind: 'readOnly'; readonly because: 'otherTab' | 'newerVersion'; readonly hasUnsaved?: true }
  /** Editing goes on in memory; the file is the way out. */
  | { readonly kind: 'failed'; readonly because: 'quota' | 'storage' | 'readBack'; readonly message: string };

/** The plan that is open, undoable and saved. Selection, drafts and the variant shown are not here: they are view and session. */
export type PlanState = {
  readonly history: History | null;
  readonly saving: SaveStanding;
  /** Why the last command was refused; null after one that was not. */
  readonly refusal: PlanRefusal | null;
  /** When it was exported to a file last, ISO 8601 in UTC; null when it never was. Reminds of the durable copy. */
  readonly exportedAt: string | null;
  /** What was amiss when it was opened; null when nothing was. */
  readonly recovery: RecoveryReport | null;
};

export const noPlan: PlanState = {
  history: null,
  saving: { kind: 'saved' },
  refusal: null,
  exportedAt: null,
  recovery: null,
};

export type PlanStore = StoreApi<PlanState>;

export function createPlanStore(state: PlanState = noPlan): PlanStore {
  return createStore(() => state);
}
