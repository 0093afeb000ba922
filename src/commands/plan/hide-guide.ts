import { keepChoice } from '../../state/kept-choices.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Puts the first steps away, or shows them again; remembered on this machine. */
export function hideGuide({ planning }: Pick<PlanningDesk, 'planning'>, isGuideHidden: boolean): void {
  keepChoice('planGuideHidden', isGuideHidden ? 'yes' : null);
  planning.setState({ isGuideHidden });
}

/** Whom the road reaches has been seen: the guide goes on. */
export function markReachSeen({ planning }: Pick<PlanningDesk, 'planning'>): void {
  planning.setState({ hasSeenReach: true });
}
