import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validityOf } from '../../src/demos/areas.ts';
import type { Demo } from '../../src/demos/demo.ts';
import { buildZhaotong } from '../../src/demos/zhaotong/zhaotong.ts';
import { waysOut } from '../../src/demos/zhaotong/zhaotong-facts.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await buildZhaotong({ isClean: false });
}, 60_000);

const sum = (values: readonly (number | null)[]) => values.reduce((total: number, value) => total + (value ?? 0), 0);
const target = (id: string) => demo.targets.find((each) => each.id === id)!;

describe('the figures of the article', () => {
  it('has 1,336,700 registered poor people at the end of 2015, in the villages and by cause', () => {
    const rows = demo.observations.filter((o) => o.period === '2015' && o.area.length > 9);
    const people = rows.filter((o) => o.indicator === 'poorPopulation');
    expect(people).toHaveLength(demo.villages.length);
    expect(sum(people.map((o) => o.value))).toBe(1_336_700);
    expect(sum(rows.filter((o) => o.dimension === 'cause').map((o) => o.value))).toBe(1_336_700);
    expect(sum(demo.villages.map((village) => Number(village.attributes.baselinePoor)))).toBe(1_336_700);
    expect(target('z2-registered').baseline).toEqual({ date: '2015-12-31', value: 1_336_700 });
  });

  it('gives three ways out their figures, five none, and leaves 510,000 unallocated', () => {
    const { parts, total } = target('z3-ways-out');
    expect(parts!.map(({ key, value }) => [key, value])).toEqual(waysOut.map(({ id, people }) => [id, people]));
    expect(parts!.filter(({ value }) => value === null)).toHaveLength(5);
    expect(sum(parts!.map(({ value }) => value))).toBe(826_700);
    expect(total! - 826_700).toBe(510_000);
  });

  it('splits the people out of each township and year into the ways without a rest', () => {
    const rows = demo.observations.filter((o) => o.indicator === 'outByWay' && o.period === '2018');
    const ofWays = rows.filter((o) => o.category !== null);
    expect(sum(ofWays.map((o) => o.value))).toBe(sum(rows.filter((o) => o.dimension === null).map((o) => o.value)));
  });

  it('has begun 25 demonstration sites and 26 township programmes in 2015, the sites with origins, capacity and jobs', () => {
    const sites = demo.projects.filter(({ programme }) => programme === '搬迁示范点');
    const programmes = demo.projects.filter(({ type }) => type === 'township');
    expect([sites.length, programmes.length]).toEqual([25, 26]);
    expect(new Set(programmes.map(({ area }) => area)).size).toBe(26);
    for (const project of [...sites, ...programmes]) expect(project.startedOn!.startsWith('2015')).toBe(true);
    const villages = new Map(demo.villages.map((village) => [village.code, village]));
    for (const { origins, capacity, jobs } of demo.projects.filter(({ type }) => type === 'relocationSite')) {
      const movers = sum(origins.map((code) => Number(villages.get(code)!.attributes.shouldMovePeople)));
      expect(capacity).toBeGreaterThanOrEqual(movers);
      if (movers > 0) expect(jobs).toBeGreaterThan(0);
    }
  });

  it('has 56,700 wan yuan of special funds allocated in 2015, and none in another year', () => {
    const special = demo.funds.filter(({ fundSource }) => fundSource === 'special');
    expect(sum(special.filter(({ stage }) => stage === 'allocated').map((entry) => entry.amountWanYuan))).toBe(56_700);
    expect(new Set(special.map(({ year }) => year))).toEqual(new Set([2015]));
  });

  it('leaves empty what the article does not have', () => {
    const has = (indicator: string, period?: string) =>
      demo.observations.some((o) => o.indicator === indicator && (period === undefined || o.period === period));
    expect(has('citySpecialFunds', '2015')).toBe(false);
    expect(has('citySpecialFunds', '2016')).toBe(true);
    expect(has('nationalPipedWater') || has('nationalSchoolingYears')).toBe(false);
    const exit = target('z10-counties-out');
    expect([exit.value, exit.deadline, exit.overrides]).toEqual([null, null, undefined]);
    expect(exit.scope.areas).toHaveLength(10);
    expect(target('z12-five-times').value).toBe(5);
    expect(target('z12-four-times').value).toBe(4);
  });

  it('quotes the article word for word', () => {
    const folder = '/work/shared/seeds';
    if (!existsSync(folder)) return;
    const text = readFileSync(`${folder}/${readdirSync(folder).find((name) => name.startsWith('004_'))}`, 'utf8');
    for (const { id, source } of demo.targets) expect(text.includes(source.quote), `${id}: ${source.quote}`).toBe(true);
  });
});

describe('the workspace', () => {
  it('answers every row with a figure', () => {
    const rows = new Set(demo.targets.map(({ row }) => row));
    for (const row of [
      'Z2',
      'Z3',
      'Z4',
      'Z6',
      'Z8',
      'Z10',
      'Z11',
      'Z12',
      'Z13',
      'Z14',
      'Z15',
      'Z16',
      'Z17',
      'Z18',
      'Z19',
    ])
      expect(rows, row).toContain(row);
    expect([...rows]).toEqual(expect.arrayContaining(['X1', 'X2']));
  });

  it('exits the ten counties in their real years and Shuifu, under its old code, not at all', () => {
    const exits = demo.ledger.filter((event) => event.source === 'exits');
    expect(exits.map(({ area, date }) => `${area} ${date.slice(0, 4)}`).sort()).toEqual([
      ...['530602', '530621', '530622', '530623', '530624', '530625'].map((code) => `${code} 2019`),
      ...['530626 2018', '530627 2020', '530628 2019', '530629 2018'],
    ]);
    const shuifu = demo.areas.units.find(({ code }) => code === '530630')!;
    expect(shuifu).toMatchObject(validityOf('530630'));
    expect(shuifu.successors).toEqual(['530681']);
    expect(demo.areas.units.some(({ code }) => code === '530681')).toBe(false);
  });
});
