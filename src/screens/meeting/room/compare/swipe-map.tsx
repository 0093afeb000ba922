import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { drillInto } from '../../../../commands/drill-into.ts';
import { pointAt } from '../../../../commands/point-at.ts';
import { selectArea } from '../../../../commands/select-area.ts';
import { joinCameras, type MapLink } from '../../../../map/join-cameras.ts';
import type { MapEvents } from '../../../../map/map-model.ts';
import { MapView } from '../../../../map/map-view.tsx';
import type { Beside } from '../../../../state/selectors/beside.ts';
import { shownBeside } from '../../../../state/selectors/beside.ts';
import type { Cursor } from '../../../../state/session-store.ts';
import { meetingCompareWords, sideName } from '../../../../text/meeting-compare-words.ts';
import { rootName, subjectTitle } from '../../../../text/names.ts';
import { mapModelOf } from '../../map-model-of.ts';
import { PlaceFacts } from '../../place-card.tsx';
import { ShownContext, useBareShown, useDesk, useSession, useView, useWorkspace } from '../../use-desk.ts';
import { useScreen } from '../../use-screen.ts';
import './compare.css';

/** The first and last place of the divider, and a step of the arrow keys, in hundredths of the map. */
const range = { least: 2, most: 98, step: 2 };

/**
 * 卷帘: a second map over the first, cut off at a divider; both move together, in the same classes. Left is what was before, planned or
 * without the plan. The panels describe the side that the key `c` chooses.
 */
export function SwipeMap(props: {
  readonly beside: Beside;
  readonly panels: boolean;
  /** Joins the map below to the one above; null when this one goes. */
  readonly onLink: (link: MapLink | null) => void;
}): ReactNode {
  const { beside, panels, onLink } = props;
  const desk = useDesk();
  const view = useView((state) => state);
  const language = view.language;
  const words = meetingCompareWords(language);
  const workspace = useWorkspace();
  const bare = useBareShown();
  const session = useSession((state) => state);
  const screen = useScreen(panels);
  const [at, setAt] = useState(50);
  const [hovered, setHovered] = useState<Cursor | null>(null);
  const link = useMemo(joinCameras, []);
  useEffect(() => {
    onLink(link);
    return () => onLink(null);
  }, [link, onLink]);
  const side = view.aside ? beside.present : beside.other;
  const shown = shownBeside(bare, side);
  const { isDeepest } = shown.resolved;
  const events = useMemo(
    (): MapEvents => ({
      onHover: (hit) => {
        pointAt(desk, null);
        setHovered(hit?.kind === 'area' ? { kind: hit.kind, id: hit.id, at: { x: hit.x, y: hit.y } } : null);
      },
      onClick: (hit) => {
        if (hit === null) selectArea(desk, null);
        else if (hit.kind === 'village') selectArea(desk, hit.id);
        else if (hit.kind === 'area' && !isDeepest) drillInto(desk, hit.id);
      },
      onFirstDrawn: () => {},
      onDrawn: () => {},
      onError: () => {},
    }),
    [desk, isDeepest],
  );
  const { other, present } = beside;
  const isOtherRight =
    other.name.kind === 'with' ||
    (other.name.kind === 'period' && present.name.kind === 'period' && other.name.period > present.name.period);
  const [left, right] = (isOtherRight ? [present, other] : [other, present]).map(({ name }) =>
    sideName(name, language),
  );
  const isOverRight = isOtherRight !== view.aside;
  const model = mapModelOf({
    view,
    workspace,
    shown,
    figures: { ...session.figures, ...side.figures },
    cursor: session.cursor ?? hovered,
    reach: session.reach?.data ?? null,
    reachMetres: session.reachMetres ?? view.reachMetres,
    reachArea: session.reachArea?.data ?? null,
    ...screen,
  });
  return (
    <>
      <div
        className="swipe-map"
        style={{ clipPath: isOverRight ? `inset(0 0 0 ${at}%)` : `inset(0 ${100 - at}% 0 0)` }}
        data-side={isOverRight ? 'right' : 'left'}
      >
        <MapView
          model={model}
          events={events}
          link={link}
          label={words.leftMap(
            (isOverRight ? right : left) ?? '',
            `${subjectTitle(shown.subject, language)} · ${rootName(shown.resolved.root, workspace.summary, language)}`,
          )}
        />
      </div>
      <Divider at={at} onMove={setAt} names={[left ?? '', right ?? '']} />
      <ShownContext value={shown}>{hovered && <PlaceFacts cursor={hovered} />}</ShownContext>
    </>
  );
}

function Divider(props: {
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly names: readonly [left: string, right: string];
}): ReactNode {
  const { at, onMove, names } = props;
  const words = meetingCompareWords(useView((view) => view.language));
  const move = (to: number) => onMove(Math.min(range.most, Math.max(range.least, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ...{ ArrowLeft: at - range.step, ArrowDown: at - range.step, ArrowRight: at + range.step },
      ...{ ArrowUp: at + range.step, Home: range.least, End: range.most },
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box) move(((event.clientX - box.left) / box.width) * 100);
  };
  return (
    <div
      className="swipe-divider"
      style={{ left: `${at}%` }}
      role="slider"
      tabIndex={0}
      aria-label={words.divider}
      aria-orientation="horizontal"
      aria-valuemin={range.least}
      aria-valuemax={range.most}
      aria-valuenow={Math.round(at)}
      aria-valuetext={words.dividerAt(Math.round(at), ...names)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    >
      <span className="swipe-name swipe-name-left">{names[0]}</span>
      <span className="swipe-handle" aria-hidden="true">
        ⇔
      </span>
      <span className="swipe-name swipe-name-right">{names[1]}</span>
    </div>
  );
}
