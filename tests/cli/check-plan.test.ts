import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from '../../src/cli/check-file.ts';

const path = join(import.meta.dirname, '../fixtures/plans/version-1.guatu-plan.json');

test('a plan file is checked as one', async () => {
  const bytes = new Uint8Array(readFileSync(path));
  expect(await checkFile(path, [{ path, bytes }])).toMatchObject({
    ...{ kind: 'guatu-plan', accepted: true, encoding: 'UTF-8', crs: 'WGS-84', rows: 8, issues: [] },
  });
  const spoilt = await checkFile(path, [{ path, bytes: bytes.slice(0, 500) }]);
  expect(spoilt).toMatchObject({ accepted: false, rows: null, issues: [{ code: 'jsonBroken' }] });
});
