import type { Bridge, Plan, PlanElement, Road, Service, Site } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';

/** Everything of an element but its id, kind, geometry and origins. */
export type ElementFields = Partial<
  Omit<Site, 'id' | 'kind' | 'at' | 'footprint' | 'origins'> &
    Omit<Road, 'id' | 'kind' | 'line'> &
    Omit<Bridge, 'id' | 'kind' | 'at'> &
    Omit<Service, 'id' | 'kind' | 'at'>
>;

/** Sets fields of one element; values are checked as those of a new one. */
export type ChangeFields = {
  readonly kind: 'changeFields';
  readonly variant: string;
  readonly id: string;
  readonly fields: ElementFields;
};

const notFields = new Set(['id', 'kind', 'at', 'line', 'footprint', 'origins']);

/** Refused when a field is not one of the element's kind. Fields that are set to what they are already change nothing. */
export function changeFields(plan: Plan, { variant, id, fields }: ChangeFields): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    const entries = Object.entries(fields);
    for (const [field] of entries)
      if (!Object.hasOwn(element, field) || notFields.has(field)) return planRefused('fieldUnknown', { field }).reason;
    const changed = entries.filter(([field, value]) => !isSame(element[field as keyof PlanElement], value));
    return changed.length === 0 ? element : ({ ...element, ...Object.fromEntries(changed) } as PlanElement);
  });
}

/** Fields are plain data: amounts, words, short lists of them. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
