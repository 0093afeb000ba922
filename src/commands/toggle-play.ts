import { resolveLast } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

/** Starts or stops the timeline. Started at its end, it begins again from the first period. */
export function togglePlay({ view, session }: Desk, wanted?: boolean): void {
  const { playing, workspace } = session.getState();
  const next = wanted ?? !playing;
  if (next && workspace) {
    const { periods } = workspace.summary;
    const last = periods.findLast((entry) => entry.hasActual) ?? periods.at(-1);
    const { period } = resolveLast(view.getState(), workspace.summary);
    const first = periods[0];
    if (last && first && period >= last.period) view.setState({ period: first.period });
  }
  session.setState({ playing: next });
}
