import { beforeAll, describe, expect, it } from 'vitest';
import { lineKm } from '../../src/core/geo/geodesic.ts';
import type { Demo } from '../../src/demos/demo.ts';
import { buildHarbin } from '../../src/demos/harbin/harbin.ts';

/** Figures of Harbin's opinion of 2016 (seed 001), clauses (一), (十七) and (二十一). */
describe('Harbin', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await buildHarbin({ isClean: true });
  }, 60_000);

  const total = (values: readonly (number | null | undefined)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const observed = (indicator: string, period: string) =>
    demo.observations.filter((o) => o.indicator === indicator && o.period === period && o.stage === 'actual');
  const attribute = (name: string) => total(demo.villages.map(({ attributes }) => Number(attributes[name] ?? 0)));
  const target = (id: string) => demo.targets.find((each) => each.id === id)!;
  const roads = () => demo.projects.filter(({ type }) => type === 'road');

  it('has eighteen districts and counties, Shuangcheng a district since 2014', () => {
    const counties = demo.areas.units.filter(({ level }) => level === 'county');
    expect(counties).toHaveLength(18);
    const shuangcheng = counties.find(({ code }) => code === '230113');
    expect(shuangcheng?.name).toBe('双城区');
    expect(shuangcheng?.validFrom).toMatch(/^2014-/);
  });

  it('asks for stops along the roads too, as an additional target that says so', () => {
    const along = target('h4-stop-roads');
    expect(along).toMatchObject({ row: 'H4', value: null, measure: { network: true, walkMetres: 1000 } });
    expect(along.notes?.map(({ zh }) => zh).join()).toContain('附加目标');
  });

  it('starts with 201,087 poor people and 163 poor villages, by cause, and as the document reports', () => {
    const people = observed('poorPopulation', '2015');
    const villages = people.filter(({ area }) => area.length === 12);
    expect(total(villages.filter(({ category }) => category === null).map(({ value }) => value))).toBe(201_087);
    expect(total(villages.filter(({ category }) => category !== null).map(({ value }) => value))).toBe(201_087);
    expect(people.find(({ area }) => area === '230100')).toMatchObject({ value: 201_087, source: 'opinion' });
    expect(attribute('poorVillage')).toBe(163);
    expect(demo.villages).toHaveLength(403);
  });

  it.each([
    [1, 161_898, 117],
    [2, 39_189, 46],
  ])('holds the people and villages of step %i', (step, people, villages) => {
    expect(attribute(`poorStep${step}`)).toBe(people);
    const poor = demo.villages.filter(({ attributes }) => attributes.poorVillage === 1 && attributes.step === step);
    expect(poor).toHaveLength(villages);
    expect(target(`h1-people-step-${step}`)).toMatchObject({ value: people });
    expect(target(`h1-villages-step-${step}`)).toMatchObject({ value: villages });
  });

  it('gives other districts and counties a part of both steps', () => {
    const named = ['230126', '230127', '230129'];
    for (const step of [1, 2]) {
      const others = demo.villages.filter(
        ({ attributes, county }) => attributes.poorVillage === 1 && attributes.step === step && !named.includes(county),
      );
      expect(others.length).toBeGreaterThan(0);
    }
  });

  it('plans 3,000, 1,000 and 1,000 km by reported length, with counties that add up to them', () => {
    for (const [programme, km] of [
      ['access', 3000],
      ['network', 1000],
      ['widening', 1000],
    ] as const) {
      const here = roads().filter((road) => road.programme === programme);
      expect(total(here.map(({ lengthKm }) => Math.round(lengthKm! * 10)))).toBe(km * 10);
      const listed = Object.values(target(`h3-${programme}`).overrides!);
      expect(total(listed.map(({ value }) => value))).toBeCloseTo(km, 6);
      expect(listed.every(({ simulated }) => simulated === true)).toBe(true);
    }
    expect(target('h3-roads')).toMatchObject({ value: 5000, total: 5000 });
    expect(total(target('h3-roads').parts!.map(({ value }) => value))).toBe(5000);
    expect(demo.projects.filter(({ defect }) => defect === 'dangerousBridge')).toHaveLength(600);
  });

  it('draws every road nearly as long as reported, and hardly ever exactly', () => {
    const off = roads().map(({ geometry, lengthKm }) => Math.abs(lineKm(geometry!) / lengthKm! - 1));
    expect(Math.max(...off)).toBeLessThan(0.032);
    expect(off.filter((share) => share > 0.002).length).toBeGreaterThan(200);
  });

  it('draws three planted roads much too short, and leaves their reported length', async () => {
    const planted = await buildHarbin({ isClean: false });
    const short = planted.projects.filter(
      ({ type, geometry, lengthKm }) => type === 'road' && lineKm(geometry!) < lengthKm! * 0.9,
    );
    const listed = planted.planted.filter(({ resource, id }) => resource === 'projects' && id.startsWith('drawn'));
    expect(short.map(({ id }) => id).sort()).toEqual(listed.flatMap(({ rows }) => rows).sort());
    for (const road of short) expect(road.lengthKm).toBe(demo.projects.find(({ id }) => id === road.id)!.lengthKm);
  });

  it('has 50,000 households with an unsafe only house, 10,000 a year', () => {
    expect(attribute('unsafeOnlyHouse')).toBe(50_000);
    expect(target('h5-unsafe-houses').milestones.map(({ value }) => value)).toEqual(Array(5).fill(10_000));
    const built = demo.observations.filter((o) => o.indicator === 'unsafeHousesRebuilt' && o.stage === 'actual');
    expect(total(built.map(({ value }) => value))).toBe(50_000);
  });

  it('says which county exit is real', () => {
    const exits = demo.ledger.filter(({ subject, event, area }) => {
      return subject === 'unit' && event === 'exited' && area.length === 6;
    });
    expect(exits.map(({ area, date, source }) => [area, date.slice(0, 4), source]).sort()).toEqual([
      ['230126', '2017', 'sim'],
      ['230127', '2017', 'sim'],
      ['230129', '2019', 'exits'],
    ]);
    expect(exits.find(({ area }) => area === '230129')).toMatchObject({ datePrecision: 'year' });
  });

  it('checks twice a year, looks back every year, and assesses exits', () => {
    const checks = demo.ledger.filter(({ event }) => event === 'checked');
    for (const year of ['2016', '2017', '2018', '2019', '2020']) {
      const here = checks.filter(({ date }) => date.startsWith(year));
      expect(here.some(({ date, subject }) => subject === 'people' && date.slice(5) < '07')).toBe(true);
      expect(here.some(({ date, subject }) => subject === 'people' && date.slice(5) >= '07')).toBe(true);
      expect(here.filter(({ evidence }) => evidence === '年度“回头看”')).toHaveLength(12);
    }
  });

  it('moves people out of flood zones, deep mountains and water sources to sites that can hold them', () => {
    const people = new Map(demo.villages.map(({ code, attributes }) => [code as string, attributes.shouldMovePeople]));
    const sites = demo.projects.filter(({ type }) => type === 'relocationSite');
    for (const { capacity, origins } of sites)
      expect(capacity).toBeGreaterThanOrEqual(total(origins.map((code) => Number(people.get(code)))));
    const moving = demo.villages.filter(({ attributes }) => attributes.shouldMovePeople !== undefined);
    expect(sites.flatMap(({ origins }) => origins).sort()).toEqual(moving.map(({ code }) => code).sort());
    expect(new Set(moving.map(({ attributes }) => attributes.relocationReason)).size).toBe(3);
  });

  it('answers every row that is not a mechanism', () => {
    const rows = new Set(demo.targets.map(({ row }) => row));
    expect([...rows]).toEqual(['H1', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H15', 'H16', 'H17', 'H18', 'X1', 'X2']);
    for (const { source, notes, title } of demo.targets) {
      expect(source.clause).toMatch(/^\(.+\)/);
      expect(source.quote.length).toBeGreaterThan(9);
      expect(title.zh && title.en).toBeTruthy();
      expect(notes?.length).toBeGreaterThan(0);
    }
    expect(new Set(demo.targets.map(({ id }) => id)).size).toBe(demo.targets.length);
  });
});
