import type { PlanningDesk } from './planning-desk.ts';

/** Lays the variants side by side, or puts the table away. */
export function setComparing({ planning }: PlanningDesk, isComparing: boolean): void {
  planning.setState({ isComparing, hasCompared: true, draft: null, tool: 'select', selected: null, vertex: null });
}

/** Which variant the shown one is held against on the map. */
export function compareWith({ planning }: PlanningDesk, variant: string): void {
  planning.setState({ compareWith: variant });
}
