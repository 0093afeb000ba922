import { describe, expect, test } from 'vitest';
import { constraintIndex, findViolations } from '../../../src/core/plan/constraint/find-violations.ts';
import { violationText } from '../../../src/text/violation-text.ts';
import { road, site } from '../../builders/plans.ts';

const flood = {
  id: 'f',
  kind: 'floodZone',
  name: '拟·洪泛区',
  nameEn: 'Sim. Flood zone',
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [104, 35],
        [104.1, 35],
        [104.1, 35.1],
        [104, 35.1],
        [104, 35],
      ],
    ],
  },
};
const { nameEn: _, ...unnamed } = flood;
const reserve = { ...unnamed, id: 'r', kind: 'reserve', name: '拟·保护区' };
/** One kilometre up a kilometre east: 45 degrees. */
const heights = {
  west: 103.9,
  south: 34.9,
  cellDegrees: 0.01,
  columns: 40,
  rows: 40,
  values: Array.from({ length: 1600 }, (_, k) => (k % 40) * 912),
};

describe('zones', () => {
  const index = constraintIndex([flood, reserve], null);

  test('a site in a flood zone is a breach, and says how far it is to the border', () => {
    const found = findViolations(index, site('s', [104.05, 35.001]));
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['floodZone', 'breach'],
      ['reserve', 'breach'],
    ]);
    expect(found[0]!.depthMetres).toBeCloseTo(110.9, 0);
  });

  test('is named in English where the workspace has such a name, else as it is', () => {
    const found = findViolations(index, site('s', [104.05, 35.001]));
    expect(found.map((each) => violationText(each, 'en'))).toEqual([
      'Not allowed: flood zone (Sim. Flood zone), 111 m inside',
      'Not allowed: nature reserve (拟·保护区), 111 m inside',
    ]);
    expect(violationText(found[0]!, 'zh')).toBe('违反：洪泛区（拟·洪泛区），深入 111 米');
  });

  test('a footprint counts by the area it shares, though its point is outside', () => {
    const half = site('s', [103.99, 35.05], {
      footprint: [
        [103.99, 35.04],
        [104.01, 35.04],
        [104.01, 35.06],
        [103.99, 35.06],
      ],
    });
    const [found] = findViolations(index, half);
    // 0.01° × 0.02° at 35°.
    expect(found!.squareMetres! / (912.8 * 2218.6)).toBeCloseTo(1, 2);
    expect(found!.depthMetres).toBeNull();
  });

  test('a road through is a caution in the one and a breach in the other, by its length inside', () => {
    const through = road('a', [
      [103.95, 35.05],
      [104.15, 35.05],
    ]);
    const found = findViolations(index, through);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['reserve', 'breach'],
      ['floodZone', 'caution'],
    ]);
    expect(found[0]!.lengthMetres! / 9122).toBeCloseTo(1, 3);
  });

  test('beside all zones there is nothing, and a bridge may stand in a flood zone', () => {
    expect(findViolations(index, site('s', [104.2, 35]))).toEqual([]);
    const {
      kind: _kind,
      footprint: _none,
      capacityPeople: _c,
      jobs: _j,
      origins: _o,
      ...fields
    } = site('b', [104.05, 35.05]);
    const bridge = { ...fields, kind: 'bridge' as const, defect: null };
    expect(findViolations(constraintIndex([flood], null), bridge)).toEqual([]);
  });
});

test('ground that is too steep, by length of road and by degrees', () => {
  const index = constraintIndex([], heights);
  const [found] = findViolations(
    index,
    road('a', [
      [104, 35.005],
      [104.1, 35.005],
    ]),
  );
  expect(found).toMatchObject({ rule: 'steepGround', zone: null, severity: 'caution' });
  expect(found!.steepestDegrees).toBeCloseTo(45, 0);
  expect(found!.lengthMetres! / 9127).toBeCloseTo(1, 3);
  expect(findViolations(index, site('s', [104.005, 35.005]))[0]!.severity).toBe('breach');
  expect(
    findViolations(constraintIndex([], { ...heights, values: heights.values.map(() => 5) }), site('s', [104, 35])),
  ).toEqual([]);
});
