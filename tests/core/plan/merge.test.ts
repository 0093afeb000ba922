import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlanEdits, type PlanEdit } from '../../../src/core/plan/apply-plan-edit.ts';
import { contentText } from '../../../src/core/plan/content-text.ts';
import type { Side } from '../../../src/core/plan/merge/merge-elements.ts';
import { type MergeQuestion, mergePlans } from '../../../src/core/plan/merge/merge-plans.ts';
import { elementOf, type Plan, type PlanContent, workflowState } from '../../../src/core/plan/plan.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { contentHash } from '../../../src/io/plan-file/content-hash.ts';
import { anyEdit, emptyPlan, road, roadOf, site } from '../../builders/plans.ts';

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

/** A plan handed round, and what two offices made of it. */
const anyCopies = fc
  .tuple(...([12, 8, 8] as const).map((maxLength) => fc.array(anyEdit, { maxLength })))
  .map(([before, left, right]) => {
    const base = issued(edited(emptyPlan(), before!));
    return { base, left: edited(base, left!), right: edited(base, right!) };
  });

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
      { numRuns: 300 },
    );
    expect(agreed).toBeGreaterThan(50);
  });

  test('with itself, and with the state that was handed round, a plan stays as it is', () => {
    fc.assert(
      fc.property(anyCopies, ({ base, left }) => {
        expect(merged(left, left)).toMatchObject({ plan: left, conflicts: [] });
        expect(contentOf(merged(left, base).plan)).toBe(contentOf(left));
        expect(contentOf(merged(base, left).plan)).toBe(contentOf(left));
      }),
      { numRuns: 150 },
    );
  });

  test('nothing is lost: what one side did is there, and what both did is in the list', () => {
    fc.assert(
      fc.property(anyCopies, ({ base, left, right }) => {
        const { plan, conflicts } = merged(left, right);
        const disputed = new Set(conflicts.map(({ variant, element }) => `${variant}|${element}`));
        for (const [mine, other] of [
          [left, right],
          [right, left],
        ] as const)
          for (const { id: variant, elements } of mine.variants) {
            if (disputed.has(`${variant}|null`) || !other.variants.some(({ id }) => id === variant)) continue;
            for (const element of elements) {
              if (disputed.has(`${variant}|${element.id}`)) continue;
              const [was, theirs, now] = [base, other, plan].map((each) => elementOf(each, variant, element.id));
              if (!was) expect(now).toEqual(element);
              else if (contentText(theirs) === contentText(was)) expect(now).toEqual(element);
            }
          }
      }),
      { numRuns: 300 },
    );
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
      { numRuns: 150 },
    );
  });
});

describe('an office’s file', () => {
  const line = [
    [104, 35],
    [104.1, 35],
  ] as const;
  const base = issued(
    edited(emptyPlan(), [
      { kind: 'drawRoad', variant: 'v1', element: road('r', line, { area: areaCode('north') }) },
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
    expect(applyPlanEdits(plan, [{ kind: 'acceptMerge', merged: plan, from: '乙县' }])).toMatchObject({
      reason: { code: 'nothingChanged' },
    });
  });
});
