import { statusSymbols } from '../../map/status-symbol.ts';
import type { ViewRow } from './subject-view.ts';

/** What stands under a name: the figure, or for a target its status as a sign before it. */
export function labelFigure({ status, text }: ViewRow): string {
  return status === null || status === 'withheld' ? text : `${statusSymbols[status].glyph} ${text}`;
}
