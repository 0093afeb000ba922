import { lengthMetres } from '../../core/drawing/measure.ts';
import { type Mover, nearestWithCapacity } from '../../core/plan/nearest-with-capacity.ts';
import type { Site } from '../../core/plan/plan.ts';
import { areaCode } from '../../core/unit.ts';
import { type PlanPlaces, positionOf } from '../../state/planning-store.ts';
import { planNow, shownElements, shownVariant } from '../../state/selectors/present-plan.ts';
import { originOf } from './assign-to-site.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { selectedElement } from './reshape-element.ts';

/** So many of the nearest villages are looked at. */
const mostVillages = 80;

/**
 * Fills the selected site from the nearest villages that no site takes from yet, each whole, until nothing more fits (a heuristic; see
 * `nearestWithCapacity`). False when the site's capacity is not known or nothing fits.
 */
export function fillFromNearest(desk: PlanningDesk): boolean {
  const { planning, plans } = desk;
  const { places, variant: chosen } = planning.getState();
  const site = selectedElement(desk);
  const variant = shownVariant(planNow(plans.getState()), chosen);
  if (!places || !variant || site?.kind !== 'site' || site.capacityPeople === null) return false;
  const taken = new Set<string>(sitesOf(desk).flatMap(({ origins }) => origins.map(({ village }) => village)));
  const room = site.capacityPeople - site.origins.reduce((sum, { people }) => sum + people, 0);
  const movers = nearestTo(site, places)
    .filter((i) => !taken.has(places.codes[i]!))
    .slice(0, mostVillages)
    .flatMap((i) => originOf(places, i).map((origin): Mover => ({ ...origin, at: [places.lon[i]!, places.lat[i]!] })));
  const { assigned } = nearestWithCapacity(movers, [{ id: site.id, at: site.at, roomPeople: Math.max(0, room) }], true);
  const origins = assigned.find(({ id }) => id === site.id)?.origins ?? [];
  return origins.length > 0 && editPlan(desk, { kind: 'assignVillages', variant: variant.id, id: site.id, origins });
}

/** Spreads everybody who moves over all sites with room, so that all together go the least way; villages may be split. Exact. */
export function spreadOverSites(desk: PlanningDesk): boolean {
  const { planning, plans } = desk;
  const { places, variant: chosen } = planning.getState();
  const variant = shownVariant(planNow(plans.getState()), chosen);
  const sites = sitesOf(desk);
  if (!places || !variant || sites.length < 2) return false;
  const movers = new Map<string, Mover>();
  for (const { origins } of sites)
    for (const { village, people, reason } of origins) {
      const i = places.codes.indexOf(village);
      // Without a place it has no nearest site: it stays where it is.
      if (i < 0 || Number.isNaN(places.lon[i]!)) return false;
      const more = people + (movers.get(village)?.people ?? 0);
      const at = [places.lon[i]!, places.lat[i]!] as const;
      movers.set(village, { village: areaCode(village), people: more, households: null, reason, at });
    }
  const takers = sites.map(({ id, at, capacityPeople }) => ({ id, at, roomPeople: capacityPeople }));
  const { assigned, left } = nearestWithCapacity([...movers.values()], takers, false);
  // Nobody is to fall out of the plan unseen.
  if (left.length > 0) return false;
  const byId = new Map(assigned.map(({ id, origins }) => [id, origins]));
  return editPlan(desk, {
    kind: 'assignNearest',
    variant: variant.id,
    assigned: sites.map(({ id }) => ({ id, origins: byId.get(id) ?? [] })),
  });
}

function sitesOf({ plans, planning }: PlanningDesk): readonly Site[] {
  return shownElements(plans.getState(), planning.getState()).filter((each): each is Site => each.kind === 'site');
}

/** Numbers of the located villages, the nearest first. */
function nearestTo({ at }: Site, { lon, lat }: PlanPlaces): readonly number[] {
  const metres = Float64Array.from(lon, (x, i) => lengthMetres([positionOf(at), [x, lat[i]!]]));
  return [...lon.keys()].filter((i) => !Number.isNaN(metres[i]!)).sort((a, b) => metres[a]! - metres[b]! || a - b);
}
