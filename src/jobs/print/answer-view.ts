import { type Shown, shownOf } from '../../state/selectors/shown.ts';
import { wantedFigures } from '../../state/selectors/wanted-figures.ts';
import { type Figures, noFigures, type OpenWorkspace } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import type { WorkspaceApi } from '../workspace/protocol.ts';

/** A view with everything it shows, answered: the same questions and the same derivation as on the screen. */
export type AnsweredView = { readonly view: ViewState; readonly shown: Shown; readonly figures: Figures };

/** Asks the workspace everything that a view needs and waits for all of it. */
export async function answerView(view: ViewState, workspace: OpenWorkspace, api: WorkspaceApi): Promise<AnsweredView> {
  const answers = await Promise.all(
    wantedFigures(view, workspace).map(async ({ slot, key, ask }) => {
      const data = await ask(api, () => false);
      return data === null ? {} : { [slot]: { key, data } };
    }),
  );
  const figures: Figures = Object.assign({}, noFigures, ...answers);
  return { view, shown: shownOf(view, workspace, figures), figures };
}
