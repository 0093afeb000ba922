/** What the first bytes of a file say it is; the extension decides only between kinds of text. */
export type Sniffed =
  | 'zip'
  | 'ole'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'pdf'
  | 'image'
  | 'shp'
  | 'sqlite'
  | 'html'
  | 'xmlSpreadsheet'
  | 'kml'
  | 'gpx'
  | 'xml'
  | 'json'
  | 'text'
  | 'binary'
  | 'empty';

const signatures: readonly (readonly [Sniffed, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['shp', [0x00, 0x00, 0x27, 0x0a]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** The kind of a file by its content. `.csv` with a `{` at its start is still text; everything else is believed by its bytes. */
export function sniffFormat(bytes: Uint8Array, path: string): Sniffed {
  if (bytes.length === 0) return 'empty';
  const found = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (found) return found[0];
  const head = headText(bytes.subarray(0, 4096));
  if (head === null) return 'binary';
  const start = head.trimStart();
  if (/\.(?:csv|tsv|txt|tab)$/i.test(path)) return 'text';
  if (/^(?:<!doctype html|<html|<table|<meta|<head|<style|<div|<body)/i.test(start)) return 'html';
  if (start.startsWith('<')) {
    if (/<(?:\w+:)?kml[\s>]/i.test(start)) return 'kml';
    if (/<gpx[\s>]/i.test(start)) return 'gpx';
    if (/<(?:\w+:)?Workbook[\s>]/.test(start)) return 'xmlSpreadsheet';
    if (/<html[\s>]|<table[\s>]/i.test(start)) return 'html';
    return /\.kml$/i.test(path) ? 'kml' : /\.gpx$/i.test(path) ? 'gpx' : 'xml';
  }
  if (/^[[{]/.test(start) || /\.(?:geo|topo)?json$/i.test(path)) return 'json';
  return 'text';
}

/** The beginning as text, in any encoding; null when it cannot be text: control characters that no text has. */
function headText(head: Uint8Array): string | null {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  const odd = head.reduce((sum, byte, i) => sum + (byte === 0 && i % 2 === 1 ? 1 : 0), 0);
  // UTF-16 text has its zeros all at even or all at odd places.
  const looksWide = zeros > 0 && (odd <= zeros * 0.1 || odd >= zeros * 0.9) && zeros > head.length * 0.02;
  if (isWide || looksWide) {
    const label = head[0] === 0xfe || (!isWide && odd <= zeros * 0.1) ? 'utf-16be' : 'utf-16le';
    return new TextDecoder(label).decode(head.subarray(0, head.length - (head.length % 2)));
  }
  const control = head.reduce(
    (sum, byte) => sum + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 1 ? 1 : 0),
    0,
  );
  if (zeros > 0 || control > head.length * 0.02) return null;
  return new TextDecoder('utf-8').decode(head);
}

const opened: Readonly<Partial<Record<Sniffed, string>>> = {
  rar: 'RAR',
  '7z': '7-Zip',
  gzip: 'gzip',
  pdf: 'PDF',
  image: 'image',
  sqlite: 'SQLite / GeoPackage / MBTiles',
  xmlSpreadsheet: 'XML Spreadsheet 2003',
  xml: 'XML',
  binary: 'binary',
};

/**
 * Name and issue code of a format that is not read. An OLE file is an old Excel workbook (`Workbook` or `Book` stream), a workbook
 * with a password (`EncryptedPackage`), or something else of Microsoft's or Kingsoft's.
 */
export function foreignFormat(
  kind: Sniffed,
  bytes: Uint8Array,
  path: string,
): { readonly code: 'officeOld' | 'officeEncrypted' | 'formatForeign' | 'kindUnknown'; readonly found: string } {
  const extension = /\.([a-z0-9]{1,6})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (kind === 'ole') {
    const names = oleNames(bytes);
    if (names.includes('EncryptedPackage')) return { code: 'officeEncrypted', found: extension || 'xlsx' };
    const isBook = names.includes('Workbook') || names.includes('Book') || /^(?:xls|et|ett|xlt)$/.test(extension);
    if (isBook) return { code: 'officeOld', found: extension || 'xls' };
    return { code: 'formatForeign', found: extension ? `.${extension}` : 'OLE' };
  }
  if (kind === 'shp') return { code: 'formatForeign', found: '.shp' };
  const name = opened[kind];
  return name ? { code: 'formatForeign', found: name } : { code: 'kindUnknown', found: extension };
}

/** Names of streams in an OLE file (MS-CFB 2.6.1: UTF-16 in 128-byte entries), found by a plain search, so that no chain is followed. */
function oleNames(bytes: Uint8Array): readonly string[] {
  const wanted = ['Workbook', 'Book', 'EncryptedPackage', 'WordDocument'];
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64]! | (bytes[at + 65]! << 8)) / 2 - 1;
    const name = wanted.find(
      (each) =>
        each.length === length &&
        [...each].every((letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0),
    );
    if (name) found.add(name);
  }
  return [...found];
}
