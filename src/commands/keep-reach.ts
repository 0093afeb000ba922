import { connectReach } from '../jobs/reach/connect.ts';
import { askReach } from '../state/selectors/ask-reach.ts';
import { resolveLast } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

/**
 * Keeps `session.reach` what the view asks for, until the returned function is called: villages below the root, the destination, the day.
 * The distances come from a worker of their own; radii are compared with them on this side. Along the
 * roads the area within the radius follows. An answer that the view has moved on from is dropped.
 */
export function keepReach({ view, session, api }: Desk): () => void {
  const { api: worker, stop } = connectReach();
  let asked: string | null = null;
  let askedArea: string | null = null;

  const refresh = () => {
    const { workspace, reach } = session.getState();
    const state = view.getState();
    if (workspace === null || workspace.key !== state.workspace) return;
    const resolved = resolveLast(state, workspace.summary);
    const { rootCodes, asOf } = resolved;
    const { reachVia, reachWalk, reachTo, reachMetres } = state;
    const via = reachVia === 'roads' ? `roads ${reachWalk}` : 'line';
    const key = [workspace.summary.hash, reachTo ?? '', rootCodes.join(' '), asOf, via].join('|');
    if (key === reach?.key && reachVia === 'roads') refreshArea(key, reachMetres);
    if (key === asked || key === reach?.key) return;
    asked = key;
    askReach(state, resolved, api, worker).then(
      (data) => {
        if (asked !== key) return;
        session.setState({ reach: { key, data } });
        refresh();
      },
      (cause: unknown) => {
        if (asked === key) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  };

  /** The worker still holds the network of the data that are shown. */
  function refreshArea(of: string, metres: number): void {
    const key = `${of}|${metres}`;
    if (key === askedArea || session.getState().reach?.data.destination === null) return;
    askedArea = key;
    worker.serviceArea(metres).then(
      (found) => {
        if (askedArea === key) session.setState({ reachArea: { key, data: { ...found, metres } } });
      },
      (cause: unknown) => {
        if (askedArea === key) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  }

  const stopView = view.subscribe(refresh);
  const stopSession = session.subscribe((state, before) => {
    if (state.workspace !== before.workspace) refresh();
  });
  refresh();
  return () => {
    asked = null;
    stopView();
    stopSession();
    stop();
    askedArea = null;
    session.setState({ reach: null, reachArea: null });
  };
}
