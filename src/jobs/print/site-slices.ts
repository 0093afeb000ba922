import { sliceFile } from '../../paper/font/font-faces.ts';
import type { SliceSource } from '../../paper/font/typeset.ts';

/** Addresses of all slices on the site; a file is fetched only when a page needs a character of it. */
const addresses = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-*-700-normal.woff',
    '!**/*chinese-simplified*',
  ],
  { query: '?url', import: 'default', eager: true },
);

const byFile = new Map(Object.entries(addresses).map(([path, address]) => [path.split('/').at(-1)!, address]));

/** Slices of the fonts from the site's own folder. */
export const siteSlices: SliceSource = async (face, slice) => {
  const address = byFile.get(sliceFile(face, slice));
  if (address === undefined) throw new Error(`print job: expected a font file ${sliceFile(face, slice)}, got none`);
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`print job: ${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
