import type { Indicator, RollUp, Term } from '../indicator/indicator.ts';
import type { Measured } from '../indicator/measured.ts';
import { areaCode, type IsoDate } from '../unit.ts';
import type { Need } from './cell-system.ts';
import { isCountedTerm, isCountedUnit } from './counted.ts';
import type { ReleaseContext } from './release-context.ts';

/** The counts that a figure rests on: it is withheld when any of them is. `baseKnown` false: what it was divided by is not known. */
export type Basis = { readonly cells: readonly number[]; readonly baseKnown: boolean };

export type SeriesTerm = Extract<Term, { indicator: string }>;

const wideLevels: readonly string[] = ['province', 'prefecture', 'county'];

/** Of a wide area, a rate without its base is a statistic; of a township it may be three households. */
export function isWide({ index }: ReleaseContext, place: string): boolean {
  return wideLevels.includes(index.workspace.areas.byCode.get(areaCode(place))?.level ?? '');
}

/** Cells behind an indicator's figure for a place, entered in the book. None for figures that count nobody. */
export function basisOf(
  context: ReleaseContext,
  given: {
    readonly indicator: Indicator;
    readonly key: SeriesTerm;
    readonly place: string;
    readonly at: IsoDate;
    readonly measured: Measured;
  },
): Basis {
  const { indicator, key, place, at, measured } = given;
  if (measured.value === null) return { cells: [], baseKnown: true };
  const { rollUp } = indicator;
  switch (rollUp.kind) {
    case 'sum':
    case 'countWhere':
    case 'none':
      return isCountedUnit(indicator.unit)
        ? { cells: [partCell(context, { term: key, place, at, value: measured.value })], baseKnown: true }
        : { cells: [], baseKnown: true };
    case 'ratio':
      return shareBasis(context, rollUp, { place, at, measured });
    case 'weightedMean': {
      if (!isCountedTerm(context.index, rollUp.weight)) return { cells: [], baseKnown: true };
      const weight = measured.denominator ?? context.measure(rollUp.weight, place, at).value;
      if (weight === null) return { cells: [], baseKnown: false };
      const cell = partCell(context, { term: rollUp.weight, place, at, value: weight, name: `w:${key.indicator}` });
      return { cells: [cell], baseKnown: true };
    }
  }
}

function shareBasis(
  context: ReleaseContext,
  { numerator, denominator }: Extract<RollUp, { kind: 'ratio' }>,
  { place, at, measured }: { readonly place: string; readonly at: IsoDate; readonly measured: Measured },
): Basis {
  const part = measured.numerator ?? context.measure(numerator, place, at).value;
  const whole = measured.denominator ?? context.measure(denominator, place, at).value;
  const [isPart, isWhole] = [isCountedTerm(context.index, numerator), isCountedTerm(context.index, denominator)];
  if (!isPart && !isWhole) return { cells: [], baseKnown: true };
  if ((isPart && part === null) || (isWhole && whole === null)) return { cells: [], baseKnown: false };
  const names = JSON.stringify([numerator, denominator]);
  const cells = [
    ...(isPart ? [partCell(context, { term: numerator, place, at, value: part!, name: `n:${names}` })] : []),
    ...(isWhole ? [partCell(context, { term: denominator, place, at, value: whole!, name: `d:${names}` })] : []),
  ];
  if (isPart && isWhole) tieShare(context, cells[0]!, cells[1]!);
  return { cells, baseKnown: true };
}

/** A part of a whole: what is not in it is as small a group as what is. */
export function tieShare({ book, rules }: ReleaseContext, part: number, whole: number): void {
  const rest = book.valueOf(whole) - book.valueOf(part);
  if (part === whole || rest < 0) return;
  const { minimumCount } = rules;
  const terms = [
    { cell: part, sign: 1 },
    { cell: whole, sign: -1 },
  ];
  book.cap({ terms, most: rest >= 1 ? -1 : 0 });
  if (rest > 0 && rest < minimumCount && book.valueOf(whole) >= minimumCount && book.valueOf(part) > 0)
    book.tighten(part, { width: minimumCount, reach: null, below: book.valueOf(whole) - minimumCount });
}

/**
 * The cell of an operand. Where the value is what the operand's own series says, it is that series' cell, so that shares and counts
 * that rest on the same people are protected as one; else a cell of its own, tied to the series.
 */
export function partCell(
  context: ReleaseContext,
  given: {
    readonly term: Term;
    readonly place: string;
    readonly at: IsoDate;
    readonly value: number;
    readonly name?: string;
  },
): number {
  const { term, place, at, value, name } = given;
  const own = context.measure(term, place, at).value;
  if (own === value) return seriesCell(context, term, place, at, value);
  const id = name ?? `s:${JSON.stringify(term)}`;
  const cell = enterCount(context, `${id}@${at}`, place, value);
  if (own !== null) {
    const series = seriesCell(context, term, place, at, own);
    if (series !== cell)
      context.book.relate([
        { cell, sign: 1 },
        { cell: series, sign: -1 },
      ]);
  }
  return cell;
}

/** A state carried over from an earlier year is the same cell: who knows it then knows it now. */
function seriesCell(context: ReleaseContext, term: Term, place: string, at: IsoDate, value: number): number {
  const column = columnOf(term, at);
  const known = context.book.find(column, place);
  if (known !== undefined) return known;
  if ('indicator' in term && context.index.indicatorsById.get(term.indicator)?.carryYears) {
    const i = context.periods.findIndex(({ end }) => end === at);
    const before = context.periods[i - 1];
    if (before && context.measure(term, place, before.end).value === value) {
      const cell = seriesCell(context, term, place, before.end, value);
      context.book.alias(column, place, cell);
      return cell;
    }
  }
  return enterCount(context, column, place, value);
}

/** Name of the column of a series on a day; an attribute has one column for all days. */
export function columnOf(term: Term, at: IsoDate): string {
  return 'attribute' in term ? `a:${term.attribute}` : `s:${JSON.stringify(term)}@${at}`;
}

/** Enters a count with what the minimum asks for it. Counts that shares are divided by are dearer: much hangs on them. */
export function enterCount(context: ReleaseContext, column: string, place: string, value: number): number {
  const { book, rules } = context;
  const isBase = column.startsWith('a:') || column.startsWith('d:') || column.startsWith('w:');
  const detail = column.includes('"category"') ? 0.5 : 1;
  const cost = context.costAt(place) * (1 + Math.log10(1 + Math.abs(value))) * (isBase ? 10 : detail);
  return book.enter(column, place, value, { cost, need: needOfCount(value, rules.minimumCount) });
}

function needOfCount(value: number, minimum: number): Need | null {
  return value > 0 && value < minimum ? { width: minimum, reach: minimum, below: null } : null;
}
