import { placesInside } from '../../core/drawing/lasso.ts';
import type { Origin, Site } from '../../core/plan/plan.ts';
import { areaCode, type LonLat } from '../../core/unit.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { selectedElement } from './reshape-element.ts';

/** Takes a village in at the selected site, or out again; its number is that of `planning.places`. */
export function toggleVillage(desk: PlanningDesk, village: number): void {
  const found = siteAndPlaces(desk);
  if (!found) return;
  const { site, places, variant } = found;
  desk.planning.setState({ takenIn: null });
  const code = areaCode(places.codes[village]!);
  const isIn = site.origins.some((origin) => origin.village === code);
  if (isIn) editPlan(desk, { kind: 'unassignVillages', variant, id: site.id, villages: [code] });
  else assign(desk, found, [village]);
}

/** Takes in all villages inside a ring that this site does not have yet. */
export function assignInside(desk: PlanningDesk, ring: readonly LonLat[]): void {
  const { places } = desk.planning.getState();
  if (places) assignAll(desk, placesInside(ring, places.lon, places.lat));
}

/** Takes in villages by their numbers, those that the selected site does not have yet, as one step; the store says how many that were. */
export function assignAll(desk: PlanningDesk, villages: readonly number[]): void {
  const found = siteAndPlaces(desk);
  if (!found) return;
  const takenIn = assign(desk, found, newTo(found.site, found.places, villages));
  desk.planning.setState({ takenIn });
}

/** Villages that the site does not have yet and that somebody lives in. */
export function newTo(site: Site, places: PlanPlaces, villages: readonly number[]): readonly number[] {
  const had = new Set<string>(site.origins.map(({ village }) => village));
  return villages.filter((i) => !had.has(places.codes[i]!) && originOf(places, i).length > 0);
}

/** How many people move; the office's own figure. */
export function setMoving(desk: PlanningDesk, origin: Origin): boolean {
  const found = siteAndPlaces(desk);
  if (!found) return false;
  return editPlan(desk, { kind: 'assignVillages', variant: found.variant, id: found.site.id, origins: [origin] });
}

/** Takes in the villages of these numbers, with those who move by `originOf`; how many were taken in. */
function assign(desk: PlanningDesk, { site, places, variant }: Chosen, villages: readonly number[]): number {
  const origins = villages.flatMap((i) => originOf(places, i));
  const isDone = origins.length > 0 && editPlan(desk, { kind: 'assignVillages', variant, id: site.id, origins });
  return isDone ? origins.length : 0;
}

/**
 * Whom a site takes from a village by its number: those who are to be resettled where the data name any, else its poor, else all its people; none
 * where nobody is known to live there. The households are known where all move.
 */
export function originOf(places: PlanPlaces, i: number): readonly Origin[] {
  const { codes, people, poorPeople, shouldMove, households } = places;
  const moving = Math.round([shouldMove[i]!, poorPeople[i]!].find((each) => each > 0) ?? people[i]!);
  if (!(moving > 0)) return [];
  const isAll = moving === Math.round(people[i]!) && Number.isFinite(households[i]!);
  const known = isAll ? Math.round(households[i]!) : null;
  return [{ village: areaCode(codes[i]!), households: known, people: moving, reason: null }];
}

/** The selected site, in the variant that is shown. */
type Chosen = { readonly site: Site; readonly places: PlanPlaces; readonly variant: string };

function siteAndPlaces(desk: PlanningDesk): Chosen | null {
  const { places, variant: chosen } = desk.planning.getState();
  const element = selectedElement(desk);
  const variant = shownVariant(planNow(desk.plans.getState()), chosen);
  return element?.kind === 'site' && places && variant ? { site: element, places, variant: variant.id } : null;
}
