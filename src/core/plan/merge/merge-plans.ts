import type { AreaCode, IsoDate } from '../../unit.ts';
import { contentText } from '../content-text.ts';
import {
  type Ancestor,
  type Plan,
  type PlanContent,
  type Provenance,
  type Variant,
  type WorkflowStep,
  wholePlan,
  workflowState,
  workflowStates,
} from '../plan.ts';
import { type PlanRefusal, planRefused } from '../plan-result.ts';
import { type Conflict, type Merged, type MergeRules, mergeElements, type Side } from './merge-elements.ts';
import { byKey, mergedOrder, verdictOf } from './three-way.ts';

export type MergeQuestion = {
  readonly ours: Plan;
  readonly theirs: Plan;
  /** Names of the offices, for the provenance. */
  readonly names: Readonly<Record<Side, string>>;
  /** Whose an area is; null when it is neither's alone. */
  readonly ownerOf: (area: AreaCode | null) => Side | null;
  /** What was chosen, by id of the conflict. */
  readonly choices: ReadonlyMap<string, Side>;
  /** Who merges, and when: what was signed on either side has to be signed anew. */
  readonly by: { readonly person: string; readonly organisation: string; readonly on: IsoDate };
  readonly hashOf: (content: PlanContent) => string;
};

export type MergeAnswer =
  | {
      readonly ok: true;
      /** Conflicts taken as chosen, or as suggested while nobody has. */
      readonly plan: Plan;
      readonly conflicts: readonly Conflict[];
      /**
       * `threeWay`: both began from the same state. `earlierRound`: so they did, and one of them went on to a later round since. `twoWay`: no common state is
       * known; nothing counts as deleted, all that differs is a conflict.
       */
      readonly basis: 'threeWay' | 'earlierRound' | 'twoWay';
      /** Whether ours would be another one than it is. */
      readonly isNews: boolean;
      /** The two were drawn on different data. */
      readonly workspaceDiffers: boolean;
    }
  | { readonly ok: false; readonly reason: PlanRefusal };

const nothing: PlanContent = { title: '', prices: [], budget: [], variants: [] };

/**
 * Two copies of a plan as one, by the ids of variants and elements, against the state that both began from. Without conflicts it does not matter who
 * merges whom; with itself a plan stays as it is; whatever one side alone added, changed or deleted is in the result, and whatever
 * both did differently is in the list of conflicts. Refused for another plan, and while ours is approved.
 */
export function mergePlans(question: MergeQuestion): MergeAnswer {
  const { ours, theirs } = question;
  if (ours.id !== theirs.id) return planRefused('otherPlan', { ours: ours.title, theirs: theirs.title });
  const isSame = contentText(contentOf(ours)) === contentText(contentOf(theirs));
  if (!isSame && workflowState(ours) === 'approved') return planRefused('locked');
  const { basis, base, ancestor } = beginningOf(ours.ancestor, theirs.ancestor);
  const { value, conflicts, provenance } = mergeContent(base, ours, theirs, question);
  const known = new Set(provenance.map(({ variant, element }) => `${variant}|${element}`));
  const earlier = [...ours.provenance, ...theirs.provenance].filter(
    ({ variant, element }) => !known.has(`${variant}|${element}`),
  );
  const plan: Plan = {
    ...ours,
    ...value,
    workflow: workflowOf(value, question),
    ancestor,
    provenance: unique([...earlier, ...provenance]),
  };
  return {
    ok: true,
    plan,
    conflicts,
    isNews: contentText(plan) !== contentText(ours),
    basis,
    workspaceDiffers: ours.base.hash !== theirs.base.hash,
  };
}

type Beginning = Pick<Extract<MergeAnswer, { ok: true }>, 'basis'> & {
  readonly base: PlanContent;
  /** What the merged plan is compared with next time: the later one of the two rounds. */
  readonly ancestor: Ancestor | null;
};

/** The state that both began from. Where one was handed round again since, the copy of the other still holds it. */
function beginningOf(ours: Ancestor | null, theirs: Ancestor | null): Beginning {
  if (ours === null || theirs === null) return { basis: 'twoWay', base: nothing, ancestor: ours ?? theirs };
  if (ours.hash === theirs.hash) {
    const earlier = [...new Set([...(ours.earlier ?? []), ...(theirs.earlier ?? [])])];
    const ancestor = earlier.length > (ours.earlier?.length ?? 0) ? { ...ours, earlier } : ours;
    return { basis: 'threeWay', base: ours.content, ancestor };
  }
  if (theirs.earlier?.includes(ours.hash)) return { basis: 'earlierRound', base: ours.content, ancestor: theirs };
  if (ours.earlier?.includes(theirs.hash)) return { basis: 'earlierRound', base: theirs.content, ancestor: ours };
  return { basis: 'twoWay', base: nothing, ancestor: ours };
}

function contentOf({ title, prices, budget, variants }: PlanContent): PlanContent {
  return { title, prices, budget, variants };
}

function mergeContent(
  base: PlanContent,
  ours: PlanContent,
  theirs: PlanContent,
  rules: MergeRules,
): Merged<PlanContent> {
  const conflicts: Conflict[] = [];
  const provenance: Provenance[] = [];
  /** One value of the plan as a whole; undefined is absent. */
  const pick = <T>(id: string, variant: string | null, three: readonly [T, T, T]): T => {
    const [b, o, t] = three;
    const verdict = verdictOf(b, o, t);
    if (verdict === 'ours' || verdict === 'theirs') {
      const taken = verdict === 'theirs' ? t : o;
      const how = b === undefined ? 'added' : taken === undefined ? 'deleted' : 'changed';
      provenance.push({ variant: wholePlan, element: id, from: rules.names[verdict], how });
    }
    if (verdict !== 'conflict') return verdict === 'theirs' ? t : o;
    return disputed(id, variant, three);
  };
  const disputed = <T>(id: string, variant: string | null, [b, o, t]: readonly [T, T, T]): T => {
    const kind = o === undefined || t === undefined ? ('deletedAndChanged' as const) : ('bothChanged' as const);
    const suggested: Side = o === undefined ? 'theirs' : 'ours';
    conflicts.push({
      ...{ id, kind, variant, element: null, fields: [], suggested },
      ...{ base: b ?? null, ours: o ?? null, theirs: t ?? null },
    });
    const side = rules.choices.get(id) ?? suggested;
    provenance.push({ variant: wholePlan, element: id, from: rules.names[side], how: 'chosen' });
    return side === 'theirs' ? t : o;
  };
  const rows = <T>(
    name: string,
    lists: readonly [readonly T[], readonly T[], readonly T[]],
    keyOf: (row: T) => string,
  ) => {
    const [b, o, t] = lists.map((list) => byKey(list, keyOf)) as [
      ReadonlyMap<string, T>,
      ReadonlyMap<string, T>,
      ReadonlyMap<string, T>,
    ];
    const kept = new Map<string, T>();
    for (const key of [...new Set([...b.keys(), ...o.keys(), ...t.keys()])].sort()) {
      const row = pick(`${name}|${key}`, null, [b.get(key), o.get(key), t.get(key)]);
      if (row !== undefined) kept.set(key, row);
    }
    const [baseKeys, ourKeys, theirKeys] = lists.map((list) => list.map(keyOf)) as [string[], string[], string[]];
    return mergedOrder(baseKeys, ourKeys, theirKeys, (key) => kept.has(key)).map((key) => kept.get(key)!);
  };
  const moneyKey = ({ year, fundSource }: { readonly year: number; readonly fundSource: string }) =>
    `${year}|${fundSource}`;

  const title = pick('title', null, [base.title, ours.title, theirs.title]);
  const prices = rows('price', [base.prices, ours.prices, theirs.prices], ({ item }) => item);
  const budget = rows('budget', [base.budget, ours.budget, theirs.budget], moneyKey);
  const variants = mergeVariants();
  return { value: { title, prices, budget, variants }, conflicts, provenance };

  function mergeVariants(): readonly Variant[] {
    const idOf = ({ id }: Variant) => id;
    const maps = [base, ours, theirs].map((content) => byKey(content.variants, idOf));
    const kept = new Map<string, Variant>();
    const ids = [base, ours, theirs].map((content) => content.variants.map(idOf)) as [string[], string[], string[]];
    for (const id of [...new Set(ids.flat())].sort()) {
      const [b, o, t] = maps.map((map) => map.get(id)) as [
        Variant | undefined,
        Variant | undefined,
        Variant | undefined,
      ];
      const variant = o && t ? mergedVariant(id, b, o, t) : pick(`variant|${id}`, id, [b, o, t]);
      if (variant) kept.set(id, variant);
    }
    // Each deleted what the other one kept: a plan without variants is none.
    if (kept.size === 0) return disputed('variants', null, [base.variants, ours.variants, theirs.variants]);
    return mergedOrder(...ids, (id) => kept.has(id)).map((id) => kept.get(id)!);
  }

  function mergedVariant(id: string, b: Variant | undefined, o: Variant, t: Variant): Variant {
    const lists = { base: b?.elements ?? [], ours: o.elements, theirs: t.elements };
    const merged = mergeElements(id, lists, rules);
    conflicts.push(...merged.conflicts);
    provenance.push(...merged.provenance);
    return { id, title: pick(`variant-title|${id}`, id, [b?.title, o.title, t.title])!, elements: merged.value };
  }
}

/**
 * The steps of both, each once. Those of the side whose content it still is come last and say how it stands, of two with the same content those of
 * the one that went on from the other, else of the one that stands higher; where it is neither's content, a step back to draft: what was signed was something else.
 */
function workflowOf(content: PlanContent, { ours, theirs, by, hashOf }: MergeQuestion): readonly WorkflowStep[] {
  const text = contentText(content);
  const isKept = (side: Plan) => contentText(contentOf(side)) === text;
  const rankOf = (side: Plan) =>
    Number(isKept(side)) * workflowStates.length + workflowStates.indexOf(workflowState(side));
  const [low, high] = [ours, theirs].sort(
    (a, b) => rankOf(a) - rankOf(b) || (contentText(a.workflow) < contentText(b.workflow) ? -1 : 1),
  ) as [Plan, Plan];
  if (isKept(low) && isBegunBy(high.workflow, low.workflow)) return low.workflow;
  const steps = [...stepsOnlyOf(low, high), ...high.workflow];
  const isSettled = isKept(high) && high.workflow.length > 0;
  if (isSettled || steps.length === 0) return steps;
  return [...steps, { state: 'draft', ...by, remark: '', contentHash: hashOf(content) }];
}

/** Whether one went on from where the other stopped. */
function isBegunBy(beginning: readonly WorkflowStep[], whole: readonly WorkflowStep[]): boolean {
  return contentText(whole.slice(0, beginning.length)) === contentText(beginning);
}

function stepsOnlyOf(side: Plan, other: Plan): readonly WorkflowStep[] {
  const known = new Set(other.workflow.map(contentText));
  return side.workflow.filter((step) => !known.has(contentText(step)));
}

/** Sorted by content, each once. */
function unique<T>(list: readonly T[]): T[] {
  const texts = new Map(list.map((each) => [contentText(each), each]));
  return [...texts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
