import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/core/target/target.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import type { FundEntry, Project } from '../../../src/core/workspace/workspace.ts';
import {
  area,
  areasFrom,
  evaluate,
  indicator,
  ledgerEvent,
  observation,
  target,
  workspace,
} from './small-workspace.ts';

const by = (date: string) => ({ date: isoDate(date), stated: true });
const counties = areasFrom({ city: ['north', 'south', 'west'] });
const exited = (id: string, code: string, date: string) =>
  ledgerEvent(id, code, date, 'exited', { subject: 'unit', datePrecision: 'year' });

describe('exit', () => {
  const plan = target({
    kind: 'exit',
    unit: 'counties',
    countLevel: 'county',
    measure: { ledger: 'exited', count: 'units', level: 'county' },
    value: 3,
    overrides: {
      north: { deadline: by('2016-12-31') },
      south: { deadline: by('2017-12-31') },
      west: { deadline: by('2017-12-31') },
    },
  });
  const made = workspace(counties, {
    ledger: [exited('1', 'north', '2019-12-31'), exited('2', 'south', '2017-12-31'), exited('3', 'west', '2016-12-31')],
  });

  test('counts years late, on time and early', () => {
    const { units } = evaluate(made, plan, '2020-12-31');
    expect(
      units?.map(({ code, plannedYear, actualYear, lateYears }) => [code, plannedYear, actualYear, lateYears]),
    ).toEqual([
      ['north', 2016, 2019, 3],
      ['south', 2017, 2017, 0],
      ['west', 2017, 2016, -1],
    ]);
  });
  test('as of a day only what had happened by then', () => {
    const { value, goal, status, units, failing } = evaluate(made, plan, '2017-12-31');
    expect({ value, goal, status, failing }).toEqual({ value: 2, goal: 3, status: 'missed', failing: ['north'] });
    expect(units?.[0]).toMatchObject({ actualYear: null, lateYears: null });
    expect(evaluate(made, plan, '2016-12-31')).toMatchObject({ value: 1, status: 'onTrack', plannedNow: 1 });
    expect(evaluate(made, plan, '2020-12-31')).toMatchObject({
      value: 3,
      status: 'achieved',
      flags: expect.arrayContaining(['late']),
    });
  });
  test('a unit that came back and left again is counted once', () => {
    const back = ledgerEvent('4', 'west', '2018-12-31', 'returned', { subject: 'unit' });
    const again = workspace(counties, { ledger: [...made.ledger, back, exited('5', 'west', '2019-12-31')] });
    expect(evaluate(again, plan, '2018-12-31')).toMatchObject({
      value: 1,
      flags: expect.arrayContaining(['returned']),
    });
    expect(evaluate(again, plan, '2019-12-31').value).toBe(3);
  });
  test('each county is judged by its own year', () => {
    const status = (code: string, asOf: string) =>
      evaluate(made, plan, asOf).byArea.find((each) => each.code === code)?.status;
    expect([status('north', '2016-12-31'), status('south', '2016-12-31'), status('west', '2016-12-31')]).toEqual([
      'missed',
      'tooEarly',
      'achieved',
    ]);
  });
  test('without a plan there are exits but neither early nor late', () => {
    const { overrides: _, ...unplanned } = { ...plan, value: null };
    const result = evaluate(made, unplanned, '2020-12-31');
    expect(result.status).toBe('noGoal');
    expect(result.value).toBe(3);
    expect(result.units?.every((unit) => unit.plannedYear === null && unit.lateYears === null)).toBe(true);
  });
});

describe('flow', () => {
  const flow = target({
    kind: 'flow',
    measure: { ledger: 'exited', count: 'people' },
    countLevel: 'county',
    value: 100,
    total: 110,
    baseline: { date: isoDate('2014-12-31'), value: 0 },
    milestones: [
      { period: '2015', value: 20, cumulative: false },
      { period: '2016', value: 50, cumulative: false },
      { period: '2017', value: 30, cumulative: false },
    ],
    deadline: by('2017-12-31'),
  });
  const people = (id: string, code: string, date: string, number: number) =>
    ledgerEvent(id, code, date, 'exited', { people: number });
  const made = workspace(counties, {
    ledger: [
      people('1', 'north', '2015-06-30', 20),
      people('2', 'south', '2016-06-30', 40),
      people('0', 'south', '2013-06-30', 999),
    ],
  });

  test('each year against its own amount, the whole against the sum so far; nothing from before the baseline', () => {
    const result = evaluate(made, flow, '2016-12-31');
    expect(result).toMatchObject({ value: 60, goal: 100, gap: 40, plannedNow: 70, unallocated: 10 });
    expect(result.milestones.map(({ planned, actual, status }) => [planned, actual, status])).toEqual([
      [20, 20, 'achieved'],
      [50, 40, 'missed'],
      [30, null, 'tooEarly'],
    ]);
    expect(result.status).toBe('atRisk');
  });
  test('pace: what is needed, what was done in twelve months, and where that leads', () => {
    const { requiredPace, recentPace, projected } = evaluate(made, flow, '2016-12-31');
    expect(requiredPace).toBeCloseTo(40, 0);
    expect(recentPace).toBe(40);
    expect(projected).toBe('2018-01-01');
  });
  test('a year of flow indicators is missing when one part is, not smaller', () => {
    const rows = [observation('city', '2015', 'moved', 5), observation('city', '2016', 'moved', null)];
    const moved = workspace(counties, { indicators: [indicator('moved', { kind: 'flow' })], observations: rows });
    const result = evaluate(
      moved,
      { ...flow, measure: { indicator: 'moved' }, countLevel: 'prefecture' },
      '2016-12-31',
    );
    expect(result).toMatchObject({ value: 5, missing: 1, flags: expect.arrayContaining(['incomplete']) });
    expect(result.milestones[1]).toMatchObject({ actual: null, status: 'noData' });
  });
});

describe('comparison', () => {
  const growing = (code: string, before: number, now: number) => [
    observation(code, '2015', 'income', before),
    observation(code, '2016', 'income', now),
  ];
  const made = workspace(counties, {
    indicators: [indicator('income', { unit: 'yuan', rollUp: { kind: 'none' } })],
    observations: [...growing('city', 100, 110), ...growing('north', 50, 60), ...growing('south', 80, 82)],
  });
  const faster: Target = target({
    kind: 'comparison',
    unit: 'ratio',
    countLevel: 'county',
    measure: {
      left: { indicator: 'income', growth: true },
      right: { indicator: 'income', growth: true, of: 'parent' },
    },
    op: '>',
    value: 1,
    childGoals: 'same',
  });

  test('against the parent: the share of units that grow faster, and each unit on its own', () => {
    const result = evaluate(made, faster, '2016-12-31');
    expect(result).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, missing: 1, failing: ['south'] });
    expect(result.byArea.find(({ code }) => code === 'north')?.value).toBeCloseTo(1.2 / 1.1, 12);
    expect(result).toMatchObject({ op: '>=', goal: 1 });
    expect(result.explanation.missing).toEqual(['west']);
  });
  test('against the year before', () => {
    const rises = {
      ...faster,
      countLevel: 'prefecture' as const,
      measure: { left: { indicator: 'income' }, right: { indicator: 'income', at: 'previous' } },
    };
    const result = evaluate(made, rises, '2016-12-31');
    expect(result.value).toBeCloseTo(1.1, 12);
    expect([result.left, result.right]).toEqual([
      { value: 110, period: '2016', area: 'city' },
      { value: 100, period: '2015', area: 'city' },
    ]);
  });
  test('a base that is not in the data is missing, and says so', () => {
    const times = {
      ...faster,
      countLevel: 'prefecture' as const,
      op: '>=' as const,
      value: 5,
      measure: { left: { indicator: 'income' }, right: { indicator: 'income', at: '2010' } },
    };
    const result = evaluate(made, times, '2016-12-31');
    expect(result).toMatchObject({ value: null, status: 'noData' });
    expect(result.explanation.lacks).toContain('data');
  });
});

describe('a scope of several areas', () => {
  const piped = indicator('piped', {
    rollUp: { kind: 'ratio', numerator: { indicator: 'with' }, denominator: { indicator: 'all' } },
  });
  const rows = (code: string, having: number, of: number) => [
    observation(code, '2016', 'with', having),
    observation(code, '2016', 'all', of),
  ];
  const made = workspace(counties, {
    customAreas: [
      { id: 'pair', title: { zh: '', en: '' }, members: [areaCode('north'), areaCode('south')], source: 'made' },
    ],
    indicators: [piped, indicator('with'), indicator('all')],
    observations: [...rows('north', 10, 100), ...rows('south', 90, 100), ...rows('west', 800, 800)],
  });
  const close = target({
    kind: 'comparison',
    unit: 'ratio',
    countLevel: 'county',
    scope: { customArea: 'pair' },
    measure: { left: { indicator: 'piped' }, right: { indicator: 'piped', of: 'city' } },
    value: 0.95,
    childGoals: 'same',
  });
  test('is compared as one, its sides rolled up before they are divided', () => {
    expect(evaluate(made, close, '2016-12-31')).toMatchObject({
      value: 0.5 / 0.9,
      left: { value: 0.5, area: null },
      right: { value: 0.9 },
    });
  });
  test('has figures of its own in any target, under @ and its id', () => {
    const share = target({ unit: 'ratio', measure: { indicator: 'piped' }, value: 0.6, childGoals: 'same' });
    expect(evaluate(made, share, '2016-12-31', '@pair')).toMatchObject({ value: 0.5, goal: 0.6, goalOrigin: 'same' });
    const split = target({
      unit: 'people',
      measure: { indicator: 'all' },
      value: 100,
      childGoals: 'proportional',
      countLevel: 'county',
      lineFrom: isoDate('2016-12-31'),
    });
    expect(evaluate(made, split, '2016-12-31', '@pair')).toMatchObject({ value: 200, goal: 20, goalOrigin: 'derived' });
    const having = target({
      kind: 'coverage',
      unit: 'ratio',
      countLevel: 'county',
      measure: { where: { indicator: 'with', op: '>=', value: 50 }, weight: 'units' },
      value: 1,
    });
    expect(evaluate(made, having, '2016-12-31', '@pair')).toMatchObject({ value: 0.5, failing: ['north'] });
  });
  test('can be the other side itself', () => {
    const within = { ...close, measure: { left: { indicator: 'piped' }, right: { indicator: 'piped', of: 'scope' } } };
    const north = evaluate(made, within, '2016-12-31').byArea.find(({ code }) => code === 'north');
    expect(north?.value).toBeCloseTo(0.2, 12);
  });
});

describe('a scope with a condition', () => {
  const villages = [
    area('c', 'county', null),
    area('a', 'village', 'c', { step: 1 }),
    area('b', 'village', 'c', { step: 2 }),
  ];
  const first = { scope: { where: { attribute: 'step', op: '=' as const, value: 1 } } };
  test('leaves other units out of indicators, sums and flows', () => {
    const made = workspace(villages, {
      indicators: [indicator('poor')],
      observations: [observation('a', '2016', 'poor', 5), observation('b', '2016', 'poor', 70)],
      ledger: [
        ledgerEvent('1', 'a', '2016-06-01', 'exited', { people: 3 }),
        ledgerEvent('2', 'b', '2016-06-01', 'exited', { people: 40 }),
      ],
    });
    expect(evaluate(made, target({ ...first, measure: { indicator: 'poor' } }), '2016-12-31').value).toBe(5);
    const flow = target({ ...first, kind: 'flow', measure: { ledger: 'exited', count: 'people' } });
    expect(evaluate(made, flow, '2016-12-31').value).toBe(3);
    expect(evaluate(made, flow, '2016-12-31').byArea.find(({ code }) => code === 'c')?.value).toBe(3);
  });
});

describe('a county with a line of its own', () => {
  test('passes it down to its villages', () => {
    const made = workspace(areasFrom({ city: { north: { t: ['v'] }, south: { s: ['w'] } } }), {
      indicators: [indicator('income')],
    });
    const line = target({
      measure: { indicator: 'income' },
      value: 7000,
      childGoals: 'same',
      overrides: { north: { value: 8000 } },
    });
    const { byArea } = evaluate(made, line, '2016-12-31');
    expect(Object.fromEntries(byArea.map(({ code, goal }) => [code, goal]))).toEqual({
      city: 7000,
      north: 8000,
      t: 8000,
      v: 8000,
      south: 7000,
      s: 7000,
      w: 7000,
    });
  });
});

describe('quantity', () => {
  const road = (id: string, areaOf: string, more: Partial<Project>): Project => ({
    ...{ id, type: 'road', name: id, programme: 'access', status: 'done', progress: null, from: null, to: null },
    ...{
      startedOn: isoDate('2016-01-01'),
      doneOn: null,
      acceptedOn: null,
      costWanYuan: null,
      capacity: null,
      jobs: null,
      lengthKm: null,
    },
    ...{
      origins: [],
      responsible: null,
      area: areaCode(areaOf),
      technicalClass: null,
      surface: null,
      defect: null,
      geometry: null,
      source: 'made',
    },
    ...more,
  });
  const projects = [
    road('a', 'north', { doneOn: isoDate('2016-06-30'), lengthKm: 10 }),
    road('b', 'south', { doneOn: isoDate('2017-06-30'), lengthKm: 7, programme: 'widening' }),
    road('c', 'south', { lengthKm: 3 }),
    road('d', 'west', { doneOn: isoDate('2016-03-01') }),
  ];
  const built = target({
    kind: 'quantity',
    unit: 'km',
    countLevel: 'county',
    measure: { projects: { type: 'road' }, sum: 'reportedKm', stage: 'done' },
    value: 30,
    parts: [
      { key: 'access', title: { zh: '通畅', en: 'access' }, value: 20 },
      { key: 'widening', title: { zh: '加宽', en: 'widening' }, value: 7 },
    ],
  });
  test('sums what was done by the day; a road without a length is missing, not zero', () => {
    const made = workspace(counties, { projects });
    expect(evaluate(made, built, '2016-12-31')).toMatchObject({ value: 10, missing: 1, unallocated: 3 });
    const later = evaluate(made, built, '2017-12-31');
    expect(later.parts?.map(({ key, value, goal }) => [key, value, goal])).toEqual([
      ['access', 10, 20],
      ['widening', 7, 7],
    ]);
    expect(later.byArea.find(({ code }) => code === 'south')).toMatchObject({ value: 7, status: 'noGoal' });
  });
  test('drawn length is geodesic: one degree along the equator is 111.3195 km', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [10, 0],
        [11, 0],
      ],
    };
    const drawn = workspace(counties, {
      projects: [road('e', 'north', { doneOn: isoDate('2016-06-30'), geometry: line })],
    });
    const { value } = evaluate(
      drawn,
      { ...built, measure: { projects: { type: 'road' }, sum: 'drawnKm', stage: 'done' } },
      '2016-12-31',
    );
    expect(value).toBeCloseTo(111.3195, 3);
  });
  test('money by year and stage, a year known from its last day', () => {
    const fund = (id: string, year: number, stage: FundEntry['stage'], amountWanYuan: number): FundEntry => ({
      id,
      area: areaCode('north'),
      project: null,
      year,
      fundSource: 'special',
      stage,
      amountWanYuan,
      source: 'made',
    });
    const made = workspace(counties, {
      funds: [
        fund('1', 2013, 'disbursed', 56_000),
        fund('2', 2014, 'disbursed', 116_000),
        fund('3', 2014, 'planned', 9),
      ],
    });
    const money = { ...built, unit: 'wanYuan', measure: { funds: {}, stage: 'disbursed' } };
    expect(evaluate(made, money, '2014-12-30').value).toBe(56_000);
    expect(evaluate(made, money, '2014-12-31').value).toBe(172_000);
  });
});

describe('deadlines from each unit’s own start', () => {
  const towns = [
    area('county', 'county', null),
    area('old', 'township', 'county', { startYear: 2013 }),
    area('new', 'township', 'county', { startYear: 2014 }),
  ];
  const solved = target({
    kind: 'coverage',
    unit: 'ratio',
    countLevel: 'township',
    measure: { where: { indicator: 'solved', op: '=', value: 1 }, weight: 'units' },
    value: 1,
    deadline: { monthsAfterStart: 24 },
    childGoals: 'same',
  });
  test('the way starts at the observed value where there is one', () => {
    const rows = ['2012', '2014'].flatMap((year) => [
      observation('old', year, 'solved', 1),
      observation('new', year, 'solved', 0),
    ]);
    const made = workspace(towns, { indicators: [indicator('solved', { kind: 'flag' })], observations: rows });
    const result = evaluate(made, { ...solved, lineFrom: isoDate('2012-12-31') }, '2014-12-31');
    expect(result).toMatchObject({ value: 0.5, plannedNow: 0.75, status: 'behind' });
  });
  test('half are due after two years, all after three', () => {
    const rows = [observation('old', '2014', 'solved', 1), observation('new', '2014', 'solved', 0)];
    const made = workspace(towns, {
      indicators: [indicator('solved', { kind: 'flag', carryYears: 10 })],
      observations: rows,
    });
    const result = evaluate(made, solved, '2014-12-31');
    expect(result).toMatchObject({ value: 0.5, plannedNow: 0.5, status: 'onTrack', deadline: '2015-12-31' });
    expect(result.byArea.find(({ code }) => code === 'old')).toMatchObject({ status: 'achieved' });
    expect(evaluate(made, solved, '2015-12-31').status).toBe('missed');
  });
});

describe('units outside', () => {
  test('an area that has none of the units is not applicable; a goal not passed down is no goal', () => {
    const made = workspace(areasFrom({ city: { north: { t: ['v'] }, south: {} } }), {
      indicators: [indicator('road', { kind: 'flag' })],
      observations: [observation('v', '2016', 'road', 1)],
    });
    const road = target({
      kind: 'coverage',
      unit: 'ratio',
      measure: { where: { indicator: 'road', op: '=', value: 1 }, weight: 'units' },
      value: 1,
    });
    const status = (code: string) =>
      evaluate(made, road, '2016-12-31').byArea.find((each) => each.code === code)?.status;
    expect([status('city'), status('north'), status('south')]).toEqual(['achieved', 'noGoal', 'notApplicable']);
  });
});
