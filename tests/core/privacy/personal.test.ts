import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskFor, maskName, maskNumbers } from '../../../src/core/privacy/mask-personal.ts';
import { isBankCard, isMobile, isResidentId } from '../../../src/core/privacy/personal-number.ts';
import { personalNumbersIn } from '../../../src/core/privacy/personal-tally.ts';

/** GB 11643-1999 prints the first two as examples; nobody born in 1880 is on a list of today. */
test.each([
  ['11010519491231002X', true],
  ['440524188001010014', false],
  ['110105194912310021', false],
  ['11010519490231002X', false],
  ['99010519491231002X', false],
  ['530602850101123', true],
  ['530602851301123', false],
])('resident number %s: %s', (text, is) => expect(isResidentId(text)).toBe(is));

test.each([
  ['13800138000', true],
  ['+8613800138000', true],
  ['12800138000', false],
  ['1380013800', false],
])('mobile %s: %s', (text, is) => expect(isMobile(text)).toBe(is));

/** 4111… is the test number that card makers publish; the UnionPay one is of their test list. */
test.each([
  ['4111111111111111', true],
  ['6212345678901232', true],
  ['6212345678901233', false],
  ['1234567890123452', false],
])('bank card %s: %s', (text, is) => expect(isBankCard(text)).toBe(is));

const residentId = fc
  .tuple(fc.constantFrom('110105', '530602', '621102'), fc.integer({ min: 0, max: 36_000 }), fc.nat(999))
  .map(([place, days, serial]) => {
    const day = new Date(Date.UTC(1925, 0, 1 + days)).toISOString().slice(0, 10).replaceAll('-', '');
    const digits = `${place}${day}${String(serial).padStart(3, '0')}`;
    const last = [...'0123456789X'].find((each) => isResidentId(digits + each));
    return digits + last;
  });

test('every right number is found, any single digit changed is not, and neither finding nor mask gives it away', () => {
  fc.assert(
    fc.property(residentId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
      expect(isResidentId(id)).toBe(true);
      const changed = id.slice(0, at) + ((Number(id[at]) + shift) % 10) + id.slice(at + 1);
      expect(isResidentId(changed)).toBe(false);
      const found = personalNumbersIn('备注', ['甲', `户主证件${id}，已核`]);
      expect(found).toEqual([{ kind: 'residentId', count: 1, row: 2 }]);
      expect(maskNumbers(`证件${id}`)).not.toContain(id.slice(4, 14));
    }),
  );
});

test('a column that says so, a column of alike numbers, numbers in text, full-width and with blanks', () => {
  expect(personalNumbersIn('联系电话', ['', '１３８００１３８０００', '0870-2222222'])).toEqual([
    { kind: 'mobile', count: 1, row: 2 },
  ]);
  expect(personalNumbersIn('C', ['138 0013 8000', '139-0013-8000'])).toEqual([{ kind: 'mobile', count: 2, row: 1 }]);
  expect(personalNumbersIn('备注', ['李某 13800138000，在外务工'])).toEqual([{ kind: 'mobile', count: 1, row: 1 }]);
  expect(personalNumbersIn('一卡通账号', ['6212 3456 7890 1232'], [7])).toEqual([
    { kind: 'bankCard', count: 1, row: 7 },
  ]);
  expect(personalNumbersIn('户主身份证号', ['5.30602E+17'])).toEqual([{ kind: 'residentId', count: 1, row: 1 }]);
});

test('codes, figures, money, credit codes and coordinates are none', () => {
  const columns: readonly (readonly [string, readonly string[]])[] = [
    ['村代码', ['530602102201', '530602102202']],
    ['生产总值（元）', ['13800138000', '23900138000', '9200138000', '52100138000']],
    ['统一社会信用代码', ['91530600MA6K1XYZ1X', '915306027098765432']],
    ['坐标', ['103.7172345678901', '27.33812345678901']],
    ['人口', Array.from({ length: 50 }, (_, i) => String(i * 37))],
    ['wkt', ['POINT(103.71723456789012 27.338123456789)']],
  ];
  for (const [header, cells] of columns) expect([header, personalNumbersIn(header, cells)]).toEqual([header, []]);
});

test('masks: names, numbers, addresses', () => {
  expect(['王建国', '欧阳明', ' ', '阿依古丽'].map(maskName)).toEqual(['王**', '欧阳**', '', '阿**']);
  expect(maskNumbers('6211023456789012341234')).toBe('6211**************1234');
  expect(maskNumbers('23400')).toBe('23400');
  expect(maskFor('家庭成员', ['x'])('王建国')).toBe('王**');
  expect(maskFor('C', ['王建国', '李大海', '张三'])('张三')).toBe('张**');
  expect(maskFor('与户主关系', ['户主', '配偶', '之子'])('配偶')).toBe('配偶');
  expect(maskFor('致贫原因', ['因病', '因学'])('因病')).toBe('因病');
  expect(maskFor('住址', [])('朱提大道18号3栋')).toBe('朱提大**');
});
