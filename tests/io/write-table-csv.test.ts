import { expect, test } from 'vitest';
import { writeTableCsv } from '../../src/io/write-table-csv.ts';

test('a table for Excel has its mark, Windows line ends, and no cell that would run', () => {
  const text = writeTableCsv([
    ['地方', '疑点'],
    ['=HYPERLINK("http://x")', '一,"二"'],
    ['@SUM(A1)', '-1+cmd'],
    ['-3.5', '岷县'],
  ]);
  expect(text).toBe(
    '\ufeff地方,疑点\r\n"\'=HYPERLINK(""http://x"")","一,""二"""\r\n"\'@SUM(A1)","\'-1+cmd"\r\n-3.5,岷县\r\n',
  );
});
