import { type ReactNode, useMemo, useState } from 'react';
import { drillInto } from '../../commands/drill-into.ts';
import { pointAt } from '../../commands/point-at.ts';
import { selectArea } from '../../commands/select-area.ts';
import type { MapLink } from '../../map/join-cameras.ts';
import type { MapEvents } from '../../map/map-model.ts';
import { MapView } from '../../map/map-view.tsx';
import { rootName, subjectTitle } from '../../text/names.ts';
import { mapModelOf } from './map-model-of.ts';
import { useDesk, useSession, useShown, useSide, useView, useWords, useWorkspace } from './use-desk.ts';
import { useScreen } from './use-screen.ts';

/** A place on the map in the window, where the map need not begin at the corner. */
function inWindow({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
  const home = document.getElementById('map')?.getBoundingClientRect();
  return { x: x + (home?.left ?? 0), y: y + (home?.top ?? 0) };
}

/** The map itself: hands the model over and turns gestures into commands. */
export function MapStage(props: { readonly panels: boolean; readonly link: MapLink | null }): ReactNode {
  const { panels, link } = props;
  const desk = useDesk();
  const words = useWords();
  const view = useView((state) => state);
  const workspace = useWorkspace();
  const shown = useShown();
  const own = useSession((session) => session.figures);
  const side = useSide();
  const figures = side === null ? own : { ...own, ...side.figures };
  const cursor = useSession((session) => session.cursor);
  const reach = useSession((session) => session.reach?.data ?? null);
  const reachArea = useSession((session) => session.reachArea?.data ?? null);
  const movingMetres = useSession((session) => session.reachMetres);
  const { textScale, reducedMotion, padding } = useScreen(panels);
  const [failed, setFailed] = useState(false);
  const { isDeepest } = shown.resolved;
  const events = useMemo(
    (): MapEvents => ({
      onHover: (hit) => pointAt(desk, hit === null ? null : { kind: hit.kind, id: hit.id, at: inWindow(hit) }),
      onClick: (hit) => {
        if (hit === null) selectArea(desk, null);
        else if (hit.kind === 'village') selectArea(desk, hit.id);
        else if (hit.kind === 'area' && !isDeepest) drillInto(desk, hit.id);
      },
      onFirstDrawn: () => performance.mark('guatu:first-map'),
      onDrawn: () => {
        setFailed(false);
        performance.mark('guatu:live-map');
      },
      onError: () => setFailed(true),
    }),
    [desk, isDeepest],
  );
  const model = mapModelOf({
    view,
    workspace,
    shown,
    figures,
    cursor,
    reach,
    reachMetres: movingMetres ?? view.reachMetres,
    reachArea,
    textScale,
    reducedMotion,
    padding,
  });
  return (
    <>
      <MapView
        model={model}
        events={events}
        label={words.mapLabel(
          subjectTitle(shown.subject, view.language),
          rootName(shown.resolved.root, workspace.summary, view.language),
        )}
        describedBy="map-words"
        {...(link === null ? {} : { link })}
      />
      <p id="map-words" className="visually-hidden">
        {words.mapDescription}
      </p>
      {failed && (
        <p className="map-failed" role="alert">
          {words.drawFailed}
        </p>
      )}
    </>
  );
}
