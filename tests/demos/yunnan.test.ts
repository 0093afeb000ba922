import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../src/demos/demo.ts';
import { readFacts } from '../../src/demos/facts.ts';
import { buildYunnan } from '../../src/demos/yunnan/yunnan.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await buildYunnan({ isClean: true });
}, 60_000);

const townshipsFrom = (year: number) =>
  demo.areas.units.filter(({ level, attributes }) => level === 'township' && attributes.startYear === year);

describe('the document', () => {
  it('has 56 townships from 2013 and 60 from 2014, in poor counties only', () => {
    expect([townshipsFrom(2013).length, townshipsFrom(2014).length]).toEqual([56, 60]);
    const poor = new Set(
      demo.areas.units.filter(({ attributes }) => attributes.poorCounty === 1).map(({ code }) => code),
    );
    expect(poor.size).toBe(88);
    for (const { parent } of [...townshipsFrom(2013), ...townshipsFrom(2014)]) expect(poor.has(parent!)).toBe(true);
  });

  it('counts 350 starts in 2013–2017, 56 and 60 in the first two years (Y1)', () => {
    const rows = demo.observations.filter((o) => o.indicator === 'townshipsStarted' && o.area !== '530000');
    const sum = (year: string) => rows.filter(({ period }) => period === year).reduce((a, { value }) => a + value!, 0);
    expect(['2013', '2014'].map(sum)).toEqual([56, 60]);
    expect(['2013', '2014', '2015', '2016', '2017'].map(sum).reduce((a, b) => a + b)).toBe(350);
    const goal = demo.targets.find(({ id }) => id === 'y1-townships')!;
    expect(Object.values(goal.overrides!).reduce((a, { value }) => a + value!, 0)).toBe(350);
  });

  it('plans 56,000, 116,000 and 60,000 万元 of special funds (Y2)', () => {
    const planned = demo.funds.filter(({ stage, fundSource }) => stage === 'planned' && fundSource === 'special');
    const sum = (year: number) =>
      planned.filter((entry) => entry.year === year).reduce((a, { amountWanYuan }) => a + amountWanYuan, 0);
    expect([2013, 2014, 2015].map(sum)).toEqual([56_000, 116_000, 60_000]);
    const target = demo.targets.find(({ id }) => id === 'y2-special-allocated')!;
    expect(target.milestones.map(({ value }) => value)).toEqual([56_000, 116_000, 60_000]);
    const goals = Object.entries(target.overrides!).filter(([code]) => code.includes('S'));
    expect(goals.length).toBe(116);
    expect(goals.every(([, { value }]) => value === 2000)).toBe(true);
  });

  it('is quoted word for word', () => {
    const seed = seedText();
    if (seed === null) return;
    for (const { id, source } of demo.targets) expect(seed.includes(source.quote), `${id}: ${source.quote}`).toBe(true);
  });

  it('has a target for every row that asks for one', () => {
    const rows = new Set(demo.targets.map(({ row }) => row));
    for (const row of ['Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Y8', 'Y11', 'X1', 'X2']) expect(rows).toContain(row);
  });
});

describe('the facts', () => {
  it('has 16 prefectures, 129 counties, each with its census figures', () => {
    const count = (level: string) => demo.areas.units.filter((unit) => unit.level === level).length;
    expect([count('province'), count('prefecture'), count('county')]).toEqual([1, 16, 129]);
    const counted = demo.observations.filter(({ indicator }) => indicator === 'censusPopulation');
    const people = readFacts('yunnan/census2020.csv').reduce((sum, row) => sum + Number(row.pop2020), 0);
    expect(new Set(counted.map(({ area }) => area)).size).toBe(129);
    expect(counted.reduce((sum, { value }) => sum + value!, 0)).toBe(people);
  });

  it('has the 88 real exits with their years', () => {
    const exits = demo.ledger.filter(({ source, event }) => source === 'exits' && event === 'exited');
    const byYear = (year: string) => exits.filter(({ date }) => date.startsWith(year)).length;
    const facts = readFacts('yunnan/poor_counties.csv').map(({ exit_year }) => exit_year!);
    expect(exits.length).toBe(88);
    for (const year of ['2017', '2018', '2019', '2020'])
      expect(byYear(year)).toBe(facts.filter((each) => each === year).length);
  });

  it('lets no poor village leave after its county', () => {
    const yearOf = new Map(
      demo.ledger.filter(({ subject }) => subject === 'unit').map((e) => [e.area, Number(e.date.slice(0, 4))]),
    );
    const late = demo.villages.filter(({ code, county }) => (yearOf.get(code) ?? 0) > yearOf.get(county)!);
    expect(late).toEqual([]);
  });
});

describe('the simulation', () => {
  it('makes natural villages add up to their village, some of them below 20 households', () => {
    const households = new Map<string, number>();
    const natural = demo.villages.filter(({ level }) => level === 'naturalVillage');
    for (const each of natural) households.set(each.parent, (households.get(each.parent) ?? 0) + each.households);
    const villages = demo.villages.filter(({ level }) => level === 'village');
    for (const { code, households: own } of villages) expect(households.get(code)).toBe(own);
    expect(natural.filter((each) => each.households < 20).length).toBeGreaterThan(50);
    const asked = new Set(demo.observations.filter((o) => o.indicator === 'simpleRoad').map(({ area }) => area));
    expect(asked).toEqual(new Set(natural.filter((each) => each.households >= 20).map(({ code }) => code)));
  });

  it('passes each plan in order: county, province, prefecture (Y9)', () => {
    const days = new Map<string, string[]>();
    for (const { area, role, from } of demo.assignments)
      if (role.startsWith('plan')) days.set(area, [...(days.get(area) ?? []), from]);
    expect(days.size).toBe(116);
    for (const list of days.values()) expect([...list].sort()).toEqual(list);
  });
});

/** The seed lies beside the repository, not in it. */
function seedText(): string | null {
  try {
    const folder = join(import.meta.dirname, '../../../shared/seeds');
    return readFileSync(join(folder, '000_f39d7d2f73dcb374.txt'), 'utf8');
  } catch {
    return null;
  }
}
