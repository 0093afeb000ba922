import type { PlanElement, Variant } from '../plan.ts';

export const changeKinds = ['moved', 'redated', 'recosted', 'reassigned', 'otherwise'] as const;
/** `moved`: other geometry; `redated`: other years; `recosted`: other cost or funding; `reassigned`: other villages; `otherwise`: any other field. */
export type ChangeKind = (typeof changeKinds)[number];

export type ElementDifference =
  | { readonly how: 'added'; readonly after: PlanElement }
  | { readonly how: 'removed'; readonly before: PlanElement }
  | {
      readonly how: 'changed';
      readonly before: PlanElement;
      readonly after: PlanElement;
      readonly changes: readonly ChangeKind[];
      /** Fields behind `otherwise`: name, class, defect and the like. */
      readonly otherFields: readonly string[];
    };

const kindByField: Readonly<Record<string, ChangeKind>> = {
  at: 'moved',
  line: 'moved',
  footprint: 'moved',
  from: 'redated',
  to: 'redated',
  cost: 'recosted',
  funding: 'recosted',
  origins: 'reassigned',
};

/** What leads from one variant to another, element by element, found by their ids: changed and removed in the order of the first, then added. */
export function differenceOf(
  before: Pick<Variant, 'elements'>,
  after: Pick<Variant, 'elements'>,
): readonly ElementDifference[] {
  const afterById = new Map(after.elements.map((element) => [element.id, element]));
  const beforeIds = new Set(before.elements.map(({ id }) => id));
  return [
    ...before.elements.flatMap((element): readonly ElementDifference[] => {
      const other = afterById.get(element.id);
      if (!other) return [{ how: 'removed', before: element }];
      const fields = changedFields(element, other);
      const kinds = new Set(fields.map(kindOf));
      const changes = changeKinds.filter((kind) => kinds.has(kind));
      const otherFields = fields.filter((field) => kindOf(field) === 'otherwise');
      return changes.length === 0 ? [] : [{ how: 'changed', before: element, after: other, changes, otherFields }];
    }),
    ...after.elements
      .filter(({ id }) => !beforeIds.has(id))
      .map((element): ElementDifference => ({ how: 'added', after: element })),
  ];
}

function kindOf(field: string): ChangeKind {
  return kindByField[field] ?? 'otherwise';
}

/** Each once; one that only one of the two has differs. */
function changedFields(a: PlanElement, b: PlanElement): readonly string[] {
  if (a === b) return [];
  const [left, right]: Readonly<Record<string, unknown>>[] = [a, b];
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].filter((field) => JSON.stringify(left![field]) !== JSON.stringify(right![field]));
}
