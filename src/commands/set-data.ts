import type { DataState } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/** Choices that stand alone: the check that is looked at, the title of a workspace to be made, what happens to figures there. */
export function setData(
  { data }: DataDesk,
  change: Partial<Pick<DataState, 'check' | 'title' | 'onConflict' | 'onTemplate' | 'added' | 'refusal'>>,
): void {
  data.setState(change);
}
