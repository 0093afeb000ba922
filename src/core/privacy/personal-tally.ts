import { plainText } from '../plain-text.ts';
import { isBankCard, isMobile, isResidentId, type PersonalKind, personalKinds } from './personal-number.ts';

/** Personal numbers of one kind in a column: how many cells hold one, and the row of the first. Never the numbers themselves. */
export type PersonalFinding = { readonly kind: PersonalKind; readonly count: number; readonly row: number };

/** Looks at the cells of a column as they go by. */
export type PersonalTally = {
  add(cell: string, row: number): void;
  /** What the column holds by the evidence of all its cells; `header` is its name. */
  found(header: string): readonly PersonalFinding[];
};

/** Headers that say so themselves: then one fitting cell is enough. */
const headers: Readonly<Record<PersonalKind, RegExp>> = {
  residentId: /身份证|公民身份|证件号|id[\s_-]?card|resident[\s_-]?id/i,
  bankCard: /银行|卡号|账号|帐号|存折|bank|account|card[\s_-]?no/i,
  mobile: /电话|手机|联系方式|联系人|phone|mobile|cell|tel/i,
};
const tests: Readonly<Record<PersonalKind, (digits: string) => boolean>> = {
  residentId: isResidentId,
  bankCard: isBankCard,
  mobile: isMobile,
};
/** Share of the bare numbers of a column that have to look personal: amounts and serial numbers do so now and then. */
const enough = 0.3;
/** For a cell by itself: bare numbers never count by their likes, only by the header. */
export const never = Number.POSITIVE_INFINITY;
const longestCell = 4000;

type Count = { certain: number; bare: number; first: number };

/**
 * A tally for one column. A number with a check (the 18 characters of a resident number), and any number that stands within words,
 * speaks for itself. A bare number of another kind counts when the header says so, or when many of the column's long numbers are alike (`share` of
 * them, 0.3 unless told).
 */
export function createPersonalTally(share = enough): PersonalTally {
  const counts = new Map<PersonalKind, Count>();
  let bareNumbers = 0;
  let [maimed, maimedRow] = [0, 0];

  function count(kind: PersonalKind, isCertain: boolean, row: number): void {
    const known = counts.get(kind);
    const entry = known ?? { certain: 0, bare: 0, first: row };
    if (!known) counts.set(kind, entry);
    if (isCertain) entry.certain++;
    else entry.bare++;
  }

  return {
    add(cell, row) {
      if (cell.length < 10) {
        const first = cell.charCodeAt(0);
        if (first >= 48 && first <= 57) bareNumbers++;
        return;
      }
      if (!mayHold(cell)) {
        bareNumbers += isDigits(cell) ? 1 : 0;
        // An identity number that Excel took for a quantity: 5.30602E+17.
        if (/^[1-8]\.\d+e\+1[47]$/i.test(cell)) {
          maimed++;
          maimedRow ||= row;
        }
        return;
      }
      const text = plainText(cell.slice(0, longestCell)).replace(/^'/, '');
      const bare = /^\+?[\d\s-]+[Xx]?$/.test(text) ? text.replace(/[\s-]/g, '') : null;
      if (bare !== null) {
        bareNumbers++;
        const kind = kindOf(bare);
        if (kind) count(kind, kind === 'residentId' && bare.length === 18, row);
        return;
      }
      for (const kind of kindsWithin(text)) count(kind, true, row);
    },
    found(header) {
      const findings = personalKinds.flatMap((kind): PersonalFinding[] => {
        const { certain, bare, first } = counts.get(kind) ?? { certain: 0, bare: 0, first: 0 };
        const isBareMeant = certain > 0 || headers[kind].test(header) || bare >= Math.max(1, bareNumbers * share);
        const all = certain + (isBareMeant ? bare : 0);
        return all > 0 ? [{ kind, count: all, row: first }] : [];
      });
      return maimed > 0 && findings.length === 0 && headers.residentId.test(header)
        ? [{ kind: 'residentId', count: maimed, row: maimedRow }]
        : findings;
    },
  };
}

/**
 * Personal numbers among the cells of a column, the gravest kind first; empty when there are none. What has any may not be made public.
 * `rows` are their row numbers; their places in the list, from 1, where there are none.
 */
export function personalNumbersIn(
  header: string,
  cells: Iterable<string>,
  rows: readonly number[] = [],
): readonly PersonalFinding[] {
  const tally = createPersonalTally();
  let i = 0;
  for (const cell of cells) {
    tally.add(cell, rows[i] ?? i + 1);
    i++;
  }
  return tally.found(header);
}

function kindOf(digits: string): PersonalKind | null {
  return personalKinds.find((kind) => tests[kind](digits)) ?? null;
}

/** Kinds of the numbers that stand between words. Fifteen digits there are too often something else. */
function kindsWithin(text: string): ReadonlySet<PersonalKind> {
  const kinds = new Set<PersonalKind>();
  for (const [part] of text.matchAll(/(?<![\d.A-Za-z])\+?\d[\d -]{9,24}[\dXx](?![\d.])/g)) {
    const digits = part.replace(/[ -]/g, '');
    const kind = digits.length === 15 ? null : kindOf(digits);
    if (kind) kinds.add(kind);
  }
  return kinds;
}

function isDigits(cell: string): boolean {
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/**
 * True for a cell with eleven digits or more and no letter between them, full-width ones too: a cheap look before the careful one.
 * Codes of simulated villages (530602S01001N01) are no numbers.
 */
function mayHold(cell: string): boolean {
  let digits = 0;
  for (let i = 0; i < cell.length && i < longestCell; i++) {
    const code = cell.charCodeAt(i);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) {
      if (++digits >= 11) return true;
    } else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) digits = 0;
  }
  return false;
}
