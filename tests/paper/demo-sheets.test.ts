import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installedSlices } from '../../src/cli/font-slices.ts';
import { makeWalls } from '../../src/jobs/print/make-walls.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';
import type { LoadedSlices, Typeset } from '../../src/paper/font/typeset.ts';
import { type Box, type Page, textsOf } from '../../src/paper/page/page.ts';

/** A scene of each demo and the sheet that it is tried on; two languages each. */
const sheets = [
  ['dingxi', 'object-villages', 'A0'],
  ['zhaotong', null, 'A2'],
  ['harbin', null, 'A3'],
  ['taizhou', null, 'A4'],
  ['yunnan', null, 'A1'],
] as const;

const loaded: LoadedSlices = new Map();

test.each(sheets)(
  '%s: no text of the sheet overlaps another, is cut, or leaves the page',
  async (name, id, size) => {
    const api = createWorkspaceJob();
    const folder = join('data', name);
    const files = readdirSync(folder).map((path) => ({
      path,
      bytes: new Uint8Array(readFileSync(join(folder, path))).buffer,
    }));
    const opened = await api.open({ kind: 'files', name, files }, () => {});
    if (!opened.ok) throw new Error(`expected ${name} to open`);
    const { summary, polygons } = opened;
    const scene = summary.scenes.find((one) => one.id === id) ?? summary.scenes.at(-1)!;
    for (const language of ['zh', 'en'] as const) {
      const made = await makeWalls(
        {
          query: scene.view,
          language,
          size,
          orientation: null,
          scale: null,
          parts: { ranking: true, cards: true, locator: true },
          atlas: null,
          pageNote: '',
          tiles: null,
          inscription: { title: '', classification: '', examination: '' },
        },
        { workspace: { key: name, summary, polygons }, api, slices: installedSlices, loaded },
      );
      const { page, labelBoxes } = made!.walls[0]!;
      expect(labelBoxes.length).toBeGreaterThan(5);
      expect(overlaps(labelBoxes)).toEqual([]);
      const texts = textsOf(page);
      expect(texts.filter(({ text }) => /[…\ufffd]$/.test(text)).map(({ text }) => text)).toEqual([]);
      const boxes = textBoxes(page, made!.typeset);
      expect(overlaps(boxes).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
      for (const { x, y, width, height, text } of boxes)
        expect(
          x >= 0 && y >= 0 && x + width <= page.widthMm && y + height <= page.heightMm,
          `${text} within the page`,
        ).toBe(true);
    }
  },
  60_000,
);

type TextBox = Box & { readonly text: string };

/** Letters without the room above and below them; turned text, on rivers and the frame, is held apart by `labelBoxes`. */
function textBoxes(page: Page, { measure }: Typeset): readonly TextBox[] {
  return textsOf(page).flatMap(({ text, x, y, size, face, anchor, angle }) => {
    if (angle !== undefined || text.trim() === '') return [];
    const width = measure(text, face, size);
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    return [{ text, x: left, y: y - size * 0.74, width, height: size * 0.76 }];
  });
}

function overlaps<One extends Box>(boxes: readonly One[]): readonly (readonly [One, One])[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a, b] as const),
  );
}
