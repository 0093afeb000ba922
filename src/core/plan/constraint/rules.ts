import type { PlanElement } from '../plan.ts';

/** `breach`: not allowed there; `caution`: allowed with reasons, which the plan should give. */
export type Severity = 'breach' | 'caution';

/** The slope over which farmland goes back to forest and building is not meant, in degrees (Z11: 25 度以上陡坡). */
export const steepDegrees = 25;

type Rule = Readonly<Partial<Record<PlanElement['kind'], Severity>>>;

/**
 * What each kind of zone means for what is built. Flood zones, reserves, red lines and water sources are what H14 moves people out of; basic
 * farmland is kept by law from building, roads with reasons excepted. A kind that is not listed is a breach for all.
 */
const rules: Readonly<Record<string, Rule>> = {
  floodZone: { site: 'breach', service: 'breach', road: 'caution' },
  reserve: { site: 'breach', service: 'breach', road: 'breach', bridge: 'breach' },
  redLine: { site: 'breach', service: 'breach', road: 'breach', bridge: 'caution' },
  waterSource: { site: 'breach', service: 'breach', road: 'caution', bridge: 'caution' },
  farmland: { site: 'breach', service: 'breach', road: 'caution', bridge: 'caution' },
  slope25: { site: 'breach', service: 'breach', road: 'caution' },
};

/** Null where the zone does not concern such an element. */
export function severityOf(zoneKind: string, element: PlanElement['kind']): Severity | null {
  return Object.hasOwn(rules, zoneKind) ? (rules[zoneKind]![element] ?? null) : 'breach';
}
