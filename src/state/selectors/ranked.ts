import { type Status, statuses } from '../../core/target/result.ts';
import type { AreaFigure } from './area-figures.ts';

/** Worst first. Nothing is judged in the last four, so they stand behind those with a verdict. */
const severity: Readonly<Record<Status, number>> = {
  missed: 0,
  behind: 1,
  atRisk: 2,
  onTrack: 3,
  tooEarly: 4,
  achieved: 5,
  noData: 6,
  noGoal: 7,
  notApplicable: 8,
};

/**
 * Areas in order of need: by status and gap for a target; for an indicator from the side that is worse. Absent figures come last, equal ones
 * by code, so the order is the same on every machine.
 */
export function rankFigures(
  figures: readonly AreaFigure[],
  betterIs: 'higher' | 'lower' | 'neither',
): readonly AreaFigure[] {
  const direction = betterIs === 'higher' ? 1 : -1;
  return [...figures].sort((a, b) => {
    if (a.status !== null && b.status !== null && a.status !== b.status) return severity[a.status] - severity[b.status];
    if (a.gap !== null && b.gap !== null && a.gap !== b.gap) return b.gap - a.gap;
    if (a.value === null || b.value === null) {
      if (a.value !== b.value) return a.value === null ? 1 : -1;
    } else if (a.value !== b.value) return direction * (a.value - b.value);
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  });
}

/** Order of severity for cards. */
export function severityOf(status: Status): number {
  return severity[status];
}

/** All statuses, most urgent first. */
export const statusesBySeverity: readonly Status[] = [...statuses].sort((a, b) => severity[a] - severity[b]);
