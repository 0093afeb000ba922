import { importCaps } from '../import-caps.ts';

export type TableCell = { readonly text: string; readonly columnSpan: number; readonly rowSpan: number };
type Row = TableCell[];

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
};
const unread = /^(?:script|style|title|xml|head)$/;

/**
 * The tables of an HTML text, rows of cells, in the order in which they end; one inside another is a table of its own. No document is
 * built and nothing of the page is run or fetched: only `table`, `tr`, `td`, `th` and `br` mean something. Unclosed tags end where a
 * browser ends them. Linear; deeper than the cap is left unread.
 */
export function scanHtmlTables(html: string): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  const open: { rows: Row[]; cell: { text: string; attributes: string } | null }[] = [];
  let at = 0;

  const endCell = () => {
    const table = open.at(-1);
    if (!table?.cell) return;
    const { text, attributes } = table.cell;
    if (table.rows.length === 0) table.rows.push([]);
    const row = table.rows.at(-1)!;
    row.push({ text: tidy(text), columnSpan: spanOf(attributes, 'colspan'), rowSpan: spanOf(attributes, 'rowspan') });
    table.cell = null;
  };

  while (at < html.length) {
    const start = html.indexOf('<', at);
    const cell = open.at(-1)?.cell;
    const upTo = start < 0 ? html.length : start;
    if (cell && cell.text.length < importCaps.cellCharacters) cell.text += html.slice(at, upTo).replace(/\s+/g, ' ');
    if (start < 0) break;
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = html.indexOf('>', start);
    if (end < 0) break;
    at = end + 1;
    const match = /^(\/?)([a-z]+)/i.exec(html.slice(start + 1, start + 20));
    if (!match) {
      if (cell && !/^[!?/]/.test(html.charAt(start + 1))) {
        cell.text += '<';
        at = start + 1;
      }
      continue;
    }
    const name = match[2]!.toLowerCase();
    const isEnd = match[1] === '/';
    const table = open.at(-1);
    if (!isEnd && unread.test(name) && name !== 'head') {
      const close = html.indexOf(`</${match[2]}`, end);
      at = close < 0 ? html.length : close;
    } else if (name === 'table' && !isEnd) {
      if (open.length < importCaps.nesting) open.push({ rows: [], cell: null });
    } else if (name === 'table') {
      endCell();
      const done = open.pop();
      if (done) tables.push(done.rows);
    } else if (name === 'tr') {
      endCell();
      if (!isEnd) table?.rows.push([]);
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (!isEnd && table) table.cell = { text: '', attributes: html.slice(start, Math.min(end, start + 2000)) };
    } else if (name === 'br' && table?.cell) table.cell.text += '\n';
  }
  while (open.length > 0) {
    endCell();
    tables.push(open.pop()!.rows);
  }
  return tables.filter((rows) => rows.some((row) => row.length > 0));
}

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.max(1, span);
}

function tidy(text: string): string {
  const decoded = text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name]! : whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
  return decoded.replaceAll('\u00a0', ' ').trim();
}
