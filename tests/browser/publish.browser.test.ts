import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { laptop } from './open-meeting.ts';
import { useSite } from './open-page.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
describe('publishing', () => {
  const site = useSite();

  test('a release is tried out, compared with what is inside, and downloaded whole', async () => {
    const page = await site.open('#/data?w=taizhou', laptop);
    await page.getByRole('tab', { name: '发布' }).click();
    await page.getByRole('button', { name: '试算' }).click({ timeout: 60_000 });
    await page.getByText('可推出 0 个').waitFor({ timeout: 60_000 });
    await page.getByLabel(/^只看保密的/).check();
    const rows = page.locator('.publish-table tbody tr');
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of (await rows.allInnerTexts()).slice(0, 10)) expect(row).toMatch(/\d.*\s保密$/);
    await page.evaluate(readFileSync(axePath, 'utf8'));
    const faults = await page.evaluate(async () =>
      (
        await (window as unknown as { axe: { run(at: string): Promise<{ violations: { id: string }[] }> } }).axe.run(
          '.publish',
        )
      ).violations.map(({ id }) => id),
    );
    expect(faults).toEqual([]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^下载发布包/ }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('taizhou-2020-12-31-r1.zip');
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    const files = Object.keys(unzipSync(new Uint8Array(Buffer.concat(chunks))));
    expect(files).toContain('release/values.csv');
    expect(files).toContain('release/SHA256SUMS');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('of 338 small ones 0 can be narrowed').waitFor();
  });
});
