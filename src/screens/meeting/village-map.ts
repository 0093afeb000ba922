import type { VillagePoint } from '../../jobs/workspace/protocol.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';

/** Villages by code; empty while they are not known. */
export const villageMap = memoiseLast((villages: readonly VillagePoint[] | null): ReadonlyMap<string, VillagePoint> => {
  return new Map((villages ?? []).map((village) => [village.code, village]));
});
