import type { PlanPlaces } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

/** Number among the places by code of the village: a search through a hundred thousand codes for each would be felt. */
export const villageNumbers = memoiseLast(
  ({ codes }: PlanPlaces): ReadonlyMap<string, number> => new Map(codes.map((code, i) => [code, i])),
);
