import type { AbsentReason } from '../absent.ts';
import { plainText } from '../plain-text.ts';
import { type DeclaredUnit, declaredUnit, scaleOfSuffix } from './declared-unit.ts';

/** What was done to make a number of a cell, beyond reading its digits. Shown, so that nothing is converted in silence. */
export type NumberNote =
  | 'thousands'
  | 'fullWidth'
  | 'multiplied'
  | 'percent'
  | 'permille'
  | 'scientific'
  | 'unitRemoved';

/** Why a cell that is not blank is no number. */
export type NumberFault =
  /** Text that is neither a figure nor a word for absence. */
  | 'notNumber'
  /** `1,2` or `1.234,5`: a comma that separates no thousands. */
  | 'commaAmbiguous'
  /** `95` where shares from 0 to 1 are declared, `3.2万` where 万元 is. */
  | 'scaleAmbiguous'
  /** `35人` in a column of 户: another unit than the declared one. */
  | 'unitDiffers'
  /** `≥95%`, `约120`, `5-10`: a bound, an estimate or a range is no figure. */
  | 'notExact'
  | 'tooLarge';

export type ParsedNumber =
  | { readonly kind: 'value'; readonly value: number; readonly notes: readonly NumberNote[] }
  | { readonly kind: 'absent'; readonly reason: AbsentReason; readonly found: string }
  | { readonly kind: 'refused'; readonly why: NumberFault; readonly found: string };

const missing =
  /^(?:[-—–―─/\\…⋯.。]{1,6}|无|暂无|空|缺|缺失|缺项|不详|未知|未统计|未填|未报|待定|待补|n\.?\s*a\.?|n\/a|null|nil|none|nan|\?|？)$/i;
const notApplicable = /^(?:不适用|不涉及|无此项|not applicable)$/i;
const suppressed = /^(?:\*{1,4}|保密|不公开|suppressed)$/i;
const unreadable = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;
const figure = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d{1,3})?\s*(.*)$/i;

/**
 * The number of a cell in the declared unit (a share as 0 to 1 whatever its spelling), absence with its reason, or why it is refused.
 * A blank is `missing`, never 0. `95%` is 0.95 everywhere; a plain `95` is 0.95 where the unit is `%` and refused where shares from 0
 * to 1 are declared; a plain `0.95` is 0.0095 where the unit is `%`: see `percentScale` for a column that holds shares under that
 * header. 万 and 亿 multiply; 元, 万元, 亿元 are converted into each other. Without a declared unit the number is taken as written.
 */
export function parseNumber(text: string, unit: string | null = null): ParsedNumber {
  const found = text.trim();
  const plain = plainText(text).replace(/^'/, '');
  const absent = absentReason(plain);
  if (absent) return { kind: 'absent', reason: absent, found };
  const refused = (why: NumberFault): ParsedNumber => ({ kind: 'refused', why, found });
  if (/^[<>≤≥≦≧~～约近超逾不]/.test(plain) || /^[\d.,]+\s*(?:以上|以下|左右|余|多|[-~～至])/.test(plain))
    return refused('notExact');
  const match = figure.exec(plain);
  const digits = match?.[2] ?? '';
  if (!match || !/\d/.test(digits)) return refused('notNumber');
  const suffix = match[4]!.trim();
  if (/^[,，]/.test(suffix)) return refused('commaAmbiguous');
  const number = Number(`${match[1]}${digits.replace(/[, ]/g, '')}${match[3] ?? ''}`);
  if (!Number.isFinite(number)) return refused('tooLarge');
  const notes: NumberNote[] = [];
  if (plain !== found.replace(/^'/, '')) notes.push('fullWidth');
  if (/[, ]/.test(digits)) notes.push('thousands');
  if (match[3]) notes.push('scientific');
  const scaled = applyUnit(number, suffix, declaredUnit(unit), notes);
  return typeof scaled === 'string' ? refused(scaled) : { kind: 'value', value: scaled, notes };
}

/**
 * How the plain numbers of a percentage column are meant: `percent` (95) when any exceeds 1 in size, `share` (0.95) when none does and
 * at least one is neither 0 nor 1, null when there is nothing to tell by. A column of small percentages (all below 1 %) looks like
 * shares: the user confirms.
 */
export function percentScale(cells: Iterable<string>): 'percent' | 'share' | null {
  let scale: 'share' | null = null;
  for (const cell of cells) {
    const parsed = parseNumber(cell);
    if (parsed.kind !== 'value' || parsed.notes.includes('percent')) continue;
    if (Math.abs(parsed.value) > 1) return 'percent';
    if (parsed.value !== 0 && parsed.value !== 1) scale = 'share';
  }
  return scale;
}

function absentReason(plain: string): AbsentReason | null {
  if (plain === '' || missing.test(plain)) return 'missing';
  if (notApplicable.test(plain)) return 'notApplicable';
  if (suppressed.test(plain)) return 'suppressed';
  return unreadable.test(plain) ? 'unreadable' : null;
}

function applyUnit(number: number, suffix: string, declared: DeclaredUnit, notes: NumberNote[]): number | NumberFault {
  if (suffix === '%' || suffix === '‰') {
    if (declared.kind === 'amount' && declared.word !== '') return 'unitDiffers';
    notes.push(suffix === '%' ? 'percent' : 'permille');
    return number / (suffix === '%' ? 100 : 1000);
  }
  if (declared.kind !== 'amount') {
    if (suffix !== '') return 'unitDiffers';
    if (declared.kind === 'share') return Math.abs(number) > 1 ? 'scaleAmbiguous' : number;
    return number / (declared.kind === 'percent' ? 100 : 1000);
  }
  if (suffix === '') return number;
  const written = scaleOfSuffix(suffix);
  if (!written) return 'notNumber';
  // 3.2万 in a column of 万元: 3.2 or 32,000 of them? Nobody can say.
  if (written.word === '' && declared.scale !== 1) return 'scaleAmbiguous';
  if (written.word !== '' && declared.word !== '' && written.word !== declared.word) return 'unitDiffers';
  if (written.scale !== declared.scale) notes.push('multiplied');
  if (written.word !== '') notes.push('unitRemoved');
  return written.scale >= declared.scale
    ? number * (written.scale / declared.scale)
    : number / (declared.scale / written.scale);
}
