import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyPlanEdits } from '../../../src/core/plan/apply-plan-edit.ts';
import { elementFault } from '../../../src/core/plan/check-element.ts';
import type { ElementCost, Plan, PlanElement, Variant } from '../../../src/core/plan/plan.ts';
import { areaCode, type LonLat } from '../../../src/core/unit.ts';
import { writeCsv } from '../../../src/io/export/write-csv.ts';
import { writeXlsx } from '../../../src/io/export/write-xlsx.ts';
import { understand } from '../../../src/io/import/understand.ts';
import { readPlanGeoJson, writePlanGeoJson } from '../../../src/io/plan-exchange/plan-geojson.ts';
import { planSheets } from '../../../src/io/plan-exchange/plan-tables.ts';
import { readPlanXlsx } from '../../../src/io/plan-exchange/read-plan-xlsx.ts';
import { writePlanKml } from '../../../src/io/plan-exchange/write-plan-kml.ts';
import { emptyPlan, road, site } from '../../builders/plans.ts';

/** Text as people and attackers write it; an empty one means that nothing is said, as a blank cell does. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '=SUM(1,2)',
    '合计',
    '<b>&"',
    ' blank ',
    '+86',
    '-5',
    '@x',
    '\t=1',
    '“引”',
    'a\'b"c',
    'Long Road 长路 '.repeat(40),
    '0012',
    '1e5',
    'a\r\nb',
    '_x0041_',
    "'quoted",
    'null',
  ),
);
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { freq: 3 });
/** A field that is left out while nothing is said. */
const said = <Name extends string, T>(name: Name, each: fc.Arbitrary<T>) =>
  fc.record({ [name]: each } as Record<Name, fc.Arbitrary<T>>, { requiredKeys: [] });
const degrees = (from: number) => fc.integer({ min: 0, max: 5_000_000 }).map((n) => Math.round(from * 1e7 + n) / 1e7);
const place = fc.oneof(
  { arbitrary: fc.tuple(degrees(104), degrees(35)), weight: 9 },
  fc.constantFrom<[number, number]>([180, 90], [-180, -90], [0, 0], [1e-7, -1e-7]),
);
const amount = fc.integer({ min: 0, max: 1e8 }).map((n) => n / 1e4);
const year = fc.integer({ min: 2010, max: 2030 });
const cost: fc.Arbitrary<ElementCost> = fc.oneof(
  fc.constant({ kind: 'unknown' as const }),
  amount.map((wanYuan) => ({ kind: 'total' as const, wanYuan })),
  text.map((item) => ({ kind: 'unitPrice' as const, item })),
);
const fields = fc.record({
  name: text,
  status: fc.constantFrom('planned' as const, 'underWay' as const, 'done' as const, 'accepted' as const),
  programme: maybe(text),
  to: maybe(year),
  cost,
  funding: fc.uniqueArray(
    fc.record({ year, fundSource: fc.constantFrom('special', 'local', '=1+1'), wanYuan: amount }),
    {
      selector: (row) => `${row.year}|${row.fundSource}`,
      maxLength: 4,
    },
  ),
  responsible: maybe(text),
  evidence: maybe(text),
  remark: maybe(text),
  area: maybe(text.map(areaCode)),
  replaces: maybe(text),
});
const origins = fc.uniqueArray(
  fc.record({
    village: text.map(areaCode),
    households: maybe(fc.nat(500)),
    people: fc.integer({ min: 1, max: 3000 }),
    reason: maybe(text),
  }),
  { selector: ({ village }) => village, maxLength: 4 },
);
const ring = fc.uniqueArray(place, { minLength: 3, maxLength: 6, selector: ([lon, lat]) => `${lon} ${lat}` });
const line = fc.uniqueArray(place, { minLength: 2, maxLength: 8, selector: ([lon, lat]) => `${lon} ${lat}` });
const shape = fc.oneof(
  fc
    .tuple(line, text, text, maybe(text))
    .map(([places, technicalClass, surface, defect]) => road('x', places, { technicalClass, surface, defect })),
  fc
    .tuple(place, maybe(ring), maybe(fc.nat(9999)), maybe(fc.nat(99)), origins, said('capacityHouseholds', fc.nat(999)))
    .map(([at, footprint, capacityPeople, jobs, from, households]) =>
      site('x', at, { footprint, capacityPeople, jobs, origins: from, ...households }),
    ),
  fc
    .tuple(place, maybe(text), said('technicalClass', text))
    .map(([at, defect, more]): PlanElement => ({ ...base(site('x', at)), kind: 'bridge', at, defect, ...more })),
  fc.tuple(place, text, said('capacityPeople', fc.nat(9999))).map(
    ([at, facilityKind, more]): PlanElement => ({
      ...base(site('x', at)),
      kind: 'service',
      at,
      facilityKind,
      ...more,
    }),
  ),
);
const anyVariant = fc.array(fc.tuple(shape, fields), { maxLength: 6 }).map(
  (list): Variant => ({
    id: 'v1',
    title: '甲',
    elements: list
      .map(([each, more], i) => ({ ...each, ...more, id: `e${i}` }))
      .filter((each) => elementFault(each) === null),
  }),
);

function base({
  kind: _kind,
  at: _at,
  footprint: _f,
  capacityPeople: _c,
  jobs: _j,
  origins: _o,
  ...rest
}: ReturnType<typeof site>) {
  return rest;
}

function workbook(plan: Plan, variant: Variant): Uint8Array {
  return writeXlsx({ sheets: planSheets(plan, variant), notes: [['来源', '试验']], notesName: '说明' });
}

const encode = (json: string) => new TextEncoder().encode(json);

test('the workbook brings all elements back unchanged', () => {
  fc.assert(
    fc.property(anyVariant, (variant) => {
      expect(readPlanXlsx(workbook(emptyPlan(), variant), 'a.xlsx')).toEqual({
        elements: variant.elements,
        issues: [],
      });
    }),
    { numRuns: 60 },
  );
});

test('the layer brings all elements back unchanged, rings as they were drawn', () => {
  fc.assert(
    fc.property(anyVariant, (variant) => {
      const layer = writePlanGeoJson(emptyPlan(), variant, []);
      expect(readPlanGeoJson(encode(layer), 'a.geojson')).toEqual({ elements: variant.elements, issues: [] });
    }),
    { numRuns: 60 },
  );
});

test('a ring that crosses itself, whose parts outweigh each other by a hair, comes back as it was drawn', () => {
  const footprint: readonly LonLat[] = [
    [104.0000634, 35],
    [104, 35],
    [104.0000639, 35.0006273],
    [104.0000005, 35.0006274],
  ];
  const variant: Variant = { id: 'v1', title: '甲', elements: [site('s', [104, 35], { footprint })] };
  const layer = writePlanGeoJson(emptyPlan(), variant, []);
  expect(readPlanGeoJson(encode(layer), 'a.geojson').elements).toEqual(variant.elements);
});

describe('in other hands', () => {
  const plan = emptyPlan();
  const elements: readonly PlanElement[] = [
    road('r', [
      [104, 35],
      [104.5, 35.25],
    ]),
    site('s', [104.2, 35.1], {
      name: '<script>alert(1)</script>',
      remark: '=HYPERLINK("x")',
      funding: [{ year: 2016, fundSource: 'special', wanYuan: 12.5 }],
    }),
  ];
  const variant: Variant = { id: 'v1', title: '甲 & 乙', elements };

  test('edited elsewhere, the elements come in as one step', () => {
    const layer = JSON.parse(writePlanGeoJson(plan, variant, []));
    layer.features[0].properties.name = '改名';
    layer.features[0].geometry.coordinates.push([104.75, 35.5, 1200]);
    layer.features[1].geometry = { type: 'Point', coordinates: [104.25, 35] };
    const { elements: read } = readPlanGeoJson(encode(JSON.stringify(layer)), 'a.geojson');
    const before: Plan = { ...plan, variants: [variant] };
    const result = applyPlanEdits(before, [{ kind: 'putElements', variant: 'v1', elements: read! }]);
    if (!result.ok) throw new Error(result.reason.code);
    expect(result.plan.variants[0]!.elements).toEqual([
      {
        ...elements[0],
        name: '改名',
        line: [
          [104, 35],
          [104.5, 35.25],
          [104.75, 35.5],
        ],
      },
      { ...elements[1], at: [104.25, 35] },
    ]);
    expect(applyPlanEdits(before, [{ kind: 'putElements', variant: 'v1', elements }])).toMatchObject({
      reason: { code: 'nothingChanged' },
    });
  });

  test('KML holds text as text, and its placemarks are read by our own reader', async () => {
    const kml = writePlanKml(plan, variant);
    expect(kml).not.toContain('<script');
    expect(kml).toContain('甲 &amp; 乙');
    // Ids of elements are any text, those of XML are not: they stand among the data.
    expect(kml).not.toContain('<Placemark id');
    expect(kml).toContain('<Data name="id">');
    const { layers } = await understand([{ path: 'a.kml', bytes: encode(kml) }]);
    expect(layers.flatMap(({ geometries }) => geometries.map((each) => each?.type)).sort()).toEqual([
      'LineString',
      'Point',
    ]);
  });

  test('what the workspace knows of those who move stands beside them and is not read back', () => {
    const facts = { villageName: '拟·甲村', km: 1.25, reasonText: '深山区', foundText: '水源保护区' };
    const moving = site('s', [104, 35], {
      origins: [{ village: areaCode('621102'), households: 2, people: 7, reason: 'deepMountain' }],
    });
    const of: Variant = { id: 'v1', title: '甲', elements: [moving] };
    const sheets = planSheets(emptyPlan(), of, (s, village) => (`${s} ${village}` === 's 621102' ? facts : null));
    expect(sheets[2]!.rows[0]).toEqual(expect.arrayContaining(['deepMountain', ...Object.values(facts)]));
    const read = readPlanXlsx(writeXlsx({ sheets, notes: [], notesName: '说明' }), 'a.xlsx');
    expect(read).toEqual({ elements: [moving], issues: [] });
    expect(writePlanKml(emptyPlan(), of)).toContain('<Data name="village 621102"><value>7 deepMountain</value>');
  });

  test('CSV runs no formula', () => {
    const csv = writeCsv(planSheets(plan, variant));
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('special,12.5');
  });
});

describe('refused, with the place', () => {
  const good: Variant = {
    id: 'v1',
    title: '甲',
    elements: [
      road('r', [
        [104, 35],
        [105, 36],
      ]),
    ],
  };
  const codes = (read: ReturnType<typeof readPlanXlsx>) => [read.elements, ...read.issues.map(({ code }) => code)];

  test.each([
    ['no zip', encode('hello'), 'zipBroken'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'zipBroken'],
    [
      'another workbook',
      writeXlsx({ sheets: [{ name: '表', columns: [], rows: [] }], notes: [], notesName: '' }),
      'planTableMissing',
    ],
  ])('%s', (_, bytes, code) => {
    expect(codes(readPlanXlsx(new Uint8Array(bytes), 'a.xlsx'))).toEqual(expect.arrayContaining([null, code]));
  });

  test('a year that is none, an id twice', () => {
    const [projects, ...others] = planSheets(emptyPlan(), good);
    const [row] = projects!.rows;
    const spoilt = row!.map((cell, i) => (projects!.columns[i]!.title.endsWith(' to') ? '明年' : cell));
    const bytes = (rows: readonly (typeof spoilt)[]) =>
      writeXlsx({ sheets: [{ ...projects!, rows }, ...others], notes: [], notesName: '' });
    const read = readPlanXlsx(bytes([spoilt]), 'a.xlsx');
    expect(read).toMatchObject({
      elements: null,
      issues: [{ severity: 'error', where: { row: 2, column: '完工年 to' } }],
    });
    expect(codes(readPlanXlsx(bytes([[...row!], [...row!]]), 'a.xlsx'))).toContain('planIdTwice');
  });

  test('a layer without features, a feature without shape', () => {
    expect(codes(readPlanGeoJson(encode('{"a":1}'), 'a.geojson'))).toEqual([null, 'planTableMissing']);
    const layer = JSON.parse(writePlanGeoJson(emptyPlan(), good, []));
    layer.features[0].geometry = null;
    expect(codes(readPlanGeoJson(encode(JSON.stringify(layer)), 'a.geojson'))).toEqual([null, 'planCellInvalid']);
  });
});
