import { edgeMetres } from '../../core/geo/edge-distance.ts';
import type { AreaCode, LonLat } from '../../core/unit.ts';
import type { TablePlan } from '../data-store.ts';
import { areaOfRow } from './area-of-row.ts';

/** Nearer than this a village stands where the table says: four decimals of a degree are rounded by as much. */
const sameMetres = 10;

/** A row that says where a village of the workspace is. */
export type VillagePlace = {
  /** Of the table, from 0. */
  readonly row: number;
  readonly code: AreaCode;
  readonly point: LonLat;
  /** From where it stands now; null for one that stands nowhere. */
  readonly metres: number | null;
};

export type VillagePlaces = {
  readonly unplaced: readonly VillagePlace[];
  readonly elsewhere: readonly VillagePlace[];
  /** Villages that stand where the table says already. */
  readonly same: number;
  /** Rows of villages that the table puts in two places: none of them is taken. */
  readonly contradicted: readonly number[];
};

const none: VillagePlaces = { unplaced: [], elsewhere: [], same: 0, contradicted: [] };
const remembered = new WeakMap<TablePlan, VillagePlaces>();

/** What the coordinates of a table say of villages that the workspace has; the same object for the same plan. */
export function villagePlaces(plan: TablePlan): VillagePlaces {
  const found = remembered.get(plan) ?? placesOf(plan);
  remembered.set(plan, found);
  return found;
}

/** Those of them that the user wants to be placed. */
export function placesToTake(plan: TablePlan): readonly VillagePlace[] {
  if (!plan.use || plan.points === null) return [];
  const { unplaced, elsewhere } = villagePlaces(plan);
  const { place } = plan.points;
  return [...(place.unplaced ? unplaced : []), ...(place.elsewhere ? elsewhere : [])];
}

function placesOf(plan: TablePlan): VillagePlaces {
  const { villages, geometries } = plan.points ?? {};
  if (!villages || !geometries || plan.isHousehold) return none;
  const said = new Map<AreaCode, { readonly row: number; readonly point: LonLat; readonly others: number[] }>();
  const split = new Set<AreaCode>();
  for (const [row, geometry] of geometries.entries()) {
    const code = areaOfRow(plan, row);
    const point = geometry?.type === 'Point' ? onEarth(geometry.coordinates) : null;
    if (code === null || point === null || !villages.has(code)) continue;
    const before = said.get(code);
    before?.others.push(row);
    if (!before) said.set(code, { row, point, others: [] });
    else if (metresBetween(before.point, point) > sameMetres) split.add(code);
  }
  const [unplaced, elsewhere]: [VillagePlace[], VillagePlace[]] = [[], []];
  let same = 0;
  for (const [code, { row, point }] of said) {
    if (split.has(code)) continue;
    const now = villages.get(code) ?? null;
    const metres = now === null ? null : metresBetween(now, point);
    if (metres === null) unplaced.push({ row, code, point, metres });
    else if (metres > sameMetres) elsewhere.push({ row, code, point, metres });
    else same++;
  }
  const contradicted = [...split].flatMap((code) => [said.get(code)!.row, ...said.get(code)!.others]);
  return { unplaced, elsewhere, same, contradicted: contradicted.sort((a, b) => a - b) };
}

function onEarth([lon, lat]: readonly number[]): LonLat | null {
  return Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90 ? [lon!, lat!] : null;
}

/** Geodesic, as the distance to an edge of no length. */
function metresBetween([lon, lat]: LonLat, [toLon, toLat]: LonLat): number {
  return edgeMetres(lon, lat, toLon, toLat, toLon, toLat);
}
