import type { AreaCode } from '../../unit.ts';
import { elementFault } from '../check-element.ts';
import type { PlanElement, Provenance } from '../plan.ts';
import { byKey, mergedOrder, verdictOf } from './three-way.ts';

export type Side = 'ours' | 'theirs';

/** `bothChanged`: the same field differently; `deletedAndChanged`; `notOwner`: changed by a side whose county it is not. */
export type ConflictKind = 'bothChanged' | 'deletedAndChanged' | 'notOwner';

/** Something that the two sides do not agree on, to be settled by a person. Null: not there. */
export type Conflict = {
  /** Names it among the choices. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** Null for what belongs to the plan as a whole. */
  readonly variant: string | null;
  readonly element: string | null;
  /** The fields concerned; empty for the whole. */
  readonly fields: readonly string[];
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** What is taken while nobody has chosen: the owner's, else the changed rather than the deleted, else ours. */
  readonly suggested: Side;
};

export type MergeRules = {
  /** Whose an area is; null when it is neither's alone, or nobody said. */
  readonly ownerOf: (area: AreaCode | null) => Side | null;
  readonly choices: ReadonlyMap<string, Side>;
  readonly names: Readonly<Record<Side, string>>;
};

export type Merged<T> = {
  readonly value: T;
  readonly conflicts: readonly Conflict[];
  readonly provenance: readonly Provenance[];
};

type Elements = readonly PlanElement[];

/** Fields that only make sense together; every other field is merged on its own. */
const groups: readonly (readonly string[])[] = [
  ['kind', 'at', 'line', 'footprint'],
  ['from', 'to'],
  ['cost', 'funding'],
  ['origins', 'capacityPeople'],
];

/** Elements of one variant, by their ids and within them by groups of fields. */
export function mergeElements(
  variant: string,
  lists: Readonly<Record<'base' | Side, Elements>>,
  rules: MergeRules,
): Merged<Elements> {
  const keyOf = ({ id }: PlanElement) => id;
  const maps = { base: byKey(lists.base, keyOf), ours: byKey(lists.ours, keyOf), theirs: byKey(lists.theirs, keyOf) };
  const kept = new Map<string, PlanElement>();
  const conflicts: Conflict[] = [];
  const provenance: Provenance[] = [];
  for (const id of [...new Set([...maps.base.keys(), ...maps.ours.keys(), ...maps.theirs.keys()])].sort()) {
    const merged = mergeElement(
      variant,
      id,
      { base: maps.base.get(id) ?? null, ours: maps.ours.get(id) ?? null, theirs: maps.theirs.get(id) ?? null },
      rules,
    );
    if (merged.value) kept.set(id, merged.value);
    conflicts.push(...merged.conflicts);
    provenance.push(...merged.provenance);
  }
  const ids = (list: Elements) => list.map(keyOf);
  const order = mergedOrder(ids(lists.base), ids(lists.ours), ids(lists.theirs), (id) => kept.has(id));
  return { value: order.map((id) => kept.get(id)!), conflicts, provenance };
}

type Three = Readonly<Record<'base' | Side, PlanElement | null>>;

function mergeElement(variant: string, id: string, three: Three, rules: MergeRules): Merged<PlanElement | null> {
  const { base, ours, theirs } = three;
  const owner = rules.ownerOf((base ?? ours ?? theirs)!.area);
  const conflictOf = (kind: ConflictKind, suggested: Side, fields: readonly string[] = []): Conflict => ({
    id: ['element', variant, id, ...fields].join('|'),
    ...{ kind, variant, element: id, fields, suggested, base, ours, theirs },
  });
  const settled = (conflict: Conflict): Merged<PlanElement | null> => {
    const side = rules.choices.get(conflict.id) ?? conflict.suggested;
    return { value: three[side], conflicts: [conflict], provenance: [from(side, 'chosen')] };
  };
  const from = (side: Side, how: Provenance['how']) => ({ variant, element: id, from: rules.names[side], how });

  const verdict = verdictOf(base, ours, theirs);
  if (verdict === 'neither' || verdict === 'both') return { value: ours, conflicts: [], provenance: [] };
  if (verdict === 'ours' || verdict === 'theirs') {
    if (owner !== null && owner !== verdict) return settled(conflictOf('notOwner', base === null ? verdict : owner));
    const how = base === null ? 'added' : three[verdict] === null ? 'deleted' : 'changed';
    return { value: three[verdict], conflicts: [], provenance: [from(verdict, how)] };
  }
  const isKept = ours !== null && theirs !== null;
  // A road and a site have no fields to be put together from.
  if (base === null || !isKept || ours.kind !== base.kind || theirs.kind !== base.kind) {
    const suggested = owner ?? (ours === null ? 'theirs' : 'ours');
    return settled(conflictOf(isKept ? 'bothChanged' : 'deletedAndChanged', suggested));
  }
  return mergeFields(
    { base, ours, theirs },
    (fields) => conflictOf('bothChanged', owner ?? 'ours', fields),
    rules,
    from,
  );
}

/** Both changed it: what only one side changed is taken from that side, the rest is a conflict each. */
function mergeFields(
  three: Readonly<Record<'base' | Side, PlanElement>>,
  conflictOf: (fields: readonly string[]) => Conflict,
  rules: MergeRules,
  from: (side: Side, how: Provenance['how']) => Provenance,
): Merged<PlanElement> {
  const names = new Set([...Object.keys(three.base), ...Object.keys(three.ours), ...Object.keys(three.theirs)]);
  const grouped = new Set(groups.flat());
  const conflicts: Conflict[] = [];
  const used = new Set<Side>();
  const merged: Record<string, unknown> = {};
  const partOf = (side: 'base' | Side, fields: readonly string[]) => {
    const element: Readonly<Record<string, unknown>> = three[side];
    return Object.fromEntries(
      fields.flatMap((field) => (Object.hasOwn(element, field) ? [[field, element[field]]] : [])),
    );
  };
  for (const fields of [...groups, ...[...names].filter((name) => !grouped.has(name)).map((name) => [name])]) {
    const parts = { base: partOf('base', fields), ours: partOf('ours', fields), theirs: partOf('theirs', fields) };
    const verdict = verdictOf(parts.base, parts.ours, parts.theirs);
    if (verdict === 'conflict') {
      const conflict = conflictOf(fields);
      const side = rules.choices.get(conflict.id) ?? conflict.suggested;
      conflicts.push(conflict);
      Object.assign(merged, parts[side]);
      used.add(side);
    } else {
      Object.assign(merged, verdict === 'theirs' ? parts.theirs : parts.ours);
      if (verdict === 'ours' || verdict === 'theirs') used.add(verdict);
    }
  }
  const value = merged as PlanElement;
  if (elementFault(value) === null) {
    const how = conflicts.length > 0 ? 'chosen' : 'changed';
    const provenance = [...used].sort().map((side) => from(side, how));
    return { value, conflicts, provenance: provenance.sort((a, b) => (a.from < b.from ? -1 : 1)) };
  }
  // Fields that are right each and wrong together (a road that begins after it ends): one side as a whole.
  const conflict = conflictOf([]);
  const side = rules.choices.get(conflict.id) ?? conflict.suggested;
  return { value: three[side], conflicts: [conflict], provenance: [from(side, 'chosen')] };
}
