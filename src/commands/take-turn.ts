import type { DataState, DataStore } from '../state/data-store.ts';
import { nextChange } from '../state/next-change.ts';

/**
 * Waits until nothing else is being changed or saved and takes the turn at once, so that of two that wait one goes first: a second press
 * while the first is under way is not lost. Whoever takes it gives it back with `working: null`.
 */
export async function takeTurn(data: DataStore, working: NonNullable<DataState['working']>): Promise<void> {
  while (data.getState().working) await nextChange(data);
  data.setState({ working });
}
