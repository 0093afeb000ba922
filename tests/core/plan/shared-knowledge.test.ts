import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAreaTree } from '../../../src/core/area/area-tree.ts';
import { knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import { endOfYear } from '../../../src/core/period.ts';
import { knownOn } from '../../../src/core/plan/outcome/known-on.ts';
import { planView } from '../../../src/core/plan/outcome/plan-view.ts';
import { targetOutcomes } from '../../../src/core/plan/outcome/target-outcome.ts';
import type { PlanElement } from '../../../src/core/plan/plan.ts';
import { evaluateArea } from '../../../src/core/target/evaluate.ts';
import { wholeScope } from '../../../src/core/target/scope.ts';
import type { Measure, TargetScope } from '../../../src/core/target/target.ts';
import { areaCode, type IsoDate, isoDate, type LonLat } from '../../../src/core/unit.ts';
import type { Facility } from '../../../src/core/workspace/workspace.ts';
import type { WorkspaceIndex } from '../../../src/core/workspace/workspace-index.ts';
import { nowDay, planningWorld } from '../../builders/planning-world.ts';
import { emptyPlan, road, service } from '../../builders/plans.ts';
import { area, target } from '../target/small-workspace.ts';

const clinic = (id: string, lon: number, openedOn: string | null): Facility => ({
  ...{ id, kind: 'clinic', name: id, area: null, source: 'made' },
  openedOn: openedOn === null ? null : isoDate(openedOn),
  geometry: { type: 'Point', coordinates: [lon, 35] },
});

const near: readonly Measure[] = [
  { near: { facility: 'clinic' }, withinMetres: 3000 },
  { near: { facility: 'clinic' }, withinMetres: 30_000, network: true },
  { near: { road: ['class3', 'class4'] }, withinMetres: 1000 },
  { near: { road: ['class4'], surface: ['concrete'] }, withinMetres: 5000, network: true, weight: 'population' },
  { near: { facility: 'clinic' }, withinMetres: 15_000, weight: 'poorPopulation' },
  { near: { facility: 'clinic' }, withinMetres: 15_000, where: { attribute: 'households', op: '>=', value: 30 } },
  { near: { facility: 'clinic' }, withinMetres: 15_000, where: { indicator: 'poorPopulation', op: '>=', value: 6 } },
];
const scopes: readonly TargetScope[] = [
  {},
  { areas: ['north'] },
  { where: { not: { attribute: 'relocationReason', op: '=', value: 'waterSource' } } },
  { where: { any: [{ indicator: 'poorPopulation', op: '<=', value: 5 }] } },
];
const usual = planningWorld();
/** Village n4 bears the code n4b from 2018 on. */
const renamed = [
  {
    ...area('n4', 'village', 'north', { population: 100 }),
    ...{ point: [104.4, 35] as const, successors: [areaCode('n4b')] },
  },
  {
    ...area('n4b', 'village', 'north', { population: 100, households: 30 }),
    ...{ point: [104.4, 35] as const, validFrom: isoDate('2018-01-01') },
  },
];
const { areas } = usual.areas;
const trees = {
  plain: usual.areas,
  renamed: buildAreaTree([...areas.filter(({ code }) => code !== 'n4'), ...renamed]),
};

function worldOf(asked: readonly (readonly [Measure, TargetScope])[], tree: keyof typeof trees) {
  return planningWorld({
    areas: trees[tree],
    facilities: [clinic('open', 104, null), clinic('soon', 104.2, '2016-12-31'), clinic('later', 104.6, '2017-05-01')],
    targets: asked.map(([measure, scope], i) =>
      target({
        ...{ id: `t${i}`, kind: 'reach', measure, scope, value: 1, countLevel: 'village' },
        baseline: { date: isoDate(i % 2 === 0 ? '2015-12-31' : '2016-06-30'), value: 0 },
        deadline: { date: isoDate('2017-12-31'), stated: true },
      }),
    ),
  });
}

const years = [2016, 2017, 2018, 2019];
const lon = fc.integer({ min: 0, max: 9 }).map((n) => 104 + n / 10);
const to = fc.option(fc.integer({ min: 2016, max: 2019 }));
type Made = (id: string) => PlanElement;
const element: fc.Arbitrary<Made> = fc.oneof(
  fc.tuple(lon, lon, to).map(([west, east, year]): Made => {
    const line: readonly LonLat[] = [
      [west, 35],
      [east + 0.05, 35],
    ];
    return (id) => road(id, line, { to: year });
  }),
  fc.tuple(lon, to).map(
    ([at, year]): Made =>
      (id) =>
        service(id, [at, 35], { to: year }),
  ),
);

test('what one plan and year has found out serves others: every standing is as if it had been asked for alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...near), fc.constantFrom(...scopes)), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('plain' as const, 'renamed' as const),
      fc.array(fc.array(element, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      (asked, tree, plans) => {
        const known = knownOn(worldOf(asked, tree), nowDay);
        const kept = { shared: new Map(), standings: new WeakMap() };
        for (const drawn of plans) {
          const variant = { id: 'v1', title: '甲', elements: drawn.map((each, i) => each(`e${i}`)) };
          const view = planView(known, { ...emptyPlan(), variants: [variant] }, variant);
          const alone = (index: WorkspaceIndex, day: IsoDate, i: number) => {
            const { value, goal, gap, status, missing } = evaluateArea(
              knowledgeAsOf(index, day),
              known.workspace.targets[i]!,
              wholeScope,
            );
            return { value, goal, gap, status, missing };
          };
          const found = targetOutcomes({ known, view, now: nowDay, years, changesFrom: 2016, ...kept });
          for (const [i, { now, years: byYear }] of found.entries()) {
            expect(now).toEqual(alone(known, nowDay, i));
            expect(byYear).toEqual(
              years.map((year) => ({
                year,
                without: alone(known, endOfYear(year), i),
                with: alone(view, endOfYear(year), i),
              })),
            );
          }
        }
      },
    ),
    { numRuns: 30 },
  );
});
