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
      const changes = changesOf(element, other);
      return changes.length === 0 ? [] : [{ how: 'changed', before: element, after: other, changes }];
    }),
    ...after.elements
      .filter(({ id }) => !beforeIds.has(id))
      .map((element): ElementDifference => ({ how: 'added', after: element })),
  ];
}

/** In the order of `changeKinds`, each once. */
function changesOf(a: PlanElement, b: PlanElement): readonly ChangeKind[] {
  if (a === b) return [];
  const found = new Set<ChangeKind>();
  const [left, right]: Readonly<Record<string, unknown>>[] = [a, b];
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)]))
    if (JSON.stringify(left![field]) !== JSON.stringify(right![field])) found.add(kindByField[field] ?? 'otherwise');
  return changeKinds.filter((kind) => found.has(kind));
}
