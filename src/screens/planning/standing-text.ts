import type { SaveStanding } from '../../state/plan-store.ts';
import type { PlanningWords } from '../../text/planning-words.ts';

/** How far the disk is, in a sentence. */
export function standingText(saving: SaveStanding, words: PlanningWords['menu']): string {
  switch (saving.kind) {
    case 'readOnly':
      return words.readOnly[saving.because];
    case 'failed':
      return words.failed[saving.because];
    default:
      return words.where;
  }
}
