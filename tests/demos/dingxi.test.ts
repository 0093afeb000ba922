import { beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../src/demos/demo.ts';
import { buildDingxi } from '../../src/demos/dingxi/dingxi.ts';

/** Figures of the decision of 2015-08-20 (seed 003), clauses 一 and 二. */
describe('Dingxi', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await buildDingxi({ isClean: true });
  }, 60_000);

  const isVillage = (code: string) => code.length === 12;
  const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const observed = (indicator: string, period: string) =>
    demo.observations.filter((o) => o.indicator === indicator && o.period === period && o.stage === 'actual');

  it('has 869 villages in seven counties', () => {
    expect(demo.villages).toHaveLength(869);
    expect(demo.areas.units.filter(({ level }) => level === 'county').map(({ name }) => name)).toEqual([
      '安定区',
      '通渭县',
      '陇西县',
      '渭源县',
      '临洮县',
      '漳县',
      '岷县',
    ]);
    expect(total(observed('poorVillage', '2014').map(({ value }) => value))).toBe(869);
  });

  it('starts with 631,600 poor people in the villages, by cause, and as the document reports', () => {
    const people = observed('poorPopulation', '2014');
    const villages = people.filter(({ area }) => isVillage(area));
    expect(total(villages.filter(({ category }) => category === null).map(({ value }) => value))).toBe(631_600);
    expect(total(villages.filter(({ category }) => category !== null).map(({ value }) => value))).toBe(631_600);
    expect(people.find(({ area }) => area === '621100')).toMatchObject({ value: 631_600, source: 'decision' });
  });

  it.each([
    ['2015', 125_000],
    ['2016', 285_200],
    ['2017', 216_500],
  ])('plans for %s add up to the document over the counties', (period, people) => {
    const plans = demo.observations.filter(
      (o) => o.indicator === 'exitedPeople' && o.stage === 'plan' && o.period === period,
    );
    expect(total(plans.filter(({ area }) => area !== '621100').map(({ value }) => value))).toBe(people);
    expect(plans.find(({ area }) => area === '621100')).toMatchObject({ value: people, source: 'decision' });
  });

  it('agrees in every year: stock = stock before − exited + returned + identified', () => {
    const replaced = new Map(demo.ledger.filter(({ event }) => event === 'correction').map((e) => [e.corrects, e]));
    const moves = new Map<string, number>();
    for (const event of demo.ledger) {
      if (event.subject !== 'people' || event.event === 'correction') continue;
      const people = (replaced.get(event.id) ?? event).people!;
      const key = `${event.area}/${event.date.slice(0, 4)}`;
      moves.set(key, (moves.get(key) ?? 0) + (event.event === 'exited' ? -people : people));
    }
    const reported = new Map(
      demo.observations
        .filter((o) => o.indicator === 'poorPopulation' && o.category === null)
        .map((o) => [`${o.area}/${o.period}`, o.value]),
    );
    for (const { code } of demo.villages) {
      let stock = reported.get(`${code}/2014`)!;
      for (let year = 2015; year <= 2020; year += 1) {
        stock += moves.get(`${code}/${year}`) ?? 0;
        expect(stock).toBeGreaterThanOrEqual(0);
        const value = reported.get(`${code}/${year}`);
        if (typeof value === 'number') expect(value, `${code}/${year}`).toBe(stock);
      }
      expect(stock).toBe(0);
    }
  });

  it('is late: fewer people out than planned by 2016 and 2017, all out by 2020', () => {
    const out = (until: string) =>
      total(
        demo.ledger
          .filter((e) => e.subject === 'people' && e.event === 'exited' && e.date <= until)
          .map(({ people }) => people),
      );
    expect(out('2016-12-31')).toBeLessThan(410_200);
    expect(out('2017-12-31')).toBeLessThan(626_700);
    expect(out('2020-12-31')).toBeGreaterThan(631_600);
  });

  it('schedules villages, townships and counties without contradiction', () => {
    const plannedYear = (code: string) =>
      demo.areas.units.find((unit) => unit.code === code)!.attributes.plannedExitYear as number;
    for (const village of demo.villages) {
      expect(village.attributes.plannedExitYear).toBeLessThanOrEqual(plannedYear(village.parent));
      expect(plannedYear(village.parent)).toBeLessThanOrEqual(plannedYear(village.county));
    }
    expect(['621122', '621102', '621124'].map(plannedYear)).toEqual([2016, 2016, 2016]);
    expect(['621125', '621123', '621121', '621126'].map(plannedYear)).toEqual([2017, 2017, 2017, 2017]);
  });

  it('has the real exits of the seven counties', () => {
    const exits = demo.ledger.filter(({ subject, area }) => subject === 'unit' && area.length === 6);
    expect(Object.fromEntries(exits.map(({ area, date }) => [area, date.slice(0, 4)]))).toEqual({
      '621102': '2019',
      '621122': '2019',
      '621123': '2019',
      '621124': '2019',
      '621125': '2019',
      '621121': '2020',
      '621126': '2020',
    });
    for (const exit of exits) expect(exit).toMatchObject({ datePrecision: 'year', source: 'exits' });
  });

  it('answers every row of the document that is a target', () => {
    const rows = [...new Set(demo.targets.map(({ row }) => row))];
    expect(rows).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'X1', 'X2']);
  });
});
