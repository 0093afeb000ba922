import type { Issue, IssueCode, Severity } from '../core/issue.ts';
import { parseDate } from '../core/period.ts';
import type { IsoDate } from '../core/unit.ts';
import type { IssueLog } from './issue-log.ts';
import type { Table } from './parse-table.ts';

export type NumberRule = { readonly isRequired?: boolean; readonly isInteger?: boolean; readonly isCount?: boolean };

/**
 * One row of a table at a time. Each reading method returns the cell's value, null when it is empty, and null after an issue when it
 * is wrong; `isGood` says whether the row had no error so far. One object serves all rows, since tables have 100,000 of them.
 */
export type TableRow = {
  readonly number: number;
  readonly isGood: boolean;
  text(column: string): string | null;
  requiredText(column: string): string;
  numberIn(column: string, rule?: NumberRule): number | null;
  date(column: string): IsoDate | null;
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word | null;
  problem(code: IssueCode, column: string, context?: Issue['context'], severity?: Severity): void;
  /** Runs `read` and lets its errors cost the cells, not the row: those count as empty and are listed as left out. */
  lenient<Value>(read: () => Value): Value;
};

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Calls `read` for every row in order and returns what it returned, without the rows that had an error: those are left out. */
export function readRows<Item>(table: Table, log: IssueLog, read: (row: TableRow) => Item | null): readonly Item[] {
  const items: Item[] = [];
  let cells: readonly string[] = [];
  let number = 0;
  let isGood = true;

  function problem(
    code: IssueCode,
    column: string,
    context: Issue['context'] = {},
    severity: Severity = 'error',
  ): void {
    if (severity === 'error') isGood = false;
    log.add(code, severity, { file: table.file, row: number, column }, context);
  }

  function text(column: string): string | null {
    const position = table.columns.get(column);
    if (position === undefined) return null;
    const cell = cells[position]!;
    return cell === '' ? null : cell.trim() || null;
  }

  const row: TableRow = {
    get number() {
      return number;
    },
    get isGood() {
      return isGood;
    },
    text,
    requiredText(column) {
      const found = text(column);
      if (found === null) problem('valueRequired', column);
      return found ?? '';
    },
    numberIn(column, rule = {}) {
      const found = text(column);
      if (found === null) {
        if (rule.isRequired) problem('valueRequired', column);
        return null;
      }
      const value = decimal.test(found) ? Number(found) : Number.NaN;
      if (!Number.isFinite(value)) problem('valueNotNumber', column, { found });
      else if (rule.isInteger && !Number.isInteger(value)) problem('valueNotInteger', column, { found });
      else if (rule.isCount && value < 0) problem('valueNegative', column, { found });
      else return value;
      return null;
    },
    date(column) {
      const found = text(column);
      if (found === null) return null;
      const date = parseDate(found);
      if (date === null) problem('valueNotDate', column, { found });
      return date;
    },
    oneOf(column, words) {
      const found = row.requiredText(column);
      const word = words.find((each) => each === found) ?? null;
      if (word === null && found !== '') problem('valueNotAllowed', column, { found, expected: words.join(', ') });
      return word;
    },
    problem,
    lenient(read) {
      const before = isGood;
      isGood = true;
      const value = read();
      if (!isGood) log.leaveOut({ file: table.file, row: number });
      isGood = before;
      return value;
    },
  };

  for (const [i, each] of table.rows.entries()) {
    cells = each;
    number = table.rowNumbers[i]!;
    isGood = true;
    const item = read(row);
    if (isGood && item !== null) items.push(item);
    else log.leaveOut({ file: table.file, row: number });
  }
  return items;
}
