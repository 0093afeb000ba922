import type { DataDesk } from './data-desk.ts';
import { showEdited } from './show-edited.ts';
import { takeTurn } from './take-turn.ts';

/** Takes the last change of the workspace back. */
export function undoEdit(desk: DataDesk): Promise<void> {
  return step(desk, () => desk.api.undo());
}

/** Brings the change that was taken back last in again. */
export function redoEdit(desk: DataDesk): Promise<void> {
  return step(desk, () => desk.api.redo());
}

async function step(desk: DataDesk, ask: () => ReturnType<DataDesk['api']['undo']>): Promise<void> {
  const { data, session } = desk;
  await takeTurn(data, 'undoing');
  data.setState({ refusal: null });
  try {
    const answer = await ask();
    if (answer.ok) showEdited(desk, answer);
    data.setState({ working: null, added: null, refusal: answer.ok ? null : answer.reason });
  } catch (cause) {
    data.setState({ working: null });
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}
