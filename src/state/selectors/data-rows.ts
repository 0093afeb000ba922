import type { DataState, TablePlan } from '../data-store.ts';
import { placesToTake } from './village-places.ts';

export type MatchCounts = {
  readonly matched: number;
  /** In doubt and not decided yet. */
  readonly open: number;
  readonly none: number;
  /** Left out by the user's word. */
  readonly leftOut: number;
};

export function matchCounts({ matches, decisions }: Pick<TablePlan, 'matches' | 'decisions'>): MatchCounts {
  const counts = { matched: 0, open: 0, none: 0, leftOut: 0 };
  for (const [row, { verdict }] of (matches ?? []).entries()) {
    const decided = decisions[row];
    if (decided === null) counts.leftOut++;
    else if (decided !== undefined || verdict === 'matched') counts.matched++;
    else if (verdict === 'doubtful') counts.open++;
    else counts.none++;
  }
  return counts;
}

/**
 * Rows that may be villages which nobody has yet: those that match nothing, and those with a village's code of their own (12 characters, GB/T
 * 10114) that are only like another one by their name.
 */
export function newVillageRows({ matches, decisions }: TablePlan, codes: readonly string[]): readonly number[] {
  return (matches ?? []).flatMap(({ verdict, reason }, row) => {
    const hasOwnCode = /^\d{6}[0-9A-Z]\d{5}$/.test((codes[row] ?? '').trim()) && reason !== 'nameDiffers';
    const isOpen = verdict === 'doubtful' && hasOwnCode && decisions[row] === undefined;
    return verdict === 'none' || isOpen ? [row] : [];
  });
}

/** Why nothing can be added yet; null when it can. */
export type Obstacle = 'nothingChosen' | 'noBoundaries' | 'crsOpen' | 'comparing' | 'noRows' | 'noPeriod' | 'noTitle';

export function obstacleOf(state: DataState, hasWorkspace: boolean): Obstacle | null {
  const layers = state.layers.filter(({ use }) => use);
  const tables = state.tables.filter(
    (plan) =>
      plan.use &&
      (plan.villages !== null || plan.figures.some((figure) => figure.use) || placesToTake(plan).length > 0),
  );
  if (layers.length + tables.length === 0) return 'nothingChosen';
  if (!hasWorkspace && !layers.some(({ role }) => role === 'areas')) return 'noBoundaries';
  if (!hasWorkspace && state.title.trim() === '') return 'noTitle';
  const placed = tables.flatMap((plan) =>
    plan.points?.crs && (plan.villages !== null || placesToTake(plan).length > 0) ? [plan.points] : [],
  );
  if ([...layers, ...placed].some(({ isCrsOpen }) => isCrsOpen)) return 'crsOpen';
  if ([...layers, ...placed].some(({ geometries, crs }) => geometries === null && crs !== null)) return 'comparing';
  if (layers.some(({ role, places }) => (role === 'facilities' || role === 'projects') && places === null))
    return 'comparing';
  if (tables.some(({ matches }) => matches === null)) return 'comparing';
  if (tables.length > 0 && tables.every((plan) => matchCounts(plan).matched === 0)) return 'noRows';
  const undated = tables.some(
    ({ figures, rows }) => rows.period === null && figures.some(({ use, period }) => use && period.trim() === ''),
  );
  return undated ? 'noPeriod' : null;
}
