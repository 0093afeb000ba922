import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplify } from '../../../src/core/area/match-characters.ts';
import { comparableName, stemOf } from '../../../src/core/area/match-name.ts';
import { editDistance } from '../../../src/core/area/match-spelling.ts';

test.each([
  ['内蒙古自治区', '内蒙古', '区'],
  ['西藏自治区', '西藏', '区'],
  ['新疆维吾尔自治区', '新疆', '区'],
  ['广西壮族自治区', '广西', '区'],
  ['恩施土家族苗族自治州', '恩施', '州'],
  ['巴音郭楞蒙古自治州', '巴音郭楞', '州'],
  ['克孜勒苏柯尔克孜自治州', '克孜勒苏', '州'],
  ['积石山保安族东乡族撒拉族自治县', '积石山', '县'],
  ['东乡族自治县', '东乡族', '县'],
  ['龙胜各族自治县', '龙胜', '县'],
  ['镇雄县', '镇雄', '县'],
  ['乾县', '乾', '县'],
  ['市中区', '市中', '区'],
  ['布嘎回族乡', '布嘎', '乡'],
  ['青山村民委员会', '青山', '村'],
  ['新村社区居委会', '新村社区', '社区'],
  ['城关街道办事处', '城关', '街道'],
  ['马家屯', '马家', '屯'],
  ['石桥', '石桥', ''],
])('%s is %s and %s', (name, stem, ending) => {
  expect(stemOf(comparableName(name))).toEqual({ stem, ending });
});

test.each([
  ['臺灣', '台湾'],
  ['隴西縣', '陇西县'],
  ['鎮雄縣', '镇雄县'],
  ['乾县', '乾县'],
  ['瀘水', '泸水'],
  ['岷縣', '岷县'],
  ['巴彥縣', '巴彦县'],
  ['延壽縣', '延寿县'],
  ['薑堰區', '姜堰区'],
])('%s in simplified characters is %s', (traditional, simplified) => {
  expect(simplify(traditional)).toBe(simplified);
});

test('full width, blanks and separators do not count', () => {
  expect(comparableName('　克什克腾旗（本级） ')).toBe('克什克腾旗本级');
  expect(comparableName('阿坝·州')).toBe('阿坝州');
});

test('edit distance is a distance, and stops early', () => {
  expect(editDistance('泼机镇', '波机镇', 2)).toBe(1);
  expect(editDistance('乌峰镇', '峰乌镇', 2)).toBe(1);
  expect(editDistance('甲乙丙丁', '戊己庚辛', 2)).toBe(3);
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 7 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const distance = editDistance(a, b, 99);
      expect(editDistance(b, a, 99)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(editDistance(a, b, 1)).toBe(Math.min(distance, 2));
    }),
  );
});
