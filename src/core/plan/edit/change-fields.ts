import { type Bridge, laterFields, type Plan, type PlanElement, type Road, type Service, type Site } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';

/** Everything of an element but its id, kind, geometry and origins. Null takes back what was said. */
export type ElementFields = Partial<
  Omit<Site, 'id' | 'kind' | 'at' | 'footprint' | 'origins' | 'capacityHouseholds'> &
    Omit<Road, 'id' | 'kind' | 'line' | 'technicalClass'> &
    Omit<Bridge, 'id' | 'kind' | 'at' | 'technicalClass'> &
    Omit<Service, 'id' | 'kind' | 'at' | 'capacityPeople'> & {
      readonly capacityHouseholds: number | null;
      readonly technicalClass: string | null;
    }
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
    for (const [field] of entries) if (!isField(element, field)) return planRefused('fieldUnknown', { field }).reason;
    if (element.kind === 'road' && fields.technicalClass === null)
      return planRefused('fieldUnknown', { field: 'technicalClass' }).reason;
    const changed = entries.filter(([field, value]) => !isSame(element[field as keyof PlanElement] ?? null, value));
    if (changed.length === 0) return element;
    const isLeftOut = ([field, value]: readonly [string, unknown]) =>
      value === null && laterFields[element.kind].includes(field);
    const kept = Object.entries({ ...element, ...Object.fromEntries(changed) }).filter((entry) => !isLeftOut(entry));
    return Object.fromEntries(kept) as PlanElement;
  });
}

function isField(element: PlanElement, field: string): boolean {
  if (notFields.has(field)) return false;
  return Object.hasOwn(element, field) || laterFields[element.kind].includes(field);
}

/** Fields are plain data: amounts, words, short lists of them. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
