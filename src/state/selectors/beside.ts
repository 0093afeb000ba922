import type { WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import type { Figures } from '../session-store.ts';
import type { ViewState } from '../view-store.ts';
import { memoiseLast } from './memoise.ts';
import type { ResolvedView } from './resolve-view.ts';
import type { Shown } from './shown.ts';
import { subjectKeyStart } from './wanted-figures.ts';

/** One side of a comparison: what it shows otherwise than the map does by itself. */
export type Side = {
  readonly name: SideName;
  readonly shown: Partial<Shown>;
  readonly resolved: Partial<ResolvedView>;
  readonly figures: Partial<Figures>;
};

export type SideName =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'planned' | 'actual' | 'without' }
  | { readonly kind: 'with'; readonly plan: string; readonly variant: string };

/** Both sides of a comparison, and what they belong to (`besideKey`). */
export type Beside = { readonly key: string; readonly present: Side; readonly other: Side };

/** What a comparison is about, whatever its day: while another year is on its way, the sides of the old one stay. */
export function besideKey(resolved: ResolvedView, view: ViewState, summary: WorkspaceSummary): string {
  return [subjectKeyStart(resolved, summary), resolved.root, resolved.level, view.compared].join('|');
}

/** The map as one side shows it. */
export const shownBeside = memoiseLast(
  (shown: Shown, side: Side): Shown => ({ ...shown, ...side.shown, resolved: { ...shown.resolved, ...side.resolved } }),
);
