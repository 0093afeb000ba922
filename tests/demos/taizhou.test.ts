import { beforeAll, describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/core/geo/bounds.ts';
import type { Demo } from '../../src/demos/demo.ts';
import { buildTaizhou } from '../../src/demos/taizhou/taizhou.ts';

/** The opinion of 2016-02-23 (seed 002). It states thresholds and no totals: what is counted is simulated. */
describe('Taizhou', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await buildTaizhou({ isClean: true });
  }, 60_000);

  const isVillage = (code: string) => code.length === 12;
  const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const observed = (indicator: string, period: string) =>
    demo.observations.filter((o) => o.indicator === indicator && o.period === period && o.category === null);
  const target = (id: string) => demo.targets.find((each) => each.id === id)!;

  it('has six counties of 2016, Jiangyan as a district, and 186 weak villages of 390', () => {
    const counties = demo.areas.units.filter(({ level }) => level === 'county');
    expect(counties.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '321202 海陵区',
      '321203 高港区',
      '321204 姜堰区',
      '321281 兴化市',
      '321282 靖江市',
      '321283 泰兴市',
    ]);
    expect(counties[2]!.validFrom).toMatch(/^2012-/);
    expect(demo.villages).toHaveLength(390);
    expect(demo.villages.filter(({ attributes }) => attributes.poorVillage === 1)).toHaveLength(186);
    expect(total(observed('poorVillage', '2015').map(({ value }) => value))).toBe(186);
  });

  it('covers every row of its seed, with a quotation, a clause and both languages', () => {
    const rows = 'T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 X1 X2'.split(' ');
    expect([...new Set(demo.targets.map(({ row }) => row))].sort()).toEqual([...rows].sort());
    expect(new Set(demo.targets.map(({ id }) => id)).size).toBe(demo.targets.length);
    for (const { id, source, title, notes } of demo.targets) {
      expect(source.quote.length, id).toBeGreaterThan(5);
      expect(source.clause, id).not.toBe('');
      expect(title.en, id).not.toBe('');
      expect(notes?.length, id).toBeGreaterThan(0);
    }
  });

  it('has the thresholds of clause (二), no baseline, and a deadline that is inferred', () => {
    expect(target('t1-income-line')).toMatchObject({ op: '>=', value: 7000, unit: 'yuan' });
    expect(target('t1-income-line').overrides?.['321282']).toEqual({ value: 8000, simulated: true });
    expect(target('t2-weak-villages').measure).toMatchObject({
      where: { indicator: 'collectiveIncome', op: '>=', value: 35 },
    });
    for (const { id, row, baseline, deadline } of demo.targets) {
      expect(baseline, id).toBeNull();
      if (/^T[1-5]$/.test(row)) expect(deadline, id).toEqual({ date: '2020-12-31', stated: false });
      else if (deadline) expect(deadline, id).toMatchObject({ stated: false });
    }
  });

  it('asks for eight haves one by one and all together', () => {
    const eight = demo.targets.filter(({ row }) => row === 'T3');
    expect(eight).toHaveLength(9);
    const all = target('t3-all-eight').measure;
    expect('where' in all && all.where && 'all' in all.where && all.where.all).toHaveLength(8);
    expect(demo.targets.filter(({ row }) => row === 'X1')).toHaveLength(6);
  });

  it('has two areas across county borders, apart from each other, that say their members are assumed', () => {
    const [huangqiao, lixiahe] = demo.customAreas;
    expect([huangqiao!.id, lixiahe!.id]).toEqual(['huangqiao', 'lixiahe']);
    for (const { members, assumption } of demo.customAreas) {
      expect(new Set(members.map((code) => code.slice(0, 6))).size).toBeGreaterThan(1);
      expect(assumption?.zh).toContain('假定');
    }
    expect(huangqiao!.members.filter((code) => lixiahe!.members.includes(code))).toEqual([]);
    const [west, , east] = boundsOf([demo.areas.geometryByCode.get('321200' as never)!])!;
    expect(west).toBeLessThan(120.23);
    expect(east).toBeGreaterThan(120.23);
  });

  it('starts with low-income people whose causes add up to them', () => {
    const villages = demo.observations.filter((o) => o.indicator === 'poorPopulation' && o.period === '2015');
    const people = total(villages.filter(({ category }) => category === null).map(({ value }) => value));
    expect(total(villages.filter(({ category }) => category !== null).map(({ value }) => value))).toBe(people);
    expect(total(demo.villages.map(({ attributes }) => attributes.baselinePoor as number))).toBe(people);
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
    const wrong = demo.villages.filter(({ code }) => {
      let stock = observed('poorPopulation', '2015').find(({ area }) => area === code)!.value!;
      return ['2016', '2017', '2018', '2019', '2020'].some((period) => {
        stock += moves.get(`${code}/${period}`) ?? 0;
        const reported = demo.observations.find(
          (o) => o.area === code && o.indicator === 'poorPopulation' && o.period === period,
        );
        return reported!.value !== null && reported!.value !== stock;
      });
    });
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  it('lets no weak village leave the list below the line or without the eight', () => {
    const known = (code: string, indicator: string, year: string) =>
      demo.observations.filter(
        (o) => o.area === code && o.indicator === indicator && o.period <= year && o.value !== null,
      );
    const eight = demo.targets.filter(({ row, id }) => row === 'T3' && id !== 't3-all-eight');
    const flags = eight.map(({ measure }) => (measure as { where: { indicator: string } }).where.indicator);
    const exits = demo.ledger.filter(({ subject, event }) => subject === 'unit' && event === 'exited');
    expect(exits.length).toBeGreaterThan(150);
    for (const { area, date } of exits) {
      const year = date.slice(0, 4);
      const income = known(area, 'collectiveIncome', year).filter(({ period }) => period === year);
      for (const { value } of income) expect(value, area).toBeGreaterThanOrEqual(35);
      for (const id of flags) {
        const last = known(area, id, year).at(-1);
        if (last) expect(last.value, `${area} ${id} ${year}`).toBe(1);
      }
    }
  });

  it('supports each village for two years after its exit, to the last day of the second', () => {
    const posts = demo.assignments.filter(({ role }) => role === 'continuedSupport');
    expect(posts.length).toBeGreaterThan(150);
    for (const { from, to, area } of posts) {
      expect(to, area).not.toBeNull();
      expect(Number(to!.slice(0, 4)) - Number(from.slice(0, 4)), area).toBeLessThanOrEqual(2);
    }
    const whole = posts.filter(({ from, to }) => to === `${Number(from.slice(0, 4)) + 2}-12-31`);
    expect(whole.length).toBeGreaterThan(posts.length * 0.9);
  });

  it('folds the high-tech zone of the census into Hailing, by people', () => {
    const census = observed('censusPopulation', '2020');
    expect(census).toHaveLength(6);
    expect(census.find(({ area }) => area === '321202')!.value).toBe(577_016 + 222_691);
    const piped = observed('censusPipedWater', '2020').find(({ area }) => area === '321202')!.value!;
    expect(piped).toBeCloseTo((0.9917 * 577_016 + 0.9884 * 222_691) / 799_707, 4);
  });

  it('adds county reports of exits up from the ledger, as first written, with the signed ones among them', () => {
    for (const { area, period, value } of demo.observations.filter((o) => o.indicator === 'exitedHouseholds')) {
      const lines = demo.ledger.filter(
        (e) => e.subject === 'people' && e.event === 'exited' && e.area.startsWith(area) && e.date.startsWith(period),
      );
      const corrections = new Set(demo.ledger.map(({ corrects }) => corrects));
      const sum = total(lines.map(({ households }) => households));
      const slips = lines.filter(({ id }) => corrections.has(id)).length;
      expect(sum - value!, `${area} ${period}`).toBe(slips);
      const signed = demo.observations.find(
        (o) => o.area === area && o.period === period && o.indicator === 'signedHouseholds',
      );
      expect(signed!.value!).toBeLessThanOrEqual(value!);
    }
  });

  it('fills every resource of the format', () => {
    const lists = [
      ...[demo.villages, demo.indicators, demo.observations, demo.targets, demo.ledger, demo.projects, demo.network],
      ...[demo.facilities, demo.funds, demo.assignments, demo.visits, demo.constraints, demo.backdrop, demo.scenes],
      ...[demo.plans, demo.matches, demo.prices, demo.sources, demo.customAreas, demo.phases],
    ];
    for (const list of lists) expect(list.length).toBeGreaterThan(0);
    expect(demo.elevation).not.toBeNull();
    expect(observed('collectiveIncome', '2020').every(({ area }) => isVillage(area))).toBe(true);
  });
});
