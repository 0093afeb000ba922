import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlanEdits, type PlanEdit } from '../../../src/core/plan/apply-plan-edit.ts';
import { contentText } from '../../../src/core/plan/content-text.ts';
import type { Conflict, Side } from '../../../src/core/plan/merge/merge-elements.ts';
import { type MergeQuestion, mergePlans } from '../../../src/core/plan/merge/merge-plans.ts';
import {
  elementOf,
  type Plan,
  type PlanContent,
  type WorkflowState,
  workflowState,
} from '../../../src/core/plan/plan.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { contentHash } from '../../../src/io/plan-file/content-hash.ts';
import { readPlanFile } from '../../../src/io/plan-file/read-plan-file.ts';
import { writePlanFile } from '../../../src/io/plan-file/write-plan-file.ts';
import { anyEdit, bridge, emptyPlan, road, roadOf, service, site } from '../../builders/plans.ts';

const ends = [
  [104, 35],
  [104.1, 35],
] as const;
const by = { person: '拟·王某', organisation: '市办', on: isoDate('2016-06-01') };

function question(ours: Plan, theirs: Plan, more: Partial<MergeQuestion> = {}): MergeQuestion {
  const names = { ours: '甲县', theirs: '乙县' };
  return { ours, theirs, names, ownerOf: () => null, choices: new Map(), by, hashOf: contentHash, ...more };
}

function merged(ours: Plan, theirs: Plan, more: Partial<MergeQuestion> = {}) {
  const answer = mergePlans(question(ours, theirs, more));
  if (!answer.ok) throw new Error(answer.reason.code);
  return answer;
}

function edited(plan: Plan, edits: readonly PlanEdit[]): Plan {
  return edits.reduce((now, edit) => {
    const result = applyPlanEdits(now, [edit]);
    return result.ok ? result.plan : now;
  }, plan);
}

function issued(plan: Plan): Plan {
  return edited(plan, [{ kind: 'issueRound', hash: contentHash(plan) }]);
}

function contentOf({ title, prices, budget, variants }: PlanContent): string {
  return contentText({ title, prices, budget, variants });
}

/** Two variants with one element of each kind, so that most edits find what they are about. */
const furnished = edited(emptyPlan(), [
  { kind: 'drawRoad', variant: 'v1', element: road('a', ends, { area: areaCode('x') }) },
  { kind: 'addSite', variant: 'v1', element: site('b', ends[0]) },
  { kind: 'addBridge', variant: 'v1', element: bridge('c', ends[1]) },
  { kind: 'addService', variant: 'v1', element: service('d', ends[1], { area: areaCode('y') }) },
  { kind: 'duplicateVariant', variant: 'v1', id: 'v2', title: '乙' },
]);

/** A plan handed round, and what two offices made of it. */
const anyCopies = fc
  .tuple(
    ...([4, 9, 9] as const).map((maxLength) => fc.array(anyEdit, { minLength: Math.floor(maxLength / 3), maxLength })),
  )
  .map(([before, left, right]) => {
    const base = issued(edited(furnished, before!));
    return { base, left: edited(base, left!), right: edited(base, right!) };
  });

/** Who took a plan how far. */
const anySteps = fc.array(
  fc.record({ state: fc.constantFrom('reviewed', 'approved', 'draft'), person: fc.constantFrom('拟·王某', '拟·李某') }),
  { maxLength: 4 },
);

function signed(plan: Plan, steps: readonly { readonly state: WorkflowState; readonly person: string }[]): Plan {
  const contentHashNow = contentHash(plan);
  return edited(
    plan,
    steps.map((step) => ({ kind: 'takeStep', step: { ...by, ...step, remark: '', contentHash: contentHashNow } })),
  );
}

/** Everything that a plan holds, by what it is: the finest pieces that an edit can change. */
type Parts = ReadonlyMap<string, string>;

function partsOf({ title, prices, budget, variants }: PlanContent): Parts {
  return new Map([
    ['title', title],
    ...prices.map((row) => [`price|${row.item}`, contentText(row)] as const),
    ...budget.map((row) => [`budget|${row.year}|${row.fundSource}`, contentText(row)] as const),
    ...variants.flatMap((variant) => [
      [`variant|${variant.id}`, ''] as const,
      [`variant|${variant.id}|title`, variant.title] as const,
      ...variant.elements.flatMap((element) =>
        Object.entries(element).map(
          ([field, value]) => [`variant|${variant.id}|element|${element.id}|${field}`, contentText(value)] as const,
        ),
      ),
    ]),
  ]);
}

/** What a conflict is about, as the beginning of the names of its parts. */
function partOfConflict({ id, variant, element }: Conflict): string {
  if (element !== null) return `variant|${variant}|element|${element}`;
  if (id === 'variants') return 'variant';
  return id.startsWith('variant-title|') ? `variant|${variant}|title` : id;
}

describe('laws', () => {
  test('without conflicts it does not matter who merges whom', () => {
    let agreed = 0;
    fc.assert(
      fc.property(anyCopies, ({ left, right }) => {
        const one = merged(left, right);
        const other = merged(right, left, { names: { ours: '乙县', theirs: '甲县' } });
        expect(one.conflicts.map(({ id }) => id).sort()).toEqual(other.conflicts.map(({ id }) => id).sort());
        if (one.conflicts.length > 0) return;
        agreed++;
        expect(contentOf(one.plan)).toBe(contentOf(other.plan));
        expect(one.plan.provenance).toEqual(other.plan.provenance);
      }),
      { numRuns: 120 },
    );
    expect(agreed).toBeGreaterThan(20);
  });

  test('with itself, and with the state that was handed round, a plan stays as it is', () => {
    fc.assert(
      fc.property(anyCopies, ({ base, left }) => {
        expect(merged(left, left)).toMatchObject({ plan: left, conflicts: [] });
        expect(contentOf(merged(left, base).plan)).toBe(contentOf(left));
        expect(contentOf(merged(base, left).plan)).toBe(contentOf(left));
      }),
      { numRuns: 80 },
    );
  });

  test('nothing is lost and nothing invented: what one side did is there, what both did differently is in the list', () => {
    let [alone, disputed] = [0, 0];
    fc.assert(
      fc.property(anyCopies, ({ base, left, right }) => {
        const { plan, conflicts } = merged(left, right);
        const covers = conflicts.map(partOfConflict);
        const [b, l, r, m] = [base, left, right, plan].map(partsOf) as [Parts, Parts, Parts, Parts];
        for (const part of new Set([...b.keys(), ...l.keys(), ...r.keys(), ...m.keys()])) {
          const [was, ours, theirs, now] = [b.get(part), l.get(part), r.get(part), m.get(part)];
          const isInList = covers.some((cover) => part === cover || part.startsWith(`${cover}|`));
          const isOneSided = ours === was || theirs === was;
          const wanted = ours === was ? theirs : ours;
          // What both did differently is never silently one of the two.
          const isRight = isInList || ours === theirs ? now === ours || now === theirs : isOneSided && now === wanted;
          if (!isRight) throw new Error(`${part}: ${was} → ${ours} and ${theirs} gave ${now}`);
          if (isOneSided && !isInList && ours !== theirs) alone++;
        }
        disputed += conflicts.length;
      }),
      { numRuns: 150 },
    );
    expect(alone).toBeGreaterThan(100);
    expect(disputed).toBeGreaterThan(15);
  });

  test('a merged plan is one that a file can hold, whoever is chosen', () => {
    fc.assert(
      fc.property(anyCopies, fc.array(fc.constantFrom<Side>('ours', 'theirs')), ({ left, right }, sides) => {
        const { conflicts } = merged(left, right);
        const choices = new Map(conflicts.map(({ id }, i) => [id, sides[i % sides.length] ?? 'ours']));
        const { plan } = merged(left, right, { choices });
        expect(readPlanFile(writePlanFile(plan), 'a').issues).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('signatures: none is lost, it does not matter who merges whom, and what nobody signed is not called signed', () => {
    let carried = 0;
    fc.assert(
      fc.property(anyCopies, anySteps, anySteps, fc.boolean(), ({ left, right }, leftSteps, rightSteps, isSame) => {
        const [a, b] = [signed(left, leftSteps), signed(isSame ? left : right, rightSteps)];
        const [one, other] = [mergePlans(question(a, b)), mergePlans(question(b, a))];
        if (!one.ok || !other.ok) return;
        for (const step of [...a.workflow, ...b.workflow]) expect(one.plan.workflow).toContainEqual(step);
        const state = workflowState(one.plan);
        if (state !== 'draft') {
          const signedAs = [a, b].filter(
            (side) => workflowState(side) === state && contentOf(side) === contentOf(one.plan),
          );
          expect(signedAs.length).toBeGreaterThan(0);
          carried++;
        }
        if (one.conflicts.length === 0) expect(one.plan.workflow).toEqual(other.plan.workflow);
        expect(merged(a, a).plan).toEqual(a);
      }),
      { numRuns: 120 },
    );
    expect(carried).toBeGreaterThan(8);
  });

  test('whoever is chosen for every conflict has his way in each', () => {
    fc.assert(
      fc.property(anyCopies, fc.constantFrom<Side>('ours', 'theirs'), ({ left, right }, side) => {
        const { conflicts } = merged(left, right);
        const choices = new Map(conflicts.map(({ id }) => [id, side]));
        const { plan } = merged(left, right, { choices });
        for (const conflict of conflicts) {
          if (conflict.element === null || conflict.fields.length > 0) continue;
          const chosen = elementOf(side === 'ours' ? left : right, conflict.variant!, conflict.element);
          // In a variant that one side deleted there is nothing to look at.
          if (plan.variants.some(({ id }) => id === conflict.variant))
            expect(elementOf(plan, conflict.variant!, conflict.element)).toEqual(chosen);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('an office’s file', () => {
  const base = issued(
    edited(emptyPlan(), [
      { kind: 'drawRoad', variant: 'v1', element: road('r', ends, { area: areaCode('north') }) },
      { kind: 'addSite', variant: 'v1', element: site('s', [104, 35], { area: areaCode('south') }) },
    ]),
  );
  const named = (to: string): PlanEdit => ({ kind: 'changeFields', variant: 'v1', id: 'r', fields: { name: to } });
  const dated: PlanEdit = { kind: 'changeFields', variant: 'v1', id: 'r', fields: { from: 2016, to: 2017 } };

  test('different fields of one element go together; who changed it is kept', () => {
    const { plan, conflicts, basis } = merged(edited(base, [named('甲路')]), edited(base, [dated]));
    expect({ conflicts, basis }).toEqual({ conflicts: [], basis: 'threeWay' });
    expect(roadOf(plan, 'r')).toMatchObject({ name: '甲路', from: 2016, to: 2017 });
    expect(plan.provenance).toEqual([
      { variant: 'v1', element: 'r', from: '乙县', how: 'changed' },
      { variant: 'v1', element: 'r', from: '甲县', how: 'changed' },
    ]);
  });

  test('the same field differently is a conflict, and the owner of the county is suggested', () => {
    const [ours, theirs] = [edited(base, [named('甲路')]), edited(base, [named('乙路')])];
    const ownerOf = (area: unknown): Side => (area === 'north' ? 'theirs' : 'ours');
    const { plan, conflicts } = merged(ours, theirs, { ownerOf });
    expect(conflicts).toMatchObject([{ kind: 'bothChanged', fields: ['name'], suggested: 'theirs' }]);
    expect(roadOf(plan, 'r').name).toBe('乙路');
    const chosen = merged(ours, theirs, { ownerOf, choices: new Map([[conflicts[0]!.id, 'ours']]) });
    expect(roadOf(chosen.plan, 'r').name).toBe('甲路');
    expect(chosen.plan.provenance).toMatchObject([{ from: '甲县', how: 'chosen' }]);
  });

  test('deleted here and changed there; changed by a county whose it is not', () => {
    const gone: PlanEdit = { kind: 'deleteElements', variant: 'v1', ids: ['r'] };
    const deleted = merged(edited(base, [gone]), edited(base, [dated]));
    expect(deleted.conflicts).toMatchObject([{ kind: 'deletedAndChanged', suggested: 'theirs', ours: null }]);
    expect(elementOf(deleted.plan, 'v1', 'r')).not.toBeNull();
    const meddled = merged(base, edited(base, [dated]), { ownerOf: (area) => (area === 'north' ? 'ours' : null) });
    expect(meddled.conflicts).toMatchObject([{ kind: 'notOwner', suggested: 'ours' }]);
    expect(roadOf(meddled.plan, 'r').to).toBeNull();
  });

  test('fields that are right each and wrong together are one conflict', () => {
    const years = (from: number | null, to: number | null): PlanEdit => ({
      ...{ kind: 'changeFields', variant: 'v1', id: 's' },
      fields: { from, to },
    });
    const { conflicts, plan } = merged(edited(base, [years(2019, 2020)]), edited(base, [years(2015, 2016)]));
    expect(conflicts).toMatchObject([{ fields: ['from', 'to'] }]);
    expect(elementOf(plan, 'v1', 's')).toMatchObject({ from: 2019, to: 2020 });
  });

  test('each deleted the variant that the other one kept: asked, since a plan has one at least', () => {
    const two = issued(edited(base, [{ kind: 'duplicateVariant', variant: 'v1', id: 'v2', title: '乙' }]));
    const without = (variant: string) => edited(two, [{ kind: 'deleteVariant', variant }]);
    const { plan, conflicts } = merged(without('v1'), without('v2'));
    expect(conflicts.map(({ id, suggested }) => [id, suggested])).toEqual([['variants', 'ours']]);
    expect(plan.variants.map(({ id }) => id)).toEqual(['v2']);
    const chosen = merged(without('v1'), without('v2'), { choices: new Map([['variants', 'theirs']]) });
    expect(chosen.plan.variants.map(({ id }) => id)).toEqual(['v1']);
  });

  test('prices, budgets and variants say where they came from, too', () => {
    const price = { item: 'clinic', unit: 'each', wanYuan: 20 };
    const theirs = edited(base, [
      { kind: 'setPrices', prices: [...base.prices.slice(1), price] },
      { kind: 'duplicateVariant', variant: 'v1', id: 'v2', title: '乙' },
    ]);
    const ours = edited(base, [{ kind: 'setBudget', budget: [{ year: 2016, fundSource: 'special', wanYuan: 1 }] }]);
    const { plan, isNews } = merged(ours, theirs);
    expect(plan.provenance).toEqual([
      { variant: '*', element: 'budget|2016|special', from: '甲县', how: 'added' },
      { variant: '*', element: 'price|clinic', from: '乙县', how: 'added' },
      { variant: '*', element: 'price|road/class4/concrete', from: '乙县', how: 'deleted' },
      { variant: '*', element: 'variant|v2', from: '乙县', how: 'added' },
    ]);
    expect(isNews).toBe(true);
    expect(merged(ours, ours).isNews).toBe(false);
    expect(readPlanFile(writePlanFile(plan), 'a').plan).toEqual(plan);
  });

  test('what is of another kind on one side goes whole', () => {
    const asSite: PlanEdit = { kind: 'putElements', variant: 'v1', elements: [site('r', [104, 35])] };
    const { plan, conflicts } = merged(edited(base, [asSite]), edited(base, [dated]));
    expect(conflicts).toMatchObject([{ kind: 'bothChanged', fields: [], element: 'r' }]);
    expect(elementOf(plan, 'v1', 'r')).toEqual(site('r', [104, 35]));
  });

  test('a copy of an earlier round is merged as if the plan had not been handed round again, and goes on from the later round', () => {
    fc.assert(
      fc.property(anyCopies, fc.array(anyEdit, { maxLength: 4 }), ({ left, right }, more) => {
        const later = issued(edited(issued(left), more));
        fc.pre(later.ancestor!.hash !== right.ancestor!.hash);
        const [plain, one, other] = [merged(edited(left, more), right), merged(later, right), merged(right, later)];
        expect(one.basis).toBe('earlierRound');
        expect(contentOf(one.plan)).toBe(contentOf(plain.plan));
        expect(one.conflicts).toEqual(plain.conflicts);
        expect([one.plan.ancestor, other.plan.ancestor]).toEqual([later.ancestor, later.ancestor]);
        expect(readPlanFile(writePlanFile(one.plan), 'a').plan).toEqual(one.plan);
      }),
      { numRuns: 60 },
    );
  });

  test('without a common state all that differs is asked about, and nothing counts as deleted', () => {
    const stranger = {
      ...edited(base, [named('乙路'), { kind: 'deleteElements', variant: 'v1', ids: ['s'] }]),
      ancestor: null,
    };
    const { basis, conflicts, plan } = merged(base, stranger);
    expect(basis).toBe('twoWay');
    expect(conflicts.map(({ element, kind }) => [element, kind])).toEqual([['r', 'bothChanged']]);
    expect(elementOf(plan, 'v1', 's')).not.toBeNull();
  });

  test('everything stands as it was drawn: what both have in their order, and what each drew since in its own', () => {
    const strange = (plan: Plan): Plan => ({ ...plan, ancestor: null });
    const drawn = (plan: Plan, ids: readonly string[]) =>
      edited(
        plan,
        ids.map((id) => ({ kind: 'addSite', variant: 'v1', element: site(id, [104, 35]) })),
      );
    const [left, right] = [drawn(base, ['z', 'b']), drawn(base, ['x', 'c'])];
    for (const [one, other] of [
      [left, right],
      [strange(left), strange(right)],
    ] as const) {
      const orders = [merged(one, other), merged(other, one)].map(({ plan }) =>
        plan.variants[0]!.elements.map(({ id }) => id),
      );
      expect(orders[0]).toEqual([...base.variants[0]!.elements.map(({ id }) => id), 'x', 'c', 'z', 'b']);
      expect(orders[1]).toEqual(orders[0]);
    }
  });

  test('another plan is refused, an approved one too; what was signed has to be signed anew', () => {
    expect(mergePlans(question(base, { ...base, id: 'other' }))).toMatchObject({ reason: { code: 'otherPlan' } });
    const step = (plan: Plan, state: 'reviewed' | 'approved'): Plan =>
      edited(plan, [{ kind: 'takeStep', step: { state, ...by, remark: '', contentHash: contentHash(plan) } }]);
    const reviewed = step(edited(base, [dated]), 'reviewed');
    expect(workflowState(merged(base, reviewed).plan)).toBe('reviewed');
    const both = merged(reviewed, edited(base, [named('乙路')])).plan;
    expect(workflowState(both)).toBe('draft');
    expect(both.workflow).toHaveLength(2);
    const approved = step(reviewed, 'approved');
    expect(mergePlans(question(approved, base))).toMatchObject({ reason: { code: 'locked' } });
  });

  test('taken over as one step that can be undone', () => {
    const theirs = edited(base, [dated]);
    const { plan } = merged(base, theirs);
    const accepted = applyPlanEdits(base, [{ kind: 'acceptMerge', merged: plan, from: '乙县' }]);
    expect(accepted).toMatchObject({ ok: true, plan });
    // A journal of an earlier version of the program holds plans of then.
    const then = { ...plan, version: 1 } as unknown as Plan;
    expect(applyPlanEdits(base, [{ kind: 'acceptMerge', merged: then, from: '乙县' }])).toEqual(accepted);
    expect(applyPlanEdits(plan, [{ kind: 'acceptMerge', merged: plan, from: '乙县' }])).toMatchObject({
      reason: { code: 'nothingChanged' },
    });
  });
});
