import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Area, areaLevels } from '../../../src/core/area/area.ts';
import { normaliseAreaCode } from '../../../src/core/area/area-code.ts';
import {
  ancestorsOf,
  areaOf,
  buildAreaTree,
  childrenOf,
  codeAt,
  descendantsAt,
  isWithin,
  rootsOf,
  seriesOf,
  subtreeOf,
} from '../../../src/core/area/area-tree.ts';
import { checkAreas } from '../../../src/core/area/check-areas.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';

function area(code: string, depth: number, parent: string | null, extra: Partial<Area> = {}): Area {
  const own = { code: areaCode(code), name: code, level: areaLevels[depth]!, attributes: {}, source: 's' };
  return { ...own, parent: parent === null ? null : areaCode(parent), ...extra };
}

/** A random forest: each area hangs below an earlier one that is not at the last level, or is a root; then shuffled. */
const anyForest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 60 })
  .map((choices) => {
    const areas: Area[] = [];
    for (const [i, choice] of choices.entries()) {
      const above = areas.filter((each) => areaLevels.indexOf(each.level) < 5);
      const parent = choice % (above.length + 1) === 0 ? null : above[(choice % (above.length + 1)) - 1]!;
      areas.push(area(`a${i}`, parent ? areaLevels.indexOf(parent.level) + 1 : 0, parent?.code ?? null));
    }
    return areas;
  })
  .chain((areas) => fc.shuffledSubarray(areas, { minLength: areas.length }));

test('law: descendants and ancestors are two sides of one relation', () => {
  fc.assert(
    fc.property(anyForest, (areas) => {
      const tree = buildAreaTree(areas);
      for (const a of areas) {
        const above = ancestorsOf(tree, a.code).map((each) => each.code);
        for (const b of areas) expect(isWithin(tree, a.code, b.code)).toBe(a.code === b.code || above.includes(b.code));
        expect(subtreeOf(tree, a.code).every((each) => isWithin(tree, each.code, a.code))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('law: the levels within a root part its subtree, and parents come before children', () => {
  fc.assert(
    fc.property(anyForest, (areas) => {
      const tree = buildAreaTree(areas);
      for (const root of [null, ...areas.map((each) => each.code)]) {
        const byLevel = areaLevels.flatMap((level) => descendantsAt(tree, root, level));
        expect(new Set(byLevel)).toEqual(new Set(subtreeOf(tree, root)));
      }
      const seen = new Set<string>();
      for (const each of tree.areas) {
        expect(each.parent === null || seen.has(each.parent)).toBe(true);
        seen.add(each.code);
      }
    }),
    { numRuns: 40 },
  );
});

test('an unknown code has no children, no ancestors and lies nowhere', () => {
  const tree = buildAreaTree([area('p', 0, null)]);
  const unknown = areaCode('x');
  expect(areaOf(tree, unknown)).toBeUndefined();
  expect([
    childrenOf(tree, unknown),
    ancestorsOf(tree, unknown),
    subtreeOf(tree, unknown),
    seriesOf(tree, unknown),
  ]).toEqual([[], [], [], []]);
  expect(isWithin(tree, unknown, null)).toBe(false);
  expect(codeAt(tree, unknown, isoDate('2016-01-01'))).toBeNull();
  expect(rootsOf(buildAreaTree([]))).toEqual([]);
});

test('a renamed unit is one series under the code of the day', () => {
  // Shuifu: county 530630 until 2018-07-01, then city 530681 (Ministry of Civil Affairs, list of changes 2018).
  const tree = buildAreaTree([
    area('530600', 1, null),
    area('530630', 2, '530600', { validTo: isoDate('2018-07-01'), successors: [areaCode('530681')] }),
    area('530681', 2, '530600', { validFrom: isoDate('2018-07-02') }),
  ]);
  for (const code of ['530630', '530681'].map(areaCode)) {
    expect(codeAt(tree, code, isoDate('2018-07-01'))).toBe('530630');
    expect(codeAt(tree, code, isoDate('2018-07-02'))).toBe('530681');
    expect(seriesOf(tree, code)).toEqual(['530630', '530681']);
  }
  expect(descendantsAt(tree, areaCode('530600'), 'county', isoDate('2020-01-01')).map(({ code }) => code)).toEqual([
    '530681',
  ]);
});

test('a merger and a split end the series', () => {
  const end = { validTo: isoDate('2010-12-31') };
  const tree = buildAreaTree([
    area('a', 2, null, { ...end, successors: [areaCode('m')] }),
    area('b', 2, null, { ...end, successors: [areaCode('m')] }),
    area('m', 2, null, { validFrom: isoDate('2011-01-01') }),
    area('s', 2, null, { ...end, successors: [areaCode('a'), areaCode('b')] }),
  ]);
  expect(seriesOf(tree, areaCode('a'))).toEqual(['a']);
  expect(seriesOf(tree, areaCode('s'))).toEqual(['s']);
  expect(codeAt(tree, areaCode('a'), isoDate('2012-01-01'))).toBeNull();
});

test('what cannot form a tree is left out with its reason, the rest builds', () => {
  const areas = [
    area('r', 0, null),
    area('c', 2, 'r'),
    area('c', 2, 'r'),
    area('x', 2, 'y'),
    area('y', 1, 'x'),
    area('z', 3, 'x'),
    area('w', 1, 'c'),
  ];
  const { accepted, issues } = checkAreas(areas.map((each, i) => ({ area: each, where: { row: i + 2 } })));
  expect(accepted.map(({ code }) => code)).toEqual(['r', 'c']);
  expect(issues.map(({ code, where }) => [code, where.row])).toEqual([
    ['duplicateCode', 4],
    ['parentCycle', 5],
    ['parentUnknown', 7],
    ['levelInvalid', 8],
  ]);
  expect(() => buildAreaTree(areas)).toThrow('c twice');
});

test.each([
  ['621122000000', undefined, '621122'],
  ['621122000', undefined, '621122'],
  ['621122001000', undefined, '621122001'],
  ['621122S01000', 'township', '621122S01'],
  ['621122001000', 'village', '621122001000'],
  ['620000', undefined, '620000'],
  ['01', undefined, '01'],
  ['BE-VAN', undefined, 'BE-VAN'],
] as const)('code %s at level %s is %s', (text, level, expected) =>
  expect(normaliseAreaCode(text, level)).toBe(expected),
);
