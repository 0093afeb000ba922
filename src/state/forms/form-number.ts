import { parseNumber } from '../../core/indicator/parse-number.ts';

/** The number of a field as people write it (`1.2万`, `90%` is 0.9, full-width digits); null when blank, NaN when it is none. */
export function numberOf(text: string): number | null {
  if (text.trim() === '') return null;
  const parsed = parseNumber(text);
  if (parsed.kind !== 'value') return Number.NaN;
  // 0.07 × 100 and the like are a hair off; a number as it stands is not touched.
  return parsed.notes.length === 0 ? parsed.value : Number(parsed.value.toPrecision(15));
}

/** A number as a field shows it, shares as percent; blank when there is none. `numberOf` gives back the very number. */
export function numberField(value: number | null | undefined, unit = ''): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  const percent = `${Number((value * 100).toPrecision(15))}%`;
  return unit === 'ratio' && numberOf(percent) === value ? percent : String(value);
}

/** Words of a field that takes several, set apart by commas of either width. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The keys whose values are there, without those that were left blank. */
export function filled<Entry extends object>(
  entry: Entry,
): { readonly [Key in keyof Entry]?: NonNullable<Entry[Key]> } {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as { [Key in keyof Entry]?: NonNullable<Entry[Key]> };
}
