import { mapQuestions } from '../state/selectors/wanted-figures.ts';
import { type Figures, noFigures, type OpenWorkspace } from '../state/session-store.ts';
import { type Desk, needsFigures } from './desk.ts';

/**
 * The map's own figures of a workspace just read. Asked before anything of it is drawn, so that the screen is built once, with its figures,
 * and not again with every answer. Where a question fails there are none: it is asked again by `keepFigures`, which tells the failure. None are asked
 * for a screen that needs none.
 */
export async function firstFigures(desk: Desk, workspace: OpenWorkspace): Promise<Figures> {
  const { view, api } = desk;
  if (!needsFigures(desk)) return noFigures;
  try {
    const answers = await Promise.all(
      mapQuestions(view.getState(), workspace).map(async ({ slot, key, ask }) => {
        const data = await ask(api, () => false);
        return data === null ? [] : [[slot, { key, data }] as const];
      }),
    );
    return { ...noFigures, ...Object.fromEntries(answers.flat()) };
  } catch {
    return noFigures;
  }
}
