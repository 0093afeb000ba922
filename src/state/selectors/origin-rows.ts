import { lengthMetres } from '../../core/drawing/measure.ts';
import type { Origin, PlanElement, Site } from '../../core/plan/plan.ts';
import { type PlanPlaces, positionOf } from '../planning-store.ts';

export type OriginRow = {
  readonly origin: Origin;
  readonly name: string;
  /** Straight from village to site; null without coordinates. */
  readonly km: number | null;
  /** Another site that takes people from the same village. */
  readonly other: string | null;
  /** Number of the village among the places; null when the workspace has no such village. */
  readonly number: number | null;
};

/** The origins of a site as its form lists them. */
export function originRows(
  site: Site,
  elements: readonly PlanElement[],
  places: PlanPlaces | null,
): readonly OriginRow[] {
  return site.origins.map((origin) => {
    const found = places?.codes.indexOf(origin.village) ?? -1;
    const number = found < 0 ? null : found;
    const [lon, lat] = number === null ? [Number.NaN, Number.NaN] : [places!.lon[number]!, places!.lat[number]!];
    const other = elements.find(
      (each) =>
        each.kind === 'site' && each.id !== site.id && each.origins.some(({ village }) => village === origin.village),
    );
    return {
      origin,
      name: number === null ? origin.village : places!.names[number]!,
      km: Number.isNaN(lon) ? null : lengthMetres([[lon, lat], positionOf(site.at)]) / 1000,
      other: other?.name ?? null,
      number,
    };
  });
}
