import type { EditAnswer } from '../jobs/workspace/protocol.ts';
import type { DataDesk } from './data-desk.ts';

/** Takes over what the worker answered after a change: the same view of the changed workspace, under its new name in the address. */
export function showEdited({ view, session, data }: DataDesk, answer: Extract<EditAnswer, { ok: true }>): void {
  const { summary, polygons, history } = answer;
  const key = `local-${summary.hash}`;
  session.setState({ workspace: { key, summary, polygons }, failure: null, notice: null });
  view.setState({ workspace: key });
  data.setState({ history, isUnsaved: true });
}
