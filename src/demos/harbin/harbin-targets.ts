import type { Target } from '../../core/target/target.ts';
import type { Project } from '../../core/workspace/workspace.ts';
import { officeTargets } from './harbin-targets-office.ts';
import { peopleTargets } from './harbin-targets-people.ts';
import { serviceTargets } from './harbin-targets-services.ts';
import { roadTargets } from './harbin-targets-works.ts';

/** Targets of rows H1, H3 to H8, H15 to H18, X1 and X2, in the order of the rows, with the document's own words. */
export function harbinTargets(roads: readonly Project[], bridges: readonly Project[]): Target[] {
  const targets = [...peopleTargets(), ...roadTargets(roads, bridges), ...serviceTargets(), ...officeTargets()];
  return targets.sort((a, b) => orderOf(a) - orderOf(b));
}

/** H rows by number, then the X rows. */
function orderOf({ row }: Target): number {
  return Number(row.slice(1)) + (row.startsWith('X') ? 100 : 0);
}
