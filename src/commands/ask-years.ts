import type { IsoDate } from '../core/unit.ts';
import { type AreaFigure, indicatorFigures, targetFigures } from '../state/selectors/area-figures.ts';
import type { Shown } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

export type YearFigures = { readonly period: string; readonly figures: readonly AreaFigure[] };

/**
 * What the map shows, for every year with actual figures up to the day on it: the same areas, the same classes. Null for the leading category,
 * which has no order to compare by.
 */
export async function askYears(desk: Desk, shown: Shown): Promise<readonly YearFigures[] | null> {
  const { subject, areas, breaks, resolved } = shown;
  const { workspace } = desk.session.getState();
  if (!workspace || subject === null || subject.kind === 'leading') return null;
  const years = workspace.summary.periods.filter(({ hasActual, end }) => hasActual && end <= resolved.asOf);
  const figuresAt = async (asOf: IsoDate): Promise<readonly AreaFigure[]> => {
    if (subject.kind === 'target') return targetFigures(areas, await desk.api.target(subject.target.id, asOf));
    const { indicator, dimension, category } = subject;
    const values = await desk.api.values({
      indicator: indicator.id,
      ...(dimension === null ? {} : { dimension }),
      ...(category === null ? {} : { category }),
      level: resolved.level,
      asOf,
    });
    return indicatorFigures(areas, [{ category, values }], breaks);
  };
  return Promise.all(years.map(async ({ period, end }) => ({ period, figures: await figuresAt(end) })));
}
