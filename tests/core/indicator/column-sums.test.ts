import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Area, areaLevels } from '../../../src/core/area/area.ts';
import { changeCell, sumColumn } from '../../../src/core/indicator/column-sums.ts';
import { knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import { measureIndicator } from '../../../src/core/indicator/roll-up.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { area, indicator, observation, workspace } from '../target/small-workspace.ts';

const day = isoDate('2019-12-31');
/** 1 province, 2 prefectures, 4 counties, 8 townships; parents by number. */
const parentArea = Int32Array.from({ length: 15 }, (_, a) => (a === 0 ? -1 : (a - 1) >> 1));
const codeOf = (a: number) => `A${a}`;
const levelOf = (a: number) => areaLevels[Math.floor(Math.log2(a + 1)) + areaLevels.indexOf('province')]!;

const cases = fc.array(
  fc.record({
    township: fc.integer({ min: 7, max: 14 }),
    value: fc.option(fc.integer({ min: -1000, max: 100_000 }), { freq: 4, nil: Number.NaN }),
    next: fc.option(fc.integer({ min: -1000, max: 100_000 }), { freq: 4, nil: Number.NaN }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('all levels as the general roll-up has them, absent figures counted and never zero; also after each edit', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const column = Float64Array.from(rows, ({ value }) => value);
      const tree = { areaOf: Int32Array.from(rows, ({ township }) => township), parentArea };
      const found = sumColumn(column, tree);
      expectAsGeneral(tree.areaOf, column, found);
      for (const [row, { next }] of rows.entries()) changeCell(column, tree, found, { row, value: next });
      expect([...column]).toEqual(rows.map(({ next }) => next));
      expect(found).toEqual(sumColumn(column, tree));
    }),
    { numRuns: 200 },
  );
});

test('a circle of areas is a bug, an area of none counts nowhere', () => {
  expect(() => sumColumn(new Float64Array(0), { areaOf: new Int32Array(0), parentArea: Int32Array.of(1, 0) })).toThrow(
    'circle through area 0',
  );
  const { sums } = sumColumn(Float64Array.of(3, 4), { areaOf: Int32Array.of(-1, 0), parentArea: Int32Array.of(-1) });
  expect([...sums]).toEqual([4]);
});

function expectAsGeneral(areaOf: Int32Array, column: Float64Array, found: ReturnType<typeof sumColumn>): void {
  const areas: Area[] = [...parentArea].map((parent, a) =>
    area(codeOf(a), levelOf(a), parent < 0 ? null : codeOf(parent)),
  );
  for (const [i, a] of areaOf.entries()) areas.push(area(`V${i}`, 'village', codeOf(a)));
  const observations = [...column].map((value, i) =>
    observation(`V${i}`, '2019', 'people', Number.isNaN(value) ? null : value),
  );
  const index = indexWorkspace(workspace(areas, { indicators: [indicator('people')], observations }));
  const knowledge = knowledgeAsOf(index, day);
  for (let a = 0; a < parentArea.length; a++) {
    const key = { indicator: 'people' };
    const general = measureIndicator(knowledge, key, day, areaCode(codeOf(a)));
    expect(found.missing[a]).toBe(general.missing);
    if (general.value === null) expect(found.sums[a]).toBe(0);
    else expect(found.sums[a]).toBe(general.value);
  }
}
