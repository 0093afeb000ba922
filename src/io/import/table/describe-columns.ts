import type { Where } from '../../../core/issue.ts';
import { holdsNames, maskNumbers } from '../../../core/privacy/mask-personal.ts';
import type { IssueLog } from '../../issue-log.ts';
import { reportPersonal } from '../../report-personal.ts';
import type { FileHints, UnderstoodColumn } from '../understanding.ts';
import { type ColumnTally, createColumnTally } from './column-tally.ts';
import type { HeadRow } from './find-header.ts';
import { columnLetter, headerPaths, unitAtFoot, unitInHeader, unitInTitle } from './flatten-header.ts';
import { withPersonal } from './personal-columns.ts';

export type ColumnSource = {
  readonly header: readonly HeadRow[];
  readonly unitRow: HeadRow | null;
  readonly titles: readonly HeadRow[];
  readonly tallies: readonly ColumnTally[];
  readonly width: number;
  readonly isMerged: boolean;
  readonly hints: FileHints;
  readonly where: Where;
  readonly log: IssueLog;
};

/** Columns with unique names, types and units. A column that is nameless and empty at the right end is left away. */
export function describeColumns(source: ColumnSource): readonly UnderstoodColumn[] {
  const { header, tallies, hints, where, log } = source;
  let width = source.width;
  const paths = headerPaths(
    header.map(({ cells }) => cells),
    width,
    source.isMerged,
  );
  while (width > 0 && (paths[width - 1]?.length ?? 0) === 0 && (tallies[width - 1]?.filled() ?? 0) === 0) width--;
  const titleUnit = source.titles.flatMap(({ cells }) => cells.map(unitInTitle)).find((unit) => unit !== null) ?? null;
  const taken = new Map<string, number>();
  const row = header.at(-1)?.row;
  return Array.from({ length: width }, (_, index) => {
    const path = paths[index] ?? [];
    const place = row === undefined ? where : { ...where, row };
    const written = path.join(' / ');
    const plain = written === '' ? columnLetter(index) : written;
    if (written === '' && header.length > 0)
      log.add('columnUnnamed', 'warning', { ...place, column: plain }, { found: plain });
    const name = uniqueName(plain, taken);
    if (name !== plain)
      log.add('columnRepeated', 'warning', { ...place, column: name }, { found: plain, expected: name });
    const tally = tallies[index] ?? createColumnTally();
    const own = hintedUnit(hints, name) ?? path.map(unitInHeader).findLast((unit) => unit !== null) ?? unitAtFoot(path);
    const below = source.unitRow?.cells[index]?.trim() || null;
    const unit = own ?? (below === '/' ? null : below?.replace(/^[（(]|[)）]$/g, '')) ?? null;
    const { type, fitting } = tally.type(written, unit);
    const carried = unit ?? tally.ownUnit();
    const isFigure = type === 'number' || type === 'percent';
    const personal = tally.personal(written);
    reportPersonal(personal, { ...where, column: name }, log);
    if (holdsNames(written, tally.samples()))
      log.add('personalNames', 'warning', { ...where, column: name }, { count: tally.filled() });
    const column: UnderstoodColumn = {
      name,
      index,
      type,
      unit: isFigure ? (carried ?? titleUnit) : unit,
      samples: tally.samples(),
      filled: tally.filled(),
      fitting,
    };
    return withPersonal(column, personal);
  });
}

/** Names the cells that do not fit the type of their column, or that hold an error or a lost character. */
export function reportCells(
  columns: readonly UnderstoodColumn[],
  tallies: readonly ColumnTally[],
  where: Where,
  log: IssueLog,
): void {
  for (const { name, type, index, personal } of columns) {
    const tally = tallies[index];
    if (!tally) continue;
    const texts = tally.cellsOf('text');
    const shown = personal === undefined ? (text: string) => text : maskNumbers;
    for (const { row, text: written } of texts.first) {
      const text = shown(written);
      const place = { ...where, row, column: name };
      if (text.includes('\ufffd')) log.add('characterLost', 'error', place, { found: text });
      else if (/^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!)/.test(text))
        log.add('cellError', 'warning', place, { found: text });
      else if (type === 'number' || type === 'percent') log.add('cellNotNumber', 'warning', place, { found: text });
    }
    if (type === 'number')
      for (const { row, text } of tally.cellsOf('percent').first)
        log.add('percentMixed', 'warning', { ...where, row, column: name }, { found: text });
    if (type === 'code')
      for (const { row, text } of tally.cellsOf('code').first)
        if (/e/i.test(text)) log.add('codeScientific', 'warning', { ...where, row, column: name }, { found: text });
  }
}

function uniqueName(plain: string, taken: Map<string, number>): string {
  let name = plain;
  for (let n = 2; taken.has(name); n++) name = `${plain} (${n})`;
  taken.set(name, 1);
  return name;
}

function hintedUnit({ units }: FileHints, name: string): string | null {
  return units && Object.hasOwn(units, name) ? (units[name] ?? null) : null;
}
