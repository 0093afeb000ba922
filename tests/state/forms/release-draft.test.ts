import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { ReleaseRules } from '../../../src/core/workspace/workspace.ts';
import { shapeFaults } from '../../../src/io/edit-faults.ts';
import { newRelease, releaseDraft, releaseOf } from '../../../src/state/forms/release-draft.ts';

test.each(['dingxi', 'zhaotong', 'harbin', 'taizhou', 'yunnan'])(
  'the definition of %s goes through the form unchanged',
  (demo) => {
    const file = resolve(import.meta.dirname, '../../../data', demo, 'release.json');
    const rules = JSON.parse(readFileSync(file, 'utf8')) as ReleaseRules;
    expect(JSON.stringify(releaseOf(releaseDraft(rules)))).toBe(JSON.stringify(rules));
    const all: ReleaseRules = {
      ...rules,
      ...{
        villageLevel: true,
        periods: ['2019', '2020'],
        asOf: '2020-12-31' as never,
        nextUpdate: '2021-06-30' as never,
      },
      decimals: { points: 1, outlines: 2 },
    };
    expect(releaseOf(releaseDraft(all))).toEqual(all);
  },
);

test('an empty form publishes nothing, and its file would not take it', () => {
  const rules = releaseOf(newRelease);
  expect(rules).toMatchObject({ indicators: [], levels: [], minimumCount: 10, trial: false, mapNumber: '' });
  const paths = shapeFaults('release', rules).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['.office.zh', '.office.en', '.objection.from', '.objection.to', '.objection.how.zh']),
  );
  const typed = { ...newRelease, minimumCount: '2', nextUpdate: '6月', outlines: '3' as const };
  const faults = shapeFaults('release', releaseOf(typed)).map(({ path }) => path);
  expect(faults).toEqual(expect.arrayContaining(['.minimumCount', '.nextUpdate']));
});
