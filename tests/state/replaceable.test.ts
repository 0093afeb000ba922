import { expect, test } from 'vitest';
import { isoDate, type LonLat } from '../../src/core/unit.ts';
import type { BasisProject } from '../../src/jobs/workspace/plan-protocol.ts';
import { replaceableBy, replacedBy } from '../../src/state/selectors/replaceable.ts';
import { projectText, replacesWords } from '../../src/text/replaces-words.ts';
import { road } from '../builders/plans.ts';

const asOf = isoDate('2016-12-31');
const project = (id: string, more: Partial<BasisProject> = {}): BasisProject => ({
  ...{ id, type: 'road', name: `拟·${id}路`, from: isoDate('2016-03-01'), to: isoDate('2017-10-31'), doneOn: null },
  ...{ costWanYuan: 132, lengthKm: 2.2, at: [104, 35] as LonLat, ...more },
});
const far = project('far', { at: [105, 35] });
const done = project('done', { doneOn: asOf });
const later = project('later', { doneOn: isoDate('2017-01-01'), at: [104.1, 35] });
const nowhere = project('nowhere', { at: null, from: null, to: null, costWanYuan: null, lengthKm: null });
const bridge = project('bridge', { type: 'bridge' });
const projects = [nowhere, far, done, later, bridge];
const line = [
  [104, 35],
  [104.2, 35],
] as const;
const r1 = { ...road('r1', line), replaces: 'far' };

test('offered are projects of the kind that are not done on the day, the nearest first', () => {
  const offered = replaceableBy(projects, r1, asOf);
  expect(offered.map((each) => each.project.id)).toEqual(['later', 'far', 'nowhere']);
  expect(offered[0]!.km).toBeCloseTo(9.13, 1);
  expect(offered[2]!.km).toBeNull();
});

test('what is amiss is said: no such project, another kind, done already, stood for twice', () => {
  const faults = (replaces: string, ...others: readonly (typeof r1)[]) =>
    replacedBy(projects, [r1, ...others], { ...r1, replaces }, asOf).faults;
  expect(faults('far')).toEqual([]);
  expect(faults('gone')).toEqual([{ kind: 'unknown' }]);
  expect(faults('bridge')).toEqual([{ kind: 'otherKind' }]);
  expect(faults('done')).toEqual([{ kind: 'done', on: asOf }]);
  expect(faults('far', { ...r1, id: 'r2', name: '路二' })).toEqual([{ kind: 'twice', other: '路二' }]);
  expect(replacesWords('zh').fault({ kind: 'done', on: asOf })).toContain('2016年12月31日完工');
});

test('a project is named with what is known of it', () => {
  expect([projectText(far, 'zh'), projectText(nowhere, 'zh')]).toEqual([
    '拟·far路（2016–2017，2.2公里，132万元）',
    '拟·nowhere路',
  ]);
});
