import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isWithin } from '../../../src/core/area/area-tree.ts';
import { knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import { supportSuggestion, visitSums } from '../../../src/core/meeting/support-suggestion.ts';
import { evaluateTarget } from '../../../src/core/target/evaluate.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';

describe('support of the villages of Zhaotong', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    const folder = join('data', 'zhaotong');
    const files = readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    workspace = (await readWorkspace(files, 'zhaotong')).workspace!;
  });

  test('villages whose department does not fit are those that fail Z7, but for ties', () => {
    const knowledge = knowledgeAsOf(indexWorkspace(workspace), isoDate('2018-12-31'));
    const target = workspace.targets.find(({ id }) => id === 'z7-fitting-support')!;
    const { satisfied, failing } = evaluateTarget(knowledge, target).explanation;
    expect(failing.length).toBeGreaterThan(10);
    for (const code of satisfied) expect(supportSuggestion(workspace, code)?.fits, code).toBe(true);
    for (const code of failing) {
      const { fits, weakest } = supportSuggestion(workspace, code)!;
      expect(fits === false || weakest.length > 1, code).toBe(true);
    }
  });

  test('the lowest score names the department; a missing one leaves it open, and zero is a score', () => {
    const code = areaCode('530602S01001');
    const area = workspace.areas.byCode.get(code)!;
    const suggested = (own: Readonly<Record<string, number | string>>) => {
      const byCode = new Map(workspace.areas.byCode).set(code, { ...area, attributes: own });
      return supportSuggestion({ ...workspace, areas: { ...workspace.areas, byCode } }, code);
    };
    const scores = { economyScore: 39, transportScore: 49, orderScore: 90, educationScore: 66 };
    expect(suggested(scores)).toMatchObject({ weakest: ['economy'], isCertain: true, present: null, fits: null });
    expect(suggested({ ...scores, orderScore: 0, supportKind: 'economy' })).toMatchObject({
      weakest: ['order'],
      fits: false,
    });
    expect(suggested({ ...scores, transportScore: 39 })?.weakest).toEqual(['economy', 'transport']);
    const { educationScore: _, ...three } = scores;
    expect(suggested(three)).toMatchObject({ weakest: ['economy'], isCertain: false });
    expect(suggested({})).toBeNull();
  });

  test('visits of the year add up over the counties, and none before or after the window counts', () => {
    const window = { after: isoDate('2017-12-31'), to: isoDate('2018-12-31') };
    const whole = visitSums(workspace, window, () => true);
    const own = workspace.visits.filter(({ date }) => date.startsWith('2018-'));
    for (const { role, days, visits, last } of whole) {
      const ofRole = own.filter((visit) => visit.role === role);
      expect(visits).toBe(ofRole.length);
      expect(days).toBeCloseTo(
        ofRole.reduce((sum, visit) => sum + visit.days, 0),
        9,
      );
      expect(last).toBe(
        ofRole
          .map(({ date }) => date)
          .sort()
          .at(-1),
      );
    }
    const counties = (workspace.areas.childrenByCode.get(areaCode('530600')) ?? []).map(({ code }) =>
      visitSums(workspace, window, (area) => isWithin(workspace.areas, area, code)),
    );
    const total = counties.flat().reduce((sum, { visits }) => sum + visits, 0);
    expect(total).toBe(own.length);
  });
});
