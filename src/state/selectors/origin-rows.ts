import { lengthMetres } from '../../core/drawing/measure.ts';
import { positionOf } from '../../core/geo/position-of.ts';
import type { SiteOutcome } from '../../core/plan/outcome/sites.ts';
import type { Origin, PlanElement, Site } from '../../core/plan/plan.ts';
import type { PlanPlaces } from '../planning-store.ts';

export type OriginRow = {
  readonly origin: Origin;
  readonly name: string;
  /** Straight from village to site; null without coordinates. */
  readonly km: number | null;
  /** Another site that takes people from the same village. */
  readonly other: string | null;
  /** All that sites take from it together, where that is more than live there; null within it, and where that is not known. */
  readonly takenOf: { readonly taken: number; readonly people: number } | null;
  /** Number of the village among the places; null when the workspace has no such village. */
  readonly number: number | null;
  /** Reasons to leave it that the workspace states, or the zones that it lies in; null without any. */
  readonly found: { readonly reasons: readonly string[]; readonly from: 'workspace' | 'zones' } | null;
};

/** The origins of a site as its form lists them; `outcome` is what the worker last said of the site. */
export function originRows(
  site: Site,
  elements: readonly PlanElement[],
  places: PlanPlaces | null,
  outcome: SiteOutcome | null,
): readonly OriginRow[] {
  const sites = elements.filter((each): each is Site => each.kind === 'site');
  return site.origins.map((origin) => {
    const number = places?.numbers.get(origin.village) ?? null;
    const [lon, lat] = number === null ? [Number.NaN, Number.NaN] : [places!.lon[number]!, places!.lat[number]!];
    const takers = sites.flatMap(({ id, name, origins }) =>
      origins.flatMap(({ village, people }) => (village === origin.village ? [{ id, name, people }] : [])),
    );
    const taken = takers.reduce((sum, { people }) => sum + people, 0);
    const people = number === null ? Number.NaN : places!.people[number]!;
    return {
      origin,
      name: number === null ? origin.village : places!.names[number]!,
      km: Number.isNaN(lon) ? null : lengthMetres([[lon, lat], positionOf(site.at)]) / 1000,
      other: takers.find(({ id }) => id !== site.id)?.name ?? null,
      takenOf: taken > people ? { taken, people } : null,
      number,
      found: foundFor(origin, outcome),
    };
  });
}

function foundFor({ village }: Origin, outcome: SiteOutcome | null): OriginRow['found'] {
  const move = outcome?.moves.find((each) => each.village === village);
  return move && move.found.length > 0 ? { reasons: move.found, from: move.foundIn! } : null;
}
