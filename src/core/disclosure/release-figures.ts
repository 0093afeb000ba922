import type { Indicator } from '../indicator/indicator.ts';
import { type Basis, basisOf, columnOf, isWide, type SeriesTerm } from './figure-cells.ts';
import { foundMovements } from './found-movements.ts';
import type { ReleasedValue } from './release.ts';
import type { ReleaseContext } from './release-context.ts';

/** A figure before it is known whether it may be shown. */
export type DraftValue = { readonly figure: ReleasedValue; readonly basis: Basis };

/**
 * Every figure of the released indicators for every released place and year, in that order, with the cells it rests on. Where nothing
 * applies there is no figure; years for which nobody has reported an indicator are left out.
 */
export function draftFigures(context: ReleaseContext, indicators: readonly Indicator[]): readonly DraftValue[] {
  return indicators.flatMap((indicator) =>
    keysOf(indicator).flatMap((key) =>
      context.periods.flatMap(({ period, end }) => {
        const places = [...context.areasAt(end).areas.map(({ code }) => code as string), ...customPlaces(context)];
        const drafts = places.flatMap((place) => {
          const measured = context.measure(key, place, end);
          if (measured.absent === 'notApplicable') return [];
          const basis = basisOf(context, { indicator, key, place, at: end, measured });
          const figure: ReleasedValue = {
            area: place,
            period,
            indicator: indicator.id,
            dimension: key.dimension ?? null,
            category: key.category ?? null,
            stage: 'actual',
            value: measured.value,
            absent: measured.absent,
            origin: measured.origin,
            missing: measured.missing,
            simulated: context.isSimulated(measured.sources),
          };
          const baseKnown = basis.baseKnown || isWide(context, place);
          return [{ figure, basis: { ...basis, baseKnown } }];
        });
        return drafts.some(({ figure }) => figure.value !== null) ? drafts : [];
      }),
    ),
  );
}

/** The total, then each category of each dimension. */
export function keysOf({ id, dimensions = [] }: Indicator): readonly SeriesTerm[] {
  return [
    { indicator: id },
    ...dimensions.flatMap((dimension) =>
      dimension.categories.map((category) => ({ indicator: id, dimension: dimension.id, category: category.id })),
    ),
  ];
}

function customPlaces({ rules, membersOf }: ReleaseContext): readonly string[] {
  return (rules.customAreas ?? []).filter((id) => membersOf.has(id));
}

/** Equations between the figures: areas and their parts, totals and categories, stocks and movements. */
export function relateFigures(context: ReleaseContext, indicators: readonly Indicator[]): void {
  relatePlaces(context);
  for (const indicator of indicators) relateCategories(context, indicator);
  const movements = [...(context.rules.movements ?? []), ...foundMovements(context, indicators)];
  for (const movement of movements) relateMovement(context, movement);
}

/** In every column: an area is the sum of its parts, a custom area or a scope that of its members. */
function relatePlaces(context: ReleaseContext): void {
  const { book, membersOf } = context;
  for (const [column, places] of book.columns()) {
    const date = column.includes('@') ? column.slice(column.lastIndexOf('@') + 1) : context.asOf;
    const { partsOf } = context.areasAt(date as typeof context.asOf);
    for (const [place, cell] of places) {
      const parts = membersOf.get(place) ?? partsOf.get(place as never) ?? [];
      const cells = parts.flatMap((part) => places.get(part) ?? []);
      if (cells.length === 0 || hasGap(context, column, place, parts)) continue;
      book.relate([{ cell, sign: -1 }, ...cells.map((part) => ({ cell: part, sign: 1 }))]);
    }
  }
}

/** A place reported its own figure while some of its parts are missing: then its figure is not their sum. */
function hasGap(context: ReleaseContext, column: string, place: string, parts: readonly string[]): boolean {
  if (!column.startsWith('s:')) return false;
  const at = column.slice(column.lastIndexOf('@') + 1) as typeof context.asOf;
  const term = JSON.parse(column.slice(2, column.lastIndexOf('@'))) as SeriesTerm;
  if (context.measure(term, place, at).origin !== 'reported') return false;
  return parts.some((part) => {
    const { value, absent } = context.measure(term, part, at);
    return value === null && absent !== 'notApplicable';
  });
}

function relateCategories(context: ReleaseContext, { id, dimensions = [] }: Indicator): void {
  for (const { end } of context.periods)
    for (const [place, total] of context.book.columns().get(columnOf({ indicator: id }, end)) ?? [])
      for (const dimension of dimensions) {
        const keys = dimension.categories.map((category) => ({
          indicator: id,
          dimension: dimension.id,
          category: category.id,
        }));
        if (keys.some((key) => isGap(context.measure(key, place, end)))) continue;
        const cells = keys.flatMap((key) => context.book.find(columnOf(key, end), place) ?? []);
        if (cells.length > 0)
          context.book.relate([{ cell: total, sign: -1 }, ...cells.map((cell) => ({ cell, sign: 1 }))]);
      }
}

function isGap({ value, absent }: { readonly value: number | null; readonly absent: string | null }): boolean {
  return value === null && absent !== 'notApplicable';
}

function relateMovement(
  context: ReleaseContext,
  movement: NonNullable<ReleaseContext['rules']['movements']>[number],
): void {
  const { book, periods } = context;
  periods.forEach(({ end }, i) => {
    const before = periods[i - 1];
    if (!before) return;
    for (const [place, stock] of book.columns().get(columnOf({ indicator: movement.stock }, end)) ?? []) {
      const earlier = book.find(columnOf({ indicator: movement.stock }, before.end), place);
      const ids = [...movement.out, ...movement.in];
      if (earlier === undefined || ids.some((id) => isGap(context.measure({ indicator: id }, place, end)))) continue;
      const flows = (of: readonly string[], sign: number) =>
        of.flatMap((id) => {
          const cell = book.find(columnOf({ indicator: id }, end), place);
          return cell === undefined ? [] : [{ cell, sign }];
        });
      const terms = [
        { cell: stock, sign: -1 },
        { cell: earlier, sign: 1 },
        ...flows(movement.out, -1),
        ...flows(movement.in, 1),
      ];
      const unexplained = terms.reduce((sum, { cell, sign }) => sum + sign * book.valueOf(cell), 0);
      if (unexplained === 0) book.relate(terms);
      // People came in who are not published: the stock is no less than those before without those who went.
      else if (unexplained < 0) book.cap({ terms, most: 0 });
    }
  });
}
