import type { AbsentReason } from '../../core/absent.ts';
import type { Breaks } from '../../core/classify/breaks.ts';
import { classOf } from '../../core/classify/class-of.ts';
import { classify } from '../../core/classify/classify.ts';
import type { Language } from '../../core/unit.ts';
import { figureText } from '../../text/numbers.ts';
import type { PublicWords } from '../../text/public-words.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import type { Cell, Slice, SliceArea, SliceStatus, SliceSubject } from './slice.ts';

/** How an area looks: a class of the ramp, zero by itself, a status, a reason, or not published at all. */
export type Look =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'zero' }
  | { readonly kind: 'status'; readonly status: Exclude<SliceStatus, 'withheld'> }
  | { readonly kind: 'absent'; readonly reason: AbsentReason }
  | { readonly kind: 'none' };

export type ViewRow = {
  readonly area: SliceArea;
  readonly cell: Cell;
  /** The figure or the word for its absence. */
  readonly text: string;
  readonly status: SliceStatus | null;
  readonly look: Look;
  /** 1 for the largest published figure; equal figures share a rank. Null without a figure. */
  readonly rank: number | null;
};

/** One subject in one period, for map, table and text alike. */
export type SubjectView = {
  readonly subject: SliceSubject;
  readonly period: string;
  readonly whole: ViewRow;
  /** Areas that existed at the end of the period, in the slice's order. */
  readonly rows: readonly ViewRow[];
  /** How many have a rank. */
  readonly ranked: number;
  /** The same in every period of the slice; of published figures other than zero alone. */
  readonly breaks: Breaks;
};

const classes = 5;

/** Class edges, made from the published figures of all periods, so that a colour means the same in every year. */
export function breaksOf(slice: Slice, subject: string): Breaks {
  const all = Object.values(slice.cells[subject]!).flatMap((list) => list.slice(1));
  const numbers = all.filter((cell): cell is number => typeof cell === 'number' && cell !== 0);
  return classify(numbers, { method: 'natural', classes, edges: [] });
}

export function viewOf(
  slice: Slice,
  subject: SliceSubject,
  period: string,
  { language, words }: { readonly language: Language; readonly words: PublicWords },
): SubjectView {
  const cells = slice.cells[subject.id]![period]!;
  const statuses = subject.isTarget ? slice.statuses[subject.id]! : null;
  const breaks = breaksOf(slice, subject.id);
  const day = period.length === 4 ? `${period}-12-31` : period;
  const exists = ({ from, to }: SliceArea) => (from ?? '') <= day && day <= (to ?? '9999');
  const rowOf = (area: SliceArea, i: number): ViewRow => {
    const cell = cells[i] ?? null;
    const status = statuses?.[i] ?? null;
    return {
      area,
      cell,
      text: cellText(cell, subject.unit, { language, words }),
      status,
      look: lookOf(cell, status, breaks),
      rank: null,
    };
  };
  const rows = slice.areas.map((area, i) => rowOf(area, i + 1)).filter(({ area }) => exists(area));
  const numbers = rows.map(({ cell }) => cell).filter((cell) => typeof cell === 'number');
  const ranked = rows.map((row) => ({
    ...row,
    rank: typeof row.cell === 'number' ? 1 + numbers.filter((other) => other > (row.cell as number)).length : null,
  }));
  return { subject, period, whole: rowOf(slice.whole, 0), rows: ranked, ranked: numbers.length, breaks };
}

export function cellText(
  cell: Cell,
  unit: string,
  { language, words }: { readonly language: Language; readonly words: PublicWords },
): string {
  if (cell === null) return words.notPublished;
  return typeof cell === 'number' ? figureText(cell, unit, language) : absentWord(cell, language);
}

/** Word of a status; a withheld one says so. */
export function statusText(status: SliceStatus, language: Language): string {
  return status === 'withheld' ? absentWord('suppressed', language) : statusWord(status, language);
}

function lookOf(cell: Cell, status: SliceStatus | null, breaks: Breaks): Look {
  if (status === 'withheld') return { kind: 'absent', reason: 'suppressed' };
  if (status === 'notApplicable') return { kind: 'absent', reason: 'notApplicable' };
  if (status !== null) return { kind: 'status', status };
  if (cell === null) return { kind: 'none' };
  if (typeof cell === 'string') return { kind: 'absent', reason: cell };
  return cell === 0 ? { kind: 'zero' } : { kind: 'class', index: classOf(cell, breaks) };
}
