import { describe, expect, test } from 'vitest';
import type { TargetResult } from '../../src/core/target/result.ts';
import { runGuatu } from './run-guatu.ts';

type Computed = { readonly workspace: string; readonly asOf: string; readonly targets: readonly TargetResult[] };

function computed(name: string, ...more: readonly string[]): Computed {
  const { out, code, err } = runGuatu('compute', `data/${name}`, '--json', ...more);
  if (code !== 0) throw new Error(`expected exit code 0, got ${code}: ${err}`);
  return JSON.parse(out) as Computed;
}

describe('guatu compute on Dingxi, figures of the decision of 2015', () => {
  const atEnd = computed('dingxi');
  const in2015 = computed('dingxi', '--as-of', '2015-12-31');
  const row = (from: Computed, id: string) => from.targets.filter((target) => target.row === id);

  test('D1: 869 poor villages and 631,600 people at the end of 2014', () => {
    const { targets } = computed('dingxi', '--as-of', '2014-12-31');
    expect(
      targets
        .filter((target) => target.row === 'D1')
        .map((target) => target.value)
        .sort(),
    ).toEqual([631_600, 869]);
  });
  test('D2: 2015 is judged against 125,000; the flows are 626,700, 4,900 short of the baseline', () => {
    const [flow] = row(in2015, 'D2');
    expect(flow?.milestones[0]).toMatchObject({ period: '2015', planned: 125_000, cumulative: false });
    expect(flow?.milestones.map((milestone) => milestone.planned)).toEqual([125_000, 285_200, 216_500]);
    expect(flow).toMatchObject({ goal: 626_700, plannedNow: 125_000, unallocated: 4_900 });
    expect(flow?.milestones[1]).toMatchObject({ actual: null, status: 'tooEarly' });
  });
  test('D3: five counties late by 3 years, 漳县 and 渭源 by 2', () => {
    const [exits] = row(atEnd, 'D3');
    const late = Object.fromEntries((exits?.units ?? []).map((unit) => [unit.code, unit.lateYears]));
    expect(late).toEqual({ 621102: 3, 621122: 3, 621124: 3, 621121: 3, 621126: 3, 621125: 2, 621123: 2 });
  });
  test('D4 and D7: thresholds and yearly steps of the text', () => {
    expect(row(atEnd, 'D4').map((target) => target.goal)).toContain(0.08);
    const [share] = row(atEnd, 'D7');
    expect(share?.milestones.map(({ period, planned }) => [period, planned])).toEqual([
      ['2015', 0.7],
      ['2016', 0.75],
      ['2017', 0.8],
    ]);
    expect(
      share?.byArea
        .filter((area) => area.level === 'county')
        .every((area) => area.goal === 0.8 && area.goalOrigin === 'same'),
    ).toBe(true);
  });
  test('every row of the document that is not a mechanism, X1 and X2 too', () => {
    const rows = new Set(atEnd.targets.map((target) => target.row));
    for (const id of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'X1', 'X2']) expect(rows).toContain(id);
  });
});

describe('arguments', () => {
  test('one target at one level; words on standard error only', () => {
    const { targets } = computed(
      'dingxi',
      '--target',
      'd2-leave-poverty',
      '--level',
      'county',
      '--as-of',
      '2016-12-31',
    );
    expect(targets).toHaveLength(1);
    expect(targets[0]?.byArea.map((area) => area.level)).toEqual(Array(7).fill('county'));
  });
  test.each([
    [['compute'], 2],
    [['compute', 'data/dingxi', '--level', 'street'], 2],
    [['compute', 'data/dingxi', '--as-of', '2017'], 2],
    [['compute', 'data/dingxi', '--target', 'none'], 2],
    [['compute', 'data/nowhere'], 1],
    [['conjure'], 2],
  ])('%j ends with %i and says why', (args, expected) => {
    const { code, err, out } = runGuatu(...args);
    expect(code).toBe(expected);
    expect(out).toBe('');
    expect(err.length).toBeGreaterThan(10);
  });
});

describe('figures of the other four documents', () => {
  const targetOf = (from: Computed, id: string) => from.targets.find((target) => target.id === id);

  test('Harbin: two steps add up to 163 villages and 201,087 people; roads to 5,000 km', () => {
    const { targets } = computed('harbin', '--as-of', '2016-12-31');
    const goals = (id: string) => targets.find((target) => target.id === id)?.goal;
    expect([goals('h1-villages-step-1'), goals('h1-villages-step-2'), goals('h1-villages')]).toEqual([117, 46, 163]);
    expect([goals('h1-people-step-1'), goals('h1-people-step-2'), goals('h1-people')]).toEqual([
      161_898, 39_189, 201_087,
    ]);
    const roads = targets.find((target) => target.id === 'h3-roads');
    expect(roads?.parts?.map((part) => part.goal)).toEqual([3000, 1000, 1000]);
    expect([roads?.goal, roads?.unallocated]).toEqual([5000, 0]);
  });
  test('Yunnan: 56 and 60 townships, 56,000 万元 in 2013 and 116,000 in 2014, 234 townships unsplit', () => {
    const at2014 = computed('yunnan', '--as-of', '2014-12-31');
    const planned = (id: string) =>
      targetOf(at2014, id)
        ?.milestones.slice(0, 2)
        .map((milestone) => milestone.planned);
    expect(planned('y1-townships')).toEqual([56, 60]);
    expect(targetOf(at2014, 'y1-townships')).toMatchObject({ value: 116, unallocated: 234 });
    expect(planned('y2-special-allocated')).toEqual([56_000, 116_000]);
  });
  test('Zhaotong: ways out leave 510,000 people unallocated, parts without a figure stay absent', () => {
    const { targets } = computed('zhaotong');
    const ways = targets.find((target) => target.row === 'Z3' && target.parts);
    expect(ways?.unallocated).toBe(510_000);
    expect(ways?.parts?.flatMap((part) => part.goal ?? [])).toEqual([375_700, 200_000, 251_000]);
    const exits = targets.find((target) => target.row === 'Z10' && target.units);
    expect(exits?.units?.every((unit) => unit.lateYears === null)).toBe(true);
    expect(
      targets.filter((target) => ['Z12', 'Z15'].includes(target.row)).some((target) => target.status === 'noData'),
    ).toBe(true);
  });
  test('Taizhou: the lines of 7,000 yuan and of eight haves', () => {
    const { targets } = computed('taizhou', '--as-of', '2018-12-31');
    expect(targets.find((target) => target.id === 't1-income-line')?.goal).toBe(7000);
    expect(targets.filter((target) => target.row === 'T3')).toHaveLength(9);
  });
});
