import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import type { NothingBeside } from '../../commands/beside/ask-beside.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { MapLink } from '../../map/join-cameras.ts';
import type { Beside } from '../../state/selectors/beside.ts';
import { periodText } from '../../text/dates.ts';
import { rootName, subjectTitle } from '../../text/names.ts';
import { CardRail } from './card-rail.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';
import { MapStage } from './map-stage.tsx';
import { PlaceCard } from './place-card.tsx';
import { PresetBar } from './preset-bar.tsx';
import type { RoomTab } from './room/room-sheet.tsx';
import { SubjectPanel } from './subject-panel.tsx';
import { Timeline } from './timeline.tsx';
import { TitlePlate } from './title-plate.tsx';
import { ToolBar } from './tool-bar.tsx';
import {
  BesideContext,
  useAreaIndex,
  useBeside,
  useSession,
  useShown,
  useView,
  useWords,
  useWorkspace,
} from './use-desk.ts';
import { useKeyboard } from './use-keyboard.ts';

const HelpSheet = lazy(() => import('./help-sheet.tsx').then((module) => ({ default: module.HelpSheet })));
const SubjectSheet = lazy(() => import('./subject-sheet.tsx').then((module) => ({ default: module.SubjectSheet })));
const WallSheet = lazy(() => import('./wall/wall-sheet.tsx').then((module) => ({ default: module.WallSheet })));

const ReachPanel = lazy(() => import('./reach-panel.tsx').then((module) => ({ default: module.ReachPanel })));

const VillageCard = lazy(() =>
  import('./room/village/village-card.tsx').then((module) => ({ default: module.VillageCard })),
);
const CompareKeeper = lazy(() =>
  import('./room/compare/compare-keeper.tsx').then((module) => ({ default: module.CompareKeeper })),
);
const SwipeMap = lazy(() => import('./room/compare/swipe-map.tsx').then((module) => ({ default: module.SwipeMap })));
const RoomSheet = lazy(() => import('./room/room-sheet.tsx').then((module) => ({ default: module.RoomSheet })));
const ShowBar = lazy(() => import('./room/show-bar.tsx').then((module) => ({ default: module.ShowBar })));
const TourBar = lazy(() => import('./room/tour-bar.tsx').then((module) => ({ default: module.TourBar })));

export type OpenSheet = 'help' | 'subject' | 'print' | RoomTab;

/** The map with everything that floats on it, and what it is held against. */
export function Stage(): ReactNode {
  const isComparing = useView((view) => view.compared !== null);
  const [beside, setBeside] = useState<Beside | NothingBeside | null>(null);
  return (
    <BesideContext value={beside}>
      {isComparing && (
        <Suspense fallback={null}>
          <CompareKeeper onBeside={setBeside} />
        </Suspense>
      )}
      <Floor />
    </BesideContext>
  );
}

function Floor(): ReactNode {
  const words = useWords();
  const { summary } = useWorkspace();
  const card = useView((view) => view.card);
  const area = useView((view) => view.area);
  const index = useAreaIndex();
  // What has no outline among the areas is a village.
  const village = area === null || index.byCode.has(area) ? null : (area as AreaCode);
  const isReachOn = useShown().resolved.layers.includes('reach');
  const beside = useBeside();
  const isSwiping = useView((view) => view.swipe && view.compared !== null);
  const [link, setLink] = useState<MapLink | null>(null);
  // A link is a function, which a setter would call.
  const takeLink = useCallback((taken: MapLink | null) => setLink(() => taken), []);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [panels, setPanels] = useState(true);
  useKeyboard({ onSheet: setSheet, onPanels: () => setPanels((isShown) => !isShown) });
  const isShowing = useSession((session) => session.show !== null);
  const isTouring = useSession((session) => session.tour !== null);
  const target = summary.targets.find((entry) => entry.id === card);
  const close = () => setSheet(null);
  return (
    <div className={panels ? 'stage' : 'stage stage-bare'}>
      <button type="button" className="skip-link" onClick={() => focusOn('map')}>
        {words.skipToMap}
      </button>
      <button type="button" className="skip-link" onClick={() => focusOn('ranked')}>
        {words.skipToList}
      </button>
      <main id="map" className="map-home" tabIndex={-1} aria-label={words.legend.title}>
        <MapStage panels={panels} link={link} />
        {isSwiping && beside !== null && typeof beside !== 'string' && (
          <Suspense fallback={null}>
            <SwipeMap beside={beside} panels={panels} onLink={takeLink} />
          </Suspense>
        )}
      </main>
      <div className="column column-left">
        <TitlePlate />
        {panels && <SubjectPanel onPick={() => setSheet('subject')} />}
      </div>
      <div className="column column-middle">{panels && <PresetBar />}</div>
      <div className="column column-right">
        {panels && (
          <>
            <ToolBar onRoom={setSheet} onPrint={() => setSheet('print')} onHelp={() => setSheet('help')} />
            {isReachOn && (
              <Suspense fallback={null}>
                <ReachPanel />
              </Suspense>
            )}
            {village !== null && (
              <Suspense fallback={null}>
                <VillageCard code={village} onTeam={() => setSheet('team')} key={village} />
              </Suspense>
            )}
            {target ? <ExplanationPanel target={target} key={target.id} /> : <CardRail />}
          </>
        )}
      </div>
      <footer className="column column-foot">
        {isShowing && (
          <Suspense fallback={null}>
            <ShowBar />
          </Suspense>
        )}
        {isTouring && (
          <Suspense fallback={null}>
            <TourBar />
          </Suspense>
        )}
        {!isShowing && <Timeline />}
        <p className="credit">
          {summary.simulated && `${words.simulated} · `}
          {words.boundaries}
        </p>
      </footer>
      <PlaceCard />
      <Announcement />
      <RecolourMark />
      <Suspense fallback={null}>
        {sheet === 'help' && <HelpSheet onClose={close} />}
        {sheet === 'subject' && <SubjectSheet onClose={close} />}
        {sheet === 'print' && <WallSheet onClose={close} />}
        {sheet !== null && sheet !== 'help' && sheet !== 'subject' && sheet !== 'print' && (
          <RoomSheet first={sheet} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

/** Says place, period and subject when one of them changes. */
function Announcement(): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const shown = useShown();
  return (
    <p className="visually-hidden" aria-live="polite">
      {words.status.at(
        periodText(shown.resolved.period, language),
        rootName(shown.resolved.root, summary, language),
        subjectTitle(shown.subject, language),
      )}
    </p>
  );
}

/** Marks the moment at which the figures of another period are on the screen: the frame after they were given to the map. */
function RecolourMark(): ReactNode {
  const { answerKey } = useShown();
  useEffect(() => {
    if (answerKey === null) return;
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('guatu:recolour')));
    return () => cancelAnimationFrame(frame);
  }, [answerKey]);
  return null;
}

/** The address belongs to the view, so skipping moves the focus and leaves the address alone. */
function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
