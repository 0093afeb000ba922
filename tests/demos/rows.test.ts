import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Rows of the five documents that are not mechanisms alone, by workspace; X1 and X2 are owed by all. */
const rows: Readonly<Record<string, readonly string[]>> = {
  yunnan: numbered('Y', [1, 2, 3, 4, 5, 6, 7, 8, 11]),
  harbin: numbered('H', [1, 3, 4, 5, 6, 7, 8, 15, 16, 17, 18]),
  taizhou: numbered('T', [1, 2, 3, 5, 6, 8, 9, 10, 11]),
  dingxi: numbered('D', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
  zhaotong: numbered('Z', [2, 3, 4, 6, 8, 10, 12, 13, 14, 15, 16, 17, 18, 19]),
};

test.each(Object.entries(rows))('%s: every row of its document has a target', (name, owed) => {
  const text = readFileSync(new URL(`../../data/${name}/targets.json`, import.meta.url), 'utf8');
  const given = new Set((JSON.parse(text) as { row: string }[]).map((target) => target.row));
  expect([...owed, 'X1', 'X2'].filter((row) => !given.has(row))).toEqual([]);
});

function numbered(letter: string, numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `${letter}${number}`);
}
