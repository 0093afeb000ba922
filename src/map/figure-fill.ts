import type { AreaFigure } from '../state/selectors/area-figures.ts';
import { categoryColour, classColours } from '../state/selectors/colours.ts';
import type { Shown } from '../state/selectors/shown.ts';
import { statusFill } from '../state/selectors/status-fill.ts';
import type { Theme } from '../state/view-store.ts';
import { statusSymbols } from './status-symbol.ts';

/** Fill of an area: class, category or status colour; null where the figure is absent and a pattern stands instead. */
export function fillOf(figure: AreaFigure, shown: Shown, theme: Theme): string | null {
  if (figure.absent !== null) return null;
  if (figure.status !== null) return statusFill(statusSymbols[figure.status].colour[theme], theme);
  if (figure.classIndex === null) return null;
  return shown.subject?.kind === 'leading'
    ? categoryColour(figure.classIndex)
    : (classColours(shown.breaks, theme, shown.betterIs)[figure.classIndex] ?? null);
}
