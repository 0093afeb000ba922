import { comparedWith } from '../state/selectors/compared-with.ts';
import { resolveLast } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

/**
 * Before and after in one gesture: flips between the period on the map and the one it is compared with, or between the two sides of another
 * comparison. Without one, the period before is taken (the one after it for the first). Classes are the same on both sides, so what changes
 * colour has changed.
 */
export function toggleCompared({ view, session }: Desk): void {
  const workspace = session.getState().workspace;
  if (!workspace) return;
  const { periods } = workspace.summary;
  const { period } = resolveLast(view.getState(), workspace.summary);
  const { compared, aside } = view.getState();
  const wanted = comparedWith(compared);
  if (wanted !== null && wanted.kind !== 'period') {
    view.setState({ aside: !aside });
    return;
  }
  const at = periods.findIndex((entry) => entry.period === period);
  const isKnown = compared !== period && periods.some((entry) => entry.period === compared);
  const other = isKnown ? compared : (periods[at - 1] ?? periods[at + 1])?.period;
  if (other) view.setState({ period: other, compared: period });
}

export function endCompared({ view }: Desk): void {
  view.setState({ compared: null, aside: false, swipe: false });
}
