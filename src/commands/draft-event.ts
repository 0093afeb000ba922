import type { LedgerDraft } from '../core/ledger/check-event.ts';
import { endOfYear, parseDate } from '../core/period.ts';
import { plainText } from '../core/plain-text.ts';
import type { AreaCode } from '../core/unit.ts';
import type { LedgerEventKind } from '../core/workspace/workspace.ts';

/** What is written in the form, as text. */
export type EventFields = {
  readonly event: LedgerEventKind;
  readonly subject: LedgerDraft['subject'];
  readonly area: AreaCode | null;
  readonly precision: LedgerDraft['datePrecision'];
  /** `YYYY-MM-DD`, or the year alone. */
  readonly date: string;
  readonly households: string;
  readonly people: string;
  readonly cause: string;
  readonly evidence: string;
  readonly by: string;
  readonly corrects: string | null;
};

export type DraftFault = {
  readonly fault: 'areaUnknown' | 'dateInvalid' | 'amountInvalid';
  readonly context: Readonly<Record<string, string>>;
};

/** The line that the form means, or what in it cannot be read. `areaText` is quoted when no area was chosen. */
export function draftEvent(fields: EventFields, areaText: string): Omit<LedgerDraft, 'source'> | DraftFault {
  const { event, subject, area, precision, corrects } = fields;
  if (area === null) return { fault: 'areaUnknown', context: { area: areaText } };
  const date = precision === 'year' ? yearEnd(plainText(fields.date)) : parseDate(fields.date);
  if (date === null) return { fault: 'dateInvalid', context: {} };
  const [households, people] = [countOf(fields.households), countOf(fields.people)];
  if (households === undefined) return { fault: 'amountInvalid', context: { found: fields.households } };
  if (people === undefined) return { fault: 'amountInvalid', context: { found: fields.people } };
  const [cause, evidence, by] = [fields.cause, fields.evidence, fields.by].map((text) => text.trim() || null);
  return {
    ...{ subject, area, date, datePrecision: precision, event, households, people },
    ...{ cause: cause!, evidence: evidence!, by: by!, corrects },
  };
}

function yearEnd(text: string) {
  return /^(?:19|20)\d{2}$/.test(text) ? endOfYear(Number(text)) : null;
}

/** Null for nothing written, undefined for what is no count. Full-width digits and separators are read. */
function countOf(text: string): number | null | undefined {
  const plain = plainText(text).replaceAll(',', '');
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
