import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { setMapDrawn } from '../../commands/plan/set-draft.ts';
import type { MapEvents } from '../../map/map-model.ts';
import { MapView } from '../../map/map-view.tsx';
import { yearNotes } from '../../map/modes/compared-parts.ts';
import { createPlanningTool } from '../../map/planning-tool.ts';
import { differencesNow } from '../../state/selectors/comparison-now.ts';
import { planMapModel } from './plan-map-model.ts';
import { useContextFeatures } from './use-context-features.ts';
import { useDesk, usePanelWords, usePlan, usePlanning, useView, useWords, useWorkspace } from './use-planning.ts';
import { useScreenSize } from './use-screen-size.ts';

const none: readonly never[] = [];

/** The map to draw on: quiet ground, what exists, what limits; the tool puts the plan and the hand on it. */
export function PlanMap(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { mapFailed } = usePanelWords();
  const workspace = useWorkspace();
  const view = useView((state) => state);
  const places = usePlanning((planning) => planning.places);
  const states = usePlanning((planning) => planning.reach?.states ?? null);
  const isClose = usePlanning((planning) => planning.isClose);
  const context = useContextFeatures();
  const plan = usePlan();
  const differences = usePlanning((planning) => differencesNow(plan, planning));
  const notes = yearNotes(differences ?? none, view.language);
  const { textScale, isNarrow, reducedMotion } = useScreenSize();
  const [failed, setFailed] = useState(false);
  const tool = useMemo(() => createPlanningTool(desk), [desk]);
  const events = useMemo(
    (): MapEvents => ({
      onHover: () => {},
      onClick: () => {},
      onFirstDrawn: () => {},
      onDrawn: () => {
        performance.mark('guatu:plan-map');
        setMapDrawn(desk, true);
      },
      onError: () => setFailed(true),
    }),
    [desk],
  );
  useEffect(() => () => setMapDrawn(desk, false), [desk]);
  const model = planMapModel({
    view,
    workspace,
    places,
    states,
    context,
    notes,
    isClose,
    textScale,
    isNarrow,
    reducedMotion,
  });
  return (
    <>
      <MapView
        model={model}
        events={events}
        tool={tool}
        label={words.mapLabel(workspace.summary.title[view.language])}
        describedBy="plan-map-words"
      />
      <p id="plan-map-words" className="visually-hidden">
        {words.mapDescription}
      </p>
      {!('WebGL2RenderingContext' in globalThis) && (
        <p className="plan-notice" role="alert">
          {words.noWebGl}
        </p>
      )}
      {failed && (
        <p className="plan-notice" role="alert">
          {mapFailed}
        </p>
      )}
    </>
  );
}
