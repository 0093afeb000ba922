import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontFaces, sliceFile } from '../paper/font/font-faces.ts';
import type { SliceSource } from '../paper/font/typeset.ts';

/** Slices of the fonts as npm installed them. */
export const installedSlices: SliceSource = async (face, slice) => {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve(`@fontsource/${fontFaces[face].family}/package.json`));
  return readFile(join(folder, 'files', sliceFile(face, slice)));
};
