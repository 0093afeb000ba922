import { readFileSync, writeFileSync } from 'node:fs';
import { exactWeights, type Tally, tallyByGroup } from '../core/reach/tally.ts';
import type { Language } from '../core/unit.ts';
import type { IssueLog } from '../io/issue-log.ts';
import { parseReachPoints, type ReachPointTable } from '../io/reach-points.ts';
import { issueMessage } from '../text/issue-messages.ts';

/** Sums over all points and by key, the keys in order. */
export type ReachSums = { readonly all: Tally; readonly by: readonly (Tally & { readonly key: string })[] };

/** `flags` as from `coveredBy`. */
export function sumsOf(points: ReachPointTable, flags: Uint8Array): ReachSums {
  const { all, byGroup } = tallyByGroup({
    flags,
    weights: points.weights && exactWeights(points.weights),
    group: points.group,
    groups: points.keys.length,
  });
  const by = byGroup.map((tally, g) => ({ key: points.keys[g]!, ...tally }));
  by.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { all, by };
}

/** A line of figures for all, and one for each key. */
export function printSums({ all, by }: ReachSums, language: Language): void {
  for (const line of [{ key: '', ...all }, ...by]) console.log(lineOf(line, language));
}

/** The points with the columns asked for; null after an issue. */
export function readPoints(
  { points: file, weight, by }: { readonly points: string; readonly weight?: string; readonly by?: string },
  log: IssueLog,
): ReachPointTable | null {
  const bytes = bytesOf(file, log);
  const columns = { ...(weight === undefined ? {} : { weight }), ...(by === undefined ? {} : { by }) };
  return bytes && parseReachPoints(bytes, file, columns, log);
}

/** The file, or null after an issue. */
export function bytesOf(file: string, log: IssueLog): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (cause) {
    log.add('fileUnreadable', 'error', { file }, { found: (cause as NodeJS.ErrnoException).code ?? '' });
    return null;
  }
}

/** Rows made one at a time. */
export type CsvTable = { readonly header: string; readonly count: number; readonly rowOf: (i: number) => string };

/** Writes a table; false after a message on standard error when it cannot be written. */
export function isCsvWritten(file: string, table: CsvTable, language: Language): boolean {
  try {
    writeFileSync(file, '');
    for (const text of csvLines(table.header, table.count, table.rowOf)) writeFileSync(file, text, { flag: 'a' });
    return true;
  } catch (cause) {
    const found = (cause as NodeJS.ErrnoException).code ?? '';
    console.error(
      issueMessage({ code: 'fileUnreadable', severity: 'error', where: { file }, context: { found } }, language),
    );
    return false;
  }
}

/** Text as a cell of CSV, quoted where it must be. */
export function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lineOf(
  { key, points, covered, weight, coveredWeight, share, missing }: Tally & { key: string },
  language: Language,
): string {
  const percent = share === null ? '–' : `${(share * 100).toFixed(1)} %`;
  return language === 'zh'
    ? `${key === '' ? '合计' : key}：${percent}，${coveredWeight} / ${weight}，点 ${covered} / ${points}，缺坐标 ${missing}`
    : `${key === '' ? 'all' : key}: ${percent}, ${coveredWeight} of ${weight}, points ${covered} of ${points}, without coordinates ${missing}`;
}

/** A few thousand rows at a time, so that the whole text never exists. */
function* csvLines(header: string, count: number, rowOf: (i: number) => string): Generator<string> {
  let text = `${header}\n`;
  for (let i = 0; i < count; i++) {
    text += `${rowOf(i)}\n`;
    if (text.length < 100_000) continue;
    yield text;
    text = '';
  }
  yield text;
}
