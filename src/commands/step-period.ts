import { resolveLast } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

/** One period forward (1) or back (−1). False at either end, where nothing changes. */
export function stepPeriod({ view, session }: Desk, step: 1 | -1): boolean {
  const workspace = session.getState().workspace;
  if (!workspace) return false;
  const { periods } = workspace.summary;
  const { period } = resolveLast(view.getState(), workspace.summary);
  const at = periods.findIndex((entry) => entry.period === period);
  const next = periods[at === -1 ? 0 : at + step];
  if (!next || next.period === period) return false;
  view.setState({ period: next.period });
  return true;
}
