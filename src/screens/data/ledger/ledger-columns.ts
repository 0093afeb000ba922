import type { ExportCell, ExportSheet } from '../../../core/export/sheet.ts';
import type { LedgerLine, LedgerLists, UnitRow } from '../../../core/ledger/ledger-lists.ts';
import type { MovementRow } from '../../../core/ledger/movement-rows.ts';
import type { Language } from '../../../core/unit.ts';
import { dateText } from '../../../text/dates.ts';
import type { LedgerWords } from '../../../text/ledger-words.ts';
import { levelWord } from '../../../text/words.ts';
import type { SaidWords } from './said-words.ts';

export type LedgerList = keyof LedgerLists;

/** One column of a list, as it is shown, sorted by and handed out. */
export type LedgerColumn<Row> = {
  readonly id: keyof LedgerWords['columns'];
  readonly kind: 'text' | 'number';
  /** What is sorted by and written to a file. */
  readonly value: (row: Row) => ExportCell;
  /** What is shown, where that is another text. */
  readonly shown?: (row: Row) => string;
  /** Written to files only; the screen has no room for it. */
  readonly isFileOnly?: boolean;
};

/** Rows of any list have these. */
export type LedgerRow = LedgerLine | UnitRow | MovementRow;

type Say = { readonly words: LedgerWords; readonly language: Language; readonly said: SaidWords };

export function columnsOf(list: LedgerList, say: Say): readonly LedgerColumn<LedgerRow>[] {
  switch (list) {
    case 'lines':
      return lineColumns(say) as readonly LedgerColumn<LedgerRow>[];
    case 'units':
    case 'consolidation':
      return unitColumns(say) as readonly LedgerColumn<LedgerRow>[];
    case 'exits':
    case 'returns':
      return movementColumns(say, list) as readonly LedgerColumn<LedgerRow>[];
  }
}

/** The list as a table for a file, with the rows in the order of the screen. */
export function sheetOf(
  name: string,
  columns: readonly LedgerColumn<LedgerRow>[],
  rows: readonly LedgerRow[],
  words: LedgerWords,
): ExportSheet {
  return {
    name,
    columns: columns.map(({ id, kind }) => ({ title: words.columns[id], kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

function lineColumns({ words, language, said }: Say): readonly LedgerColumn<LedgerLine>[] {
  return [
    { id: 'line', kind: 'text', value: ({ id }) => id },
    dateColumn(words, language),
    { id: 'event', kind: 'text', value: (line) => words.eventOf(line) },
    { id: 'subject', kind: 'text', value: ({ subject }) => words.subjects[subject] },
    ...placeColumns<LedgerLine>(language),
    { id: 'households', kind: 'number', value: ({ households }) => households },
    { id: 'people', kind: 'number', value: ({ people }) => people },
    { id: 'cause', kind: 'text', value: ({ cause }) => said.cause(cause) },
    { id: 'evidence', kind: 'text', value: ({ evidence }) => said.evidence(evidence) },
    { id: 'by', kind: 'text', value: ({ by }) => by },
    { id: 'corrects', kind: 'text', value: ({ corrects }) => corrects },
    { id: 'correctedBy', kind: 'text', value: ({ correctedBy }) => correctedBy },
    { id: 'source', kind: 'text', value: ({ source }) => source, isFileOnly: true },
  ];
}

function unitColumns({ words, language }: Say): readonly LedgerColumn<UnitRow>[] {
  return [
    ...placeColumns<UnitRow>(language),
    { id: 'state', kind: 'text', value: ({ state }) => words.states[state ?? 'none'] },
    dayColumn('exitedOn', language, ({ exitedOn }) => exitedOn),
    dayColumn('supportedTo', language, ({ supportedTo }) => supportedTo),
    { id: 'identified', kind: 'number', value: ({ identified }) => identified },
    { id: 'exited', kind: 'number', value: ({ exited }) => exited },
    { id: 'returned', kind: 'number', value: ({ returned }) => returned },
    { id: 'unstated', kind: 'number', value: ({ unstated }) => unstated, isFileOnly: true },
  ];
}

function movementColumns(
  { words, language, said }: Say,
  list: 'exits' | 'returns',
): readonly LedgerColumn<MovementRow>[] {
  return [
    { id: 'line', kind: 'text', value: ({ line }) => line },
    dateColumn(words, language),
    { id: 'subject', kind: 'text', value: ({ subject }) => words.subjects[subject] },
    ...placeColumns<MovementRow>(language),
    { id: 'households', kind: 'number', value: ({ households }) => households },
    { id: 'people', kind: 'number', value: ({ people }) => people },
    { id: 'cause', kind: 'text', value: ({ cause }) => said.cause(cause) },
    { id: 'evidence', kind: 'text', value: ({ evidence }) => said.evidence(evidence) },
    { id: 'by', kind: 'text', value: ({ by }) => by },
    dayColumn(
      list === 'exits' ? 'returnedOn' : 'exitedBefore',
      language,
      ({ counterpart }) => counterpart?.date ?? null,
    ),
    { id: 'corrections', kind: 'text', value: ({ corrections }) => corrections.join(' ') },
    { id: 'source', kind: 'text', value: ({ source }) => source, isFileOnly: true },
  ];
}

function placeColumns<Row extends LedgerRow>(language: Language): readonly LedgerColumn<Row>[] {
  return [
    { id: 'code', kind: 'text', value: ({ area }) => area, isFileOnly: true },
    { id: 'area', kind: 'text', value: ({ name }) => name },
    { id: 'parent', kind: 'text', value: (row) => parentOf(row) },
    { id: 'level', kind: 'text', value: ({ level }) => levelWord(level, language), isFileOnly: true },
  ];
}

function parentOf(row: LedgerRow): string | null {
  return 'parentName' in row ? row.parentName : row.parent;
}

/** A year alone is not shown as its last day. */
function dateColumn(words: LedgerWords, language: Language): LedgerColumn<LedgerLine | MovementRow> {
  return {
    id: 'date',
    kind: 'text',
    value: ({ date, datePrecision }) => (datePrecision === 'year' ? date.slice(0, 4) : date),
    shown: ({ date, datePrecision }) =>
      datePrecision === 'year' ? words.yearOnly(date.slice(0, 4)) : dateText(date, language),
  };
}

function dayColumn<Row>(
  id: LedgerColumn<Row>['id'],
  language: Language,
  dayOf: (row: Row) => string | null,
): LedgerColumn<Row> {
  return { id, kind: 'text', value: dayOf, shown: (row) => dateText(dayOf(row) ?? '', language) };
}
