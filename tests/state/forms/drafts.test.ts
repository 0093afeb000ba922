import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/core/area/area.ts';
import { polygonFaults } from '../../../src/core/geo/polygon-validity.ts';
import type { Indicator } from '../../../src/core/indicator/indicator.ts';
import type { Target } from '../../../src/core/target/target.ts';
import { areaCode } from '../../../src/core/unit.ts';
import { areaDraft, areaOf, newArea } from '../../../src/state/forms/area-draft.ts';
import { numberField, numberOf } from '../../../src/state/forms/form-number.ts';
import { indicatorDraft, indicatorOf } from '../../../src/state/forms/indicator-draft.ts';
import { outlineOf } from '../../../src/state/forms/outline-draft.ts';
import { targetDraft, targetOf } from '../../../src/state/forms/target-draft.ts';
import { whereDraft, whereOf } from '../../../src/state/forms/where-draft.ts';

const demos = ['zhaotong', 'dingxi', 'harbin', 'taizhou', 'yunnan'] as const;

describe.each(demos)('every entry of %s', (demo) => {
  test('comes out of its form as it went in', () => {
    for (const target of entries<Target>(demo, 'targets')) expect(targetOf(targetDraft(target))).toEqual(target);
    for (const indicator of entries<Indicator>(demo, 'indicators'))
      expect(indicatorOf(indicatorDraft(indicator))).toEqual(indicator);
  });
});

describe('numbers of a form', () => {
  test.each([
    ['', null],
    ['90%', 0.9],
    ['1.2万', 12_000],
    ['１，２３４', 1_234],
    ['0', 0],
    ['无', Number.NaN],
    ['约120', Number.NaN],
  ])('%s', (text, value) => expect(numberOf(text)).toEqual(value));
  test.each([0.07, 0.29, 0.3, 1 / 3, 0.0005, 1, 0])(
    'a share of %f is shown so that it reads back the same',
    (share) => {
      expect(numberOf(numberField(share, 'ratio'))).toBe(share);
    },
  );
});

describe('conditions of a form', () => {
  test.each([
    { attribute: 'code', op: '=', value: '01' },
    { attribute: 'code', op: 'in', value: ['01', '02'] },
    { attribute: 'households', op: 'in', value: [1, 2] },
    { any: [{ indicator: 'poor', op: '<', value: 3 }] },
    {
      all: [
        { not: { attribute: 'level', op: '=', value: 'village' } },
        { indicator: 'poor', dimension: 'cause', category: 'x', op: '=', value: 0 },
      ],
    },
  ] as const)('%j', (where) => expect(whereOf(whereDraft(where))).toEqual(where));
});

describe('an outline as text', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [104, 35],
        [105, 35],
        [105, 36],
        [104, 35],
      ],
    ],
  };
  test.each([
    ['104, 35\n105, 35\n105, 36'],
    ['104 35\n105 35\n105 36\n104 35\n'],
    ['104，35\n105，35\n105，36'],
    [JSON.stringify(square)],
    [JSON.stringify({ type: 'Feature', properties: {}, geometry: square })],
    [JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: square }] })],
  ])('%s', (text) => expect(outlineOf(text)).toEqual(square));
  test.each([['104'], ['104, north\n1, 2\n3, 4'], ['{"type":'], ['{}'], ['104, 35\n105, 35']])(
    '%s is refused by the checks',
    (text) => {
      expect(polygonFaults(outlineOf(text)).length).toBeGreaterThan(0);
    },
  );
  test('a hole is a second block', () => {
    expect(outlineOf('0,0\n9,0\n9,9\n\n3,1\n4,1\n4,2')).toMatchObject({ coordinates: [{ length: 4 }, { length: 4 }] });
  });
});

describe('an area', () => {
  const county: Area = {
    ...{
      code: areaCode('621122'),
      name: '陇西县',
      nameEn: 'Longxi',
      level: 'county',
      parent: areaCode('6211'),
      source: 's',
    },
    ...{
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      point: [0.5, 0.3],
      approximate: true,
    },
    attributes: { area: 2408, households: 12 },
  };
  test('comes out of its form as it went in', () => {
    expect(areaOf(areaDraft(county))).toEqual(county);
    const village: Area = {
      code: areaCode('v'),
      name: 'v',
      level: 'village',
      parent: null,
      source: 's',
      point: [104.5, 35.1],
      attributes: {},
    };
    expect(areaOf(areaDraft(village))).toEqual(village);
  });
  test('has its name in the middle of a new outline', () => {
    expect(areaOf({ ...areaDraft(county), outline: '10,0\n12,0\n12,2\n10,2' }).point?.[0]).toBeCloseTo(11);
  });
  test('a village half placed is refused by the checks, not placed at 0', () => {
    expect(areaOf({ ...newArea, code: 'v', lon: '104' }).point).toEqual([104, Number.NaN]);
  });
});

function entries<Entry>(demo: string, list: string): readonly Entry[] {
  return JSON.parse(readFileSync(new URL(`../../../data/${demo}/${list}.json`, import.meta.url), 'utf8'));
}
