import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { laptop } from './open-meeting.ts';
import { useSite } from './open-page.ts';

const folder = new URL('../../data/taizhou/', import.meta.url);
/** The Taizhou demo as an office might have spoilt it, and what must be said of each fault: the file, and where in it. */
const spoilt: readonly {
  readonly file: string;
  readonly spoil: (text: string) => string;
  readonly said: readonly string[];
}[] = [
  {
    file: 'observations.csv',
    spoil: (text) =>
      `${text}321202,2016,noSuchIndicator,,,1,,actual,,sim\n999999,2016,poorPopulation,,,1,,actual,,sim\n321202,2016年,poorPopulation,,,1,,actual,,sim\n321202,2016,poorPopulation,,,约三百,,actual,,sim\n`,
    said: ['noSuchIndicator', '999999', '2016年', '约三百'],
  },
  { file: 'scenes.json', spoil: (text) => text.slice(0, -3), said: ['scenes.json'] },
  {
    file: 'targets.json',
    spoil: (text) => {
      const targets = JSON.parse(text);
      targets[0].scope = { areas: [] };
      return JSON.stringify(targets);
    },
    said: ['targets[0]'],
  },
];

describe('bad input', () => {
  const site = useSite();

  test('a spoilt workspace opens as far as it can and lists each fault with its place, in both languages', async () => {
    const page = await site.open('', laptop);
    const [input] = await page
      .locator('input[type=file]')
      .elementHandles()
      .then((all) => all.slice(-1));
    await input!.setInputFiles({ name: 'taizhou.zip', mimeType: 'application/zip', buffer: spoiltZip() });
    await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
    const rows = strFromU8(readFileSync(new URL('observations.csv', folder))).split('\n').length;
    for (const [language, badge] of [
      ['zh', /处问题/],
      ['en', /problems/],
    ] as const) {
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: badge }).click();
      const list = page.getByRole('dialog');
      await list.locator('tbody tr').first().waitFor();
      const text = (await list.textContent()) ?? '';
      for (const { file, said } of spoilt) for (const words of [file, ...said]) expect(text).toContain(words);
      expect(text).toContain(String(rows));
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
    }
  });
});

function spoiltZip(): Buffer {
  const files = readdirSync(folder).map((name): [string, Uint8Array] => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const fault = spoilt.find(({ file }) => file === name);
    return [name, fault ? strToU8(fault.spoil(strFromU8(bytes))) : bytes];
  });
  return Buffer.from(zipSync(Object.fromEntries(files)));
}
