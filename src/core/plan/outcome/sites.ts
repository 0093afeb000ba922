import type { AreaTree } from '../../area/area-tree.ts';
import { edgeMetres } from '../../geo/edge-distance.ts';
import { isInZone } from '../../geo/zone-edges.ts';
import type { AreaCode } from '../../unit.ts';
import type { ConstraintIndex } from '../constraint/find-violations.ts';
import type { Site, Variant } from '../plan.ts';

/** Zones that are a reason to leave a village (H14). */
const reasonZones = new Set(['floodZone', 'waterSource', 'reserve', 'slope25']);

/** A village that a site takes people from. */
export type Move = {
  readonly village: AreaCode;
  /** Null when the workspace has no such village. */
  readonly name: string | null;
  readonly people: number;
  readonly households: number | null;
  /** Straight-line metres from the village to the site, geodesic; null when the village has no coordinates. */
  readonly metres: number | null;
  /** As the plan states it. */
  readonly reason: string | null;
  /** What the data show, whatever the plan says: the workspace's `relocationReason`, else the zones that the village lies in. */
  readonly found: readonly string[];
  readonly foundIn: 'workspace' | 'zones' | null;
};

export type SiteOutcome = {
  readonly site: string;
  readonly capacityPeople: number | null;
  readonly people: number;
  /** People beyond the capacity, 0 within it; null when the capacity is not known. */
  readonly over: number | null;
  readonly moves: readonly Move[];
  /** Mean over people whose way is known; null when nobody's is. */
  readonly meanMetres: number | null;
};

/** A village that several sites take people from; `over` when together they take more than live there. */
export type SharedVillage = {
  readonly village: AreaCode;
  readonly sites: readonly string[];
  readonly people: number;
  readonly population: number | null;
  readonly over: number | null;
};

/** Capacity, ways and double assignment of all sites of a variant. `shared` also lists a village of which one site takes more than all. */
export function siteOutcomes(
  areas: AreaTree,
  zones: ConstraintIndex['zones'],
  variant: Variant,
): { readonly sites: readonly SiteOutcome[]; readonly shared: readonly SharedVillage[] } {
  const sites = variant.elements.filter((element): element is Site => element.kind === 'site');
  const takers = new Map<AreaCode, { sites: string[]; people: number }>();
  for (const { id, origins } of sites)
    for (const { village, people } of origins) {
      const taken = takers.get(village) ?? { sites: [], people: 0 };
      taken.sites.push(id);
      taken.people += people;
      takers.set(village, taken);
    }
  const shared = [...takers].flatMap(([village, taken]): readonly SharedVillage[] => {
    const population = numberOf(areas, village, 'population');
    const over = population === null ? null : Math.max(0, taken.people - population);
    return taken.sites.length > 1 || (over ?? 0) > 0 ? [{ village, ...taken, population, over }] : [];
  });
  return { sites: sites.map((site) => outcomeOf(areas, zones, site)), shared };
}

function outcomeOf(areas: AreaTree, zones: ConstraintIndex['zones'], site: Site): SiteOutcome {
  const moves = site.origins.map(({ village, people, households, reason }): Move => {
    const area = areas.byCode.get(village);
    const point = area?.point ?? null;
    const stated = area?.attributes.relocationReason;
    const around = point ? zones.filter(({ kind, edges }) => reasonZones.has(kind) && isInZone(edges, point)) : [];
    const [found, foundIn] =
      typeof stated === 'string' && stated !== ''
        ? ([[stated], 'workspace'] as const)
        : around.length > 0
          ? ([[...new Set(around.map(({ kind }) => kind))], 'zones'] as const)
          : ([[], null] as const);
    const [lon, lat] = site.at;
    const metres = point && edgeMetres(point[0], point[1], lon, lat, lon, lat);
    return { village, name: area?.name ?? null, people, households, metres, reason, found, foundIn };
  });
  const people = moves.reduce((sum, move) => sum + move.people, 0);
  const placed = moves.filter(({ metres }) => metres !== null);
  const placedPeople = placed.reduce((sum, move) => sum + move.people, 0);
  return {
    site: site.id,
    capacityPeople: site.capacityPeople,
    people,
    over: site.capacityPeople === null ? null : Math.max(0, people - site.capacityPeople),
    moves,
    meanMetres:
      placedPeople === 0 ? null : placed.reduce((sum, move) => sum + move.people * move.metres!, 0) / placedPeople,
  };
}

function numberOf(areas: AreaTree, code: AreaCode, attribute: string): number | null {
  const value = areas.byCode.get(code)?.attributes[attribute];
  return typeof value === 'number' ? value : null;
}
