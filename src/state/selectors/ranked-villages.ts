import type { VillagePoint, VillageState } from '../../jobs/workspace/protocol.ts';
import { memoiseLast } from './memoise.ts';

const order: readonly (VillageState | null)[] = ['returned', 'in', null, 'out'];

/** The villages of a township, most in need first; natural villages are left to their village. */
export const rankedVillages = memoiseLast((villages: readonly VillagePoint[] | null): readonly VillagePoint[] =>
  (villages ?? [])
    .filter((village) => village.level === 'village')
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        (b.poorPeople ?? -1) - (a.poorPeople ?? -1) ||
        (a.code < b.code ? -1 : 1),
    ),
);
