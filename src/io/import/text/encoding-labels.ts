import type { TextEncoding } from '../understanding.ts';

/** Labels of the Encoding Standard. */
export const encodingLabels: Readonly<Record<TextEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
  Big5: 'big5',
};
