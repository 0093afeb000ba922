import { describe, expect, it } from 'vitest';
import { validityOf } from '../../src/demos/areas.ts';
import { readCounties } from '../../src/demos/boundaries.ts';
import { readFacts, realNames, townshipCounts } from '../../src/demos/facts.ts';
import { simulatedName, stemsFor } from '../../src/demos/names.ts';

const places = ['dingxi', 'harbin', 'taizhou', 'yunnan', 'zhaotong'];
const files = {
  dingxi: 'gan1_su4_ding4_xi1',
  harbin: 'hei1_long2_jiang1_ha1',
  taizhou: 'jiang1_su1_tai4_zhou1',
  yunnan: 'yun2_nan2_',
};

describe('code changes', () => {
  const census = new Set(places.flatMap((place) => readFacts(`${place}/census2020.csv`).map(({ adcode }) => adcode)));

  it('lead from codes that the census of 2020 no longer has to codes that it has; changes of 2021 came after it', () => {
    for (const { old_code, new_code, new_name, year } of readFacts('code_changes.csv')) {
      const isBefore = Number(year) <= 2020;
      expect(census.has(old_code!), old_code).toBe(!isBefore);
      expect(census.has(new_code!), `${new_code} ${new_name}`).toBe(isBefore);
    }
  });

  it('explain every county of the boundary file that the census does not have', async () => {
    const counties = (
      await Promise.all(Object.values(files).map((fileStart) => readCounties({ fileStart, keepShare: 0.1 })))
    ).flat();
    expect(counties).toHaveLength(7 + 18 + 6 + 129);
    const changed = new Set(readFacts('code_changes.csv').map(({ old_code }) => old_code));
    expect(counties.filter(({ code }) => !census.has(code) && !changed.has(code))).toEqual([]);
  });

  it('bound the validity of old and new codes at the last day of the year', () => {
    expect(validityOf('530630')).toEqual({ validTo: '2018-12-30', successors: ['530681'] });
    expect(validityOf('530681')).toEqual({ validFrom: '2018-12-31' });
    expect(validityOf('621102')).toEqual({});
  });
});

describe('names', () => {
  it('give every stem once, none of them a real place', () => {
    const stems = stemsFor(1, 'test');
    expect(stems.length).toBeGreaterThan(1700);
    expect(new Set(stems.map(({ zh }) => zh)).size).toBe(stems.length);
    const real = realNames();
    expect(stems.filter(({ zh }) => real.has(`${zh}乡`) || real.has(`${zh}镇`))).toEqual([]);
    expect(simulatedName([{ zh: '青坪', en: 'Qingping' }], 0, '乡')).toEqual({
      name: '拟·青坪乡',
      nameEn: 'Sim. Qingping',
    });
    expect(simulatedName([{ zh: '青坪', en: 'Qingping' }], 1, '乡').name).toBe('拟·青坪一乡');
  });
});

describe('townshipCounts', () => {
  it('counts towns and townships, not streets', () => {
    expect(townshipCounts('dingxi').get('621102')).toEqual({ townships: 19, villages: 310 });
  });
});
