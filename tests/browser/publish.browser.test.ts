import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { laptop } from './open-meeting.ts';
import { useSite } from './open-page.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'guatu-site-'));

/** The public site as an office with Node writes it. */
beforeAll(() => {
  rmSync(folder, { recursive: true });
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/cli/build-public.ts', '--demo', 'taizhou', '--out', folder];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`build:public failed\n${built.stdout}${built.stderr}`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('publishing', () => {
  const site = useSite();

  test('a release is tried out, compared as map and table, and written as the whole site: the bytes of the command line', async () => {
    const page = await site.open('#/data?w=taizhou', {
      ...laptop,
      // The browser's own dialog cannot be driven; its answer is a folder of the page's private file system.
      before: () => {
        Object.assign(window, {
          showDirectoryPicker: async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('office', { create: true }),
        });
      },
    });
    // Hundreds of pages are drawn and packed, on machines of any speed.
    page.setDefaultTimeout(90_000);
    await page.getByRole('tab', { name: '发布' }).click();
    await defined(page);
    await tryOut(page);
    await page.getByText('可推出 0 个').waitFor();
    await page.getByLabel(/^只看隐去的/).check();
    const rows = page.locator('.publish-beside .publish-table tbody tr');
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of (await rows.allInnerTexts()).slice(0, 10)) expect(row).toMatch(/\d.*\s隐去$/);
    // The same outlines twice; only what is withheld looks different.
    const [inside, outside] = await Promise.all(
      ['内部', '公众看到的'].map((side) =>
        page
          .getByRole('img', { name: `${side}的地图` })
          .locator('path[fill-rule]')
          .evaluateAll((paths) =>
            paths.map((path) => ({
              d: path.getAttribute('d'),
              isDotted: path.getAttribute('fill')!.includes('suppressed'),
            })),
          ),
      ),
    );
    expect(inside!.map(({ d }) => d)).toEqual(outside!.map(({ d }) => d));
    expect(inside!.some(({ isDotted }) => isDotted)).toBe(false);
    expect(outside!.some(({ isDotted }) => isDotted)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    const expected = filesBelow(join(folder, 'taizhou'));
    const zip = await downloaded(page, '下载公开网站（zip）');
    expect(zip.name).toBe('taizhou-2020-12-31-r1-site.zip');
    const inZip = unzipSync(zip.bytes);
    expect(Object.keys(inZip).sort()).toEqual([...expected.keys()].sort());
    for (const [path, bytes] of expected) expect(Buffer.compare(inZip[path]!, bytes), path).toBe(0);

    await page.getByRole('button', { name: '公开网站写到文件夹…' }).click();
    await page.getByText(`公开网站已写到文件夹“office”，共 ${expected.size} 个文件。`).waitFor();
    const first = await page.evaluate(async () => {
      const office = await (await navigator.storage.getDirectory()).getDirectoryHandle('office');
      const file = await (await office.getFileHandle('index.html')).getFile();
      await (await office.getFileHandle('.guatu-public')).getFile();
      await office.removeEntry('.guatu-public');
      return file.text();
    });
    expect(first).toBe(expected.get('index.html')!.toString('utf8'));
    // Without the mark it is a folder with somebody's files.
    await page.getByRole('button', { name: '公开网站写到文件夹…' }).click();
    await page.getByText('里有别的文件，没有写入').waitFor();

    // The release is brought back as an earlier one: the next has nothing to add.
    const release = await downloaded(page, '下载发布包（zip）');
    await page
      .locator('.file-pick', { hasText: '选 zip…' })
      .locator('input')
      .setInputFiles({ name: release.name, mimeType: 'application/zip', buffer: Buffer.from(release.bytes) });
    await page.getByRole('button', { name: '移除“taizhou-2020-12-31-r1.zip”' }).waitFor();
    await tryOut(page);
    await page.getByText('对照以前 1 版').waitFor();
    await page.getByText('与上一版相比：新增 0，修订 0，撤下 0').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('held against 1 earlier releases').waitFor();
  });
});

/** The definition in its form: a fault beside its field, then saved as one step, then taken back. */
async function defined(page: Page): Promise<void> {
  const facts = page.locator('.release-facts');
  await facts.getByText('不足 10 的人数、户数隐去').waitFor();
  await page.getByRole('button', { name: '修改发布定义' }).click();
  const form = page.getByRole('form', { name: '发布定义' });
  // What may not be published has no box, and says why.
  await form.getByText(/^不可公开（内部指标.*农村人口/).waitFor();
  expect(await form.getByRole('checkbox', { name: '农村人口' }).count()).toBe(0);
  expect(await form.getByRole('checkbox', { name: '公开到村' }).isChecked()).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
  await form.getByLabel('最小数').fill('2');
  await form.getByRole('button', { name: '保存' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  expect(await form.getByLabel('最小数').getAttribute('aria-invalid')).toBe('true');
  await form.getByLabel('最小数').fill('12');
  await form.getByRole('checkbox', { name: '资金（' }).uncheck();
  await form.getByRole('button', { name: '保存' }).click();
  await facts.getByText('不足 12 的人数、户数隐去').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await facts.getByText('不足 10 的人数、户数隐去').waitFor();
}

async function tryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '试算' }).click();
  await page.locator('.publish-maps').waitFor();
}

async function downloaded(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: saved.suggestedFilename(), bytes: await bytesOf(saved) };
}

async function bytesOf(saved: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

function filesBelow(at: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(at, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}
