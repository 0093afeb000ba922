import type { AreaCode } from '../../core/unit.ts';
import type { TablePlan } from '../data-store.ts';

/** The area under which a row enters the workspace; null for one that stays out, or waits for a decision. */
export function areaOfRow(
  { matches, decisions }: Pick<TablePlan, 'matches' | 'decisions'>,
  row: number,
): AreaCode | null {
  const decided = decisions[row];
  if (decided !== undefined) return decided;
  const match = matches?.[row];
  return match?.verdict === 'matched' ? match.code : null;
}
