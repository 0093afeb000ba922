import type { MultiPolygon } from 'geojson';
import type { ElevationGrid } from '../../core/workspace/workspace.ts';
import { askReach } from '../../state/selectors/ask-reach.ts';
import { type Shown, shownOf } from '../../state/selectors/shown.ts';
import { wantedFigures } from '../../state/selectors/wanted-figures.ts';
import { type Figures, noFigures, type OpenWorkspace, type ReachData } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import type { WorkspaceApi } from '../workspace/protocol.ts';

/** The layer `reach` at its limit; the area is that along the roads, null in a straight line. */
export type AnsweredReach = {
  readonly data: ReachData;
  readonly metres: number;
  readonly area: MultiPolygon | null;
};

/** A view with everything it shows, answered: the same questions and the same derivation as on the screen. */
export type AnsweredView = {
  readonly view: ViewState;
  readonly shown: Shown;
  readonly figures: Figures;
  /** Null while the layer is off. */
  readonly reach: AnsweredReach | null;
  /** Heights to draw the relief from; null without. */
  readonly elevation: ElevationGrid | null;
};

/** Asks the workspace everything that a view needs and waits for all of it. */
export async function answerView(
  view: ViewState,
  workspace: OpenWorkspace,
  api: WorkspaceApi,
  elevation: ElevationGrid | null,
): Promise<AnsweredView> {
  const answers = await Promise.all(
    wantedFigures(view, workspace).map(async ({ slot, key, ask }) => {
      const data = await ask(api, () => false);
      return data === null ? {} : { [slot]: { key, data } };
    }),
  );
  const figures: Figures = Object.assign({}, noFigures, ...answers);
  const shown = shownOf(view, workspace, figures);
  return { view, shown, figures, reach: await answerReach(view, shown, api), elevation };
}

/** Loaded when a view has the layer on. */
async function answerReach(view: ViewState, { resolved }: Shown, api: WorkspaceApi): Promise<AnsweredReach | null> {
  if (!resolved.layers.includes('reach')) return null;
  const { createReachJob } = await import('../reach/run.ts');
  const reach = createReachJob();
  const data = await askReach(view, resolved, api, reach);
  const metres = view.reachMetres;
  const isAlong = data.network !== null && data.destination !== null;
  const area = !isAlong ? null : (await reach.serviceArea(metres)).area;
  return { data, metres, area };
}
