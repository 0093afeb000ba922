import { elementKm } from '../element-geometry.ts';
import type { Variant } from '../plan.ts';

/** Kilometres of planned road of one class, surface and programme, as drawn; `byYear` counts what is finished by the end of each year. */
export type LengthRow = {
  readonly technicalClass: string;
  readonly surface: string;
  readonly programme: string | null;
  readonly roads: number;
  readonly km: number;
  readonly byYear: readonly number[];
};

/** Roads without a last year are in `km`, in no year. */
export function lengthsOf(variant: Variant, years: readonly number[]): readonly LengthRow[] {
  const rows = new Map<string, LengthRow & { roads: number; km: number; byYear: number[] }>();
  for (const element of variant.elements) {
    if (element.kind !== 'road') continue;
    const { technicalClass, surface, programme, to } = element;
    const key = JSON.stringify([technicalClass, surface, programme]);
    const row = rows.get(key) ?? { technicalClass, surface, programme, roads: 0, km: 0, byYear: years.map(() => 0) };
    const km = elementKm(element);
    row.roads++;
    row.km += km;
    for (const [i, year] of years.entries()) if (to !== null && to <= year) row.byYear[i]! += km;
    rows.set(key, row);
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
