import type { AreaCode } from '../../unit.ts';
import { contentText } from '../content-text.ts';
import type { Origin, Plan, PlanElement, Site } from '../plan.ts';
import { type PlanRefusal, type PlanResult, planRefused } from '../plan-result.ts';
import { changeElement, changeVariant } from './change-variant.ts';

/** Assigns villages to a site; one that it has already gets the new numbers. Over capacity and double assignment are flagged, not refused. */
export type AssignVillages = {
  readonly kind: 'assignVillages';
  readonly variant: string;
  readonly id: string;
  readonly origins: readonly Origin[];
};

export function assignVillages(plan: Plan, { variant, id, origins }: AssignVillages): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    if (element.kind !== 'site') return notASite(element);
    if (origins.length === 0) return element;
    const now = new Map(origins.map((origin) => [origin.village, origin]));
    if (now.size < origins.length) return planRefused('villageRepeated', { village: origins[0]!.village }).reason;
    const had = new Set(element.origins.map(({ village }) => village));
    return {
      ...element,
      origins: [
        ...element.origins.map((origin) => now.get(origin.village) ?? origin),
        ...origins.filter(({ village }) => !had.has(village)),
      ],
    };
  });
}

export type UnassignVillages = {
  readonly kind: 'unassignVillages';
  readonly variant: string;
  readonly id: string;
  readonly villages: readonly AreaCode[];
};

export function unassignVillages(plan: Plan, { variant, id, villages }: UnassignVillages): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    if (element.kind !== 'site') return notASite(element);
    const unknown = villages.find((code) => !element.origins.some(({ village }) => village === code));
    if (unknown !== undefined) return planRefused('villageNotAssigned', { village: unknown }).reason;
    if (villages.length === 0) return element;
    return { ...element, origins: element.origins.filter(({ village }) => !villages.includes(village)) };
  });
}

/** Puts the answer of `nearestWithCapacity` in place of the origins of all sites that it names. */
export type AssignNearest = {
  readonly kind: 'assignNearest';
  readonly variant: string;
  readonly assigned: readonly { readonly id: string; readonly origins: readonly Origin[] }[];
};

export function assignNearest(plan: Plan, { variant, assigned }: AssignNearest): PlanResult {
  return changeVariant(plan, variant, ({ elements }) => {
    const originsById = new Map(assigned.map(({ id, origins }) => [id, origins]));
    const sites = new Set(elements.flatMap((each) => (each.kind === 'site' ? [each.id] : [])));
    const unknown = assigned.find(({ id }) => !sites.has(id));
    if (unknown) return planRefused('elementUnknown', { id: unknown.id });
    return {
      ok: true,
      elements: elements.map((each): PlanElement => {
        const origins = originsById.get(each.id);
        return origins && each.kind === 'site' ? withOrigins(each, origins) : each;
      }),
    };
  });
}

function withOrigins(site: Site, origins: readonly Origin[]): Site {
  return contentText(site.origins) === contentText(origins) ? site : { ...site, origins };
}

function notASite({ id, kind }: PlanElement): PlanRefusal {
  return planRefused('kindDiffers', { id, expected: 'site', found: kind }).reason;
}
