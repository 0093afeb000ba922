import { plainText } from '../plain-text.ts';
import { type AreaCode, areaCode } from '../unit.ts';
import { normaliseAreaCode } from './area-code.ts';

/** What was mended in a code, to be shown. */
export type CodeRepair = 'apostrophe' | 'fullWidth' | 'blanks' | 'decimal' | 'scientific' | 'padding';

export type CodeFault =
  /** Scientific notation, and several known codes fit. */
  | 'scientificAmbiguous'
  /** Scientific notation, and no known code fits, or none is known. */
  | 'scientificLost'
  /** Not a whole number, or a sign. */
  | 'notCode'
  /** Digits, but 5, 7, 8, 10, 11 or more than 12 of them: a digit lost or too many. */
  | 'lengthUnusual';

export type ParsedCode =
  | {
      readonly kind: 'code';
      readonly code: AreaCode;
      readonly repairs: readonly CodeRepair[];
      readonly isKnown: boolean | null;
    }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'refused';
      readonly why: CodeFault;
      readonly found: string;
      readonly candidates: readonly AreaCode[];
    };

/** Lengths of GB/T 2260 and GB/T 10114 codes: province 2, prefecture 4, county 6, township 9, village 12; natural villages 14 and 15. */
const usualLengths = new Set([2, 4, 6, 9, 12, 14, 15]);

/**
 * The administrative code of a cell. Apostrophes, full-width digits, blanks inside, a trailing `.0` and padding zeros are mended and
 * named. `6.21102E+11`, which Excel makes of a long code, is recovered only when exactly one of the known codes, padded to its length,
 * begins with these digits and would be shown so; otherwise it is refused with the codes that fit. A code with letters, or of another
 * country, passes as it is. `known` null: nothing is known, and no code is doubted for it.
 */
export function parseCode(text: string, known: ReadonlySet<AreaCode> | null): ParsedCode {
  const found = text.trim();
  if (found === '' || /^[-—–/\\…无]{1,3}$/.test(found)) return { kind: 'absent' };
  const repairs: CodeRepair[] = [];
  let plain = plainText(found);
  const mend = (repair: CodeRepair, mended: string) => {
    if (mended !== plain) repairs.push(repair);
    plain = mended;
  };
  if (plain !== found) repairs.push('fullWidth');
  mend('apostrophe', plain.replace(/^['’‘`]+|['’‘`]+$/g, ''));
  if (/^[\d\s]+$/.test(plain)) mend('blanks', plain.replace(/\s+/g, ''));
  if (/^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(plain)) return recover(plain, found, known, repairs);
  mend('decimal', plain.replace(/^(\d+)\.0+$/, '$1'));
  const refused = (why: CodeFault): ParsedCode => ({ kind: 'refused', why, found, candidates: [] });
  if (/^[+-]?[\d.,]+$/.test(plain) && !/^\d+$/.test(plain)) return refused('notCode');
  const exact = areaCode(plain);
  if (known?.has(exact)) return { kind: 'code', code: exact, repairs, isKnown: true };
  const short = normaliseAreaCode(plain);
  if (known?.has(short))
    return { kind: 'code', code: short, repairs: short === exact ? repairs : [...repairs, 'padding'], isKnown: true };
  if (/^\d+$/.test(plain) && !usualLengths.has(plain.length)) return refused('lengthUnusual');
  const isPadded = short !== exact && known === null;
  return isPadded
    ? { kind: 'code', code: short, repairs: [...repairs, 'padding'], isKnown: null }
    : { kind: 'code', code: exact, repairs, isKnown: known === null ? null : false };
}

function recover(
  plain: string,
  found: string,
  known: ReadonlySet<AreaCode> | null,
  repairs: readonly CodeRepair[],
): ParsedCode {
  const [, lead, tail, exponent] = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(plain)!;
  const length = Number(exponent) + 1;
  const decimals = (tail ?? '').length;
  // As many digits as the code has: nothing was lost, only the spelling.
  if (decimals >= Number(exponent)) {
    const exact = areaCode(`${lead}${tail ?? ''}`.slice(0, length));
    const isWhole = !/[1-9]/.test((tail ?? '').slice(Number(exponent)));
    if (isWhole)
      return { kind: 'code', code: exact, repairs: [...repairs, 'scientific'], isKnown: known?.has(exact) ?? null };
  }
  const fitting = [...(known ?? [])].filter((code) => {
    const padded = /^\d+$/.test(code) && code.length < length ? code.padEnd(length, '0') : code;
    if (padded.length !== length || !/^\d+$/.test(padded)) return false;
    return Number(padded).toExponential(decimals) === Number(plain).toExponential(decimals);
  });
  const [only] = fitting;
  if (fitting.length === 1 && only)
    return { kind: 'code', code: only, repairs: [...repairs, 'scientific'], isKnown: true };
  return {
    kind: 'refused',
    why: fitting.length === 0 ? 'scientificLost' : 'scientificAmbiguous',
    found,
    candidates: fitting.slice(0, 20),
  };
}
