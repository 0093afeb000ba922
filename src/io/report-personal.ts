import type { IssueCode, Where } from '../core/issue.ts';
import type { PersonalKind } from '../core/privacy/personal-number.ts';
import { createPersonalTally, type PersonalFinding } from '../core/privacy/personal-tally.ts';
import type { IssueLog } from './issue-log.ts';

const codes: Readonly<Record<PersonalKind, IssueCode>> = {
  residentId: 'residentIds',
  bankCard: 'bankCards',
  mobile: 'mobiles',
};

/** Warns of numbers of persons: column, count and first row, never a number itself. */
export function reportPersonal(findings: readonly PersonalFinding[], where: Where, log: IssueLog): void {
  for (const { kind, count, row } of findings) log.add(codes[kind], 'warning', { ...where, row }, { count });
}

/** The same for a table of our own format, column by column. */
export function reportPersonalCells({ file, header, rows, rowNumbers }: PersonalCells, log: IssueLog): void {
  for (const [i, column] of header.entries()) {
    const tally = createPersonalTally();
    for (let row = 0; row < rows.length; row++) tally.add(rows[row]![i]!, rowNumbers[row]!);
    reportPersonal(tally.found(column), { file, column }, log);
  }
}

type PersonalCells = {
  readonly file: string;
  readonly header: readonly string[];
  /** Each as long as the header. */
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
};

/** The same for features of our own format; their row is their place in the file, from 1. */
export function reportPersonalProperties(
  features: readonly { readonly properties: unknown }[],
  file: string,
  log: IssueLog,
): void {
  const tallies = new Map<string, ReturnType<typeof createPersonalTally>>();
  for (const [i, { properties }] of features.entries()) {
    if (typeof properties !== 'object' || properties === null) continue;
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const tally = tallies.get(name) ?? createPersonalTally();
      tallies.set(name, tally);
      tally.add(String(value), i + 1);
    }
  }
  for (const [column, tally] of tallies) reportPersonal(tally.found(column), { file, column }, log);
}
