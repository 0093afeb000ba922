import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { besidePlan, plannedByArea } from '../../../src/core/meeting/beside-plan.ts';
import { elementKm } from '../../../src/core/plan/element-geometry.ts';
import { planGround } from '../../../src/core/plan/outcome/variant-outcome.ts';
import type { Plan, Road } from '../../../src/core/plan/plan.ts';
import { openFields, startPlan } from '../../../src/core/plan/start-plan.ts';
import { evaluateTarget } from '../../../src/core/target/evaluate.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';

describe('what stands beside the map of Dingxi', () => {
  let workspace: Workspace;
  let ground: ReturnType<typeof planGround>;
  const anding = areaCode('621102');
  const road: Road = {
    ...openFields('r1', 'Road 1'),
    kind: 'road',
    line: [
      [104.55, 35.52],
      [104.7, 35.6],
    ],
    technicalClass: 'class4',
    surface: 'concrete',
    defect: 'deadEnd',
    to: 2018,
    area: anding,
  };
  const planWith = (elements: readonly Road[]): Plan => {
    const base = { workspace: 'dingxi', hash: '0' };
    const plan = startPlan({ id: 'p', title: 'P', variant: { id: 'v', title: 'V' }, base, prices: [] });
    return { ...plan, variants: [{ id: 'v', title: 'V', elements }] };
  };
  beforeAll(async () => {
    const folder = join('data', 'dingxi');
    const files = readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    workspace = (await readWorkspace(files, 'dingxi')).workspace!;
    ground = planGround(workspace, isoDate('2016-12-31'));
  });

  test('the planned value of an area is the one that its status is judged by; without a goal there is none', () => {
    const knowledge = ground.knowledge(ground.known, ground.asOf);
    for (const id of ['d2-leave-poverty', 'd4-incidence-2017', 'd8-dead-ends']) {
      const target = workspace.targets.find((each) => each.id === id)!;
      const planned = plannedByArea(knowledge, target);
      const county = planned.find(({ code }) => code === anding)!;
      const { plannedNow, goal } = evaluateTarget(knowledge, target, 'headline', anding);
      expect([id, county.planned]).toEqual([id, plannedNow]);
      expect([id, county.absent]).toEqual([id, goal === null ? 'noGoal' : null]);
    }
  });

  test('a plan without works changes nothing; a road adds its length to its county by the end of its last year, and only there', () => {
    const target = workspace.targets.find(({ id }) => id === 'd8-dead-ends')!;
    const empty = besidePlan(ground, { plan: planWith([]), variant: 'v', target });
    expect(empty.with).toEqual(empty.without);
    const built = besidePlan(ground, { plan: planWith([road]), variant: 'v', target });
    expect([built.day, built.isTouched]).toEqual(['2018-12-31', true]);
    const before = new Map(built.without!.byArea.map(({ code, value }) => [code, value]));
    for (const { code, value } of built.with!.byArea) {
      const added = code === anding || code === '621100' ? elementKm(road) : 0;
      expect([code, (value ?? 0) - (before.get(code) ?? 0)]).toEqual([code, expect.closeTo(added, 6)]);
    }
  });

  test('what a plan cannot change stands as it is known on the day', () => {
    const target = workspace.targets.find(({ id }) => id === 'd5-tap-water')!;
    const beside = besidePlan(ground, { plan: planWith([road]), variant: 'v', target });
    expect(beside.isTouched).toBe(false);
    expect(beside.with!.value).toBe(evaluateTarget(ground.knowledge(ground.known, ground.asOf), target).value);
  });
});
