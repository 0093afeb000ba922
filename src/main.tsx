import { lazy, type ReactNode, StrictMode, Suspense, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { afterPaint } from './commands/after-paint.ts';
import { createDataDesk, type DataDesk } from './commands/data-desk.ts';
import type { Desk } from './commands/desk.ts';
import { keepFigures } from './commands/keep-figures.ts';
import { keepPlaying } from './commands/keep-playing.ts';
import { keepWorkspace } from './commands/keep-workspace.ts';
import { restoreView } from './commands/restore-view.ts';
import { connectWorkspace } from './jobs/workspace/connect.ts';
import type { WorkspaceApi } from './jobs/workspace/protocol.ts';
import { preloadMap } from './map/map-view.tsx';
import { MeetingScreen } from './screens/meeting/meeting-screen.tsx';
import { keepAddress } from './state/address.ts';
import { createSessionStore } from './state/session-store.ts';
import { createViewStore } from './state/view-store.ts';
import { queryOfView, routeOfHash, viewOfQuery } from './state/view-url.ts';
import './ui/tokens.css';
import './ui/base.css';

const DataScreen = lazy(() =>
  import('./screens/data/data-screen.tsx').then((module) => ({ default: module.DataScreen })),
);
const PlanningScreen = lazy(() =>
  import('./screens/planning/planning-screen.tsx').then((module) => ({ default: module.PlanningScreen })),
);

const SpeakerWindow = lazy(() =>
  import('./screens/meeting/room/speaker-window.tsx').then((module) => ({ default: module.SpeakerWindow })),
);

const root = document.getElementById('root');
// A browser below the floor has had its page taken away by browser-floor.js.
if (root && routeOfHash(window.location.hash).screen === 'speaker') startSpeaker(root);
else if (root) start(root);

/** The speaker's second window: no data, no worker, only what the show tells it. */
function startSpeaker(element: HTMLElement): void {
  const { language } = viewOfQuery(routeOfHash(window.location.hash).query);
  document.documentElement.dataset.theme = 'hall';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  createRoot(element).render(
    <Suspense fallback={null}>
      <SpeakerWindow language={language} />
    </Suspense>,
  );
}

function start(element: HTMLElement): void {
  const view = createViewStore(viewOfQuery(routeOfHash(window.location.hash).query));
  const session = createSessionStore();
  const desk: Desk = { view, session, api: connectApi(), isMeeting: () => screenNow() === 'meeting' };
  keepWorkspace(desk);
  keepFigures(desk, afterPaint, onHash);
  keepPlaying(desk);
  keepScreenAddress(desk);
  if (screenNow() === 'meeting') preloadMap();
  const dataDesk = createDataDesk(desk);
  warnOfUnsaved(dataDesk);
  createRoot(element).render(
    <StrictMode>
      <Site desk={dataDesk} />
    </StrictMode>,
  );
}

function Site({ desk }: { readonly desk: DataDesk }): ReactNode {
  const screen = useSyncExternalStore(onHash, screenNow);
  if (screen === 'meeting') return <MeetingScreen desk={desk} />;
  return (
    <Suspense fallback={null}>
      {screen === 'plan' ? <PlanningScreen desk={desk} /> : <DataScreen desk={desk} />}
    </Suspense>
  );
}

/** The browser asks before a page with changes in memory is closed. */
function warnOfUnsaved({ data }: DataDesk): void {
  window.addEventListener('beforeunload', (event) => {
    if (data.getState().isUnsaved) event.preventDefault();
  });
}

/** Address and view stay the same, whichever screen is on; a link to the other screen brings its view along. */
function keepScreenAddress(desk: Desk): void {
  const restore = (query: string) => restoreView(desk, query);
  let screen = screenNow();
  let stop = keepAddress(desk.view, screen, restore);
  onHash(() => {
    if (screenNow() === screen) return;
    screen = screenNow();
    stop();
    const { query } = routeOfHash(window.location.hash);
    if (query !== queryOfView(desk.view.getState())) restore(query);
    stop = keepAddress(desk.view, screen, restore);
  });
}

function screenNow(): 'meeting' | 'data' | 'plan' {
  const { screen } = routeOfHash(window.location.hash);
  return screen === 'data' || screen === 'plan' ? screen : 'meeting';
}

function onHash(listen: () => void): () => void {
  window.addEventListener('hashchange', listen);
  return () => window.removeEventListener('hashchange', listen);
}

function connectApi(): WorkspaceApi {
  const { api, open } = connectWorkspace();
  return {
    open: (input, onProgress) => open(input, onProgress),
    values: (query) => api.values(query),
    valuesOfAllYears: (query) => api.valuesOfAllYears(query),
    targets: (asOf) => api.targets(asOf),
    target: (id, asOf, within) => (within === undefined ? api.target(id, asOf) : api.target(id, asOf, within)),
    villages: (within, asOf) => api.villages(within, asOf),
    villageColumns: (asOf) => api.villageColumns(asOf),
    villageNames: () => api.villageNames(),
    projects: (asOf) => api.projects(asOf),
    network: (asOf) => api.network(asOf),
    facilities: (asOf) => api.facilities(asOf),
    context: () => api.context(),
    slope: () => api.slope(),
    responsible: (area, asOf) => api.responsible(area, asOf),
    edit: (gesture, create) => (create === undefined ? api.edit(gesture) : api.edit(gesture, create)),
    undo: () => api.undo(),
    redo: () => api.redo(),
    formChoices: () => api.formChoices(),
    findAreas: (text, limit, part) => api.findAreas(text, limit, part),
    unplaced: (text, limit) => api.unplaced(text, limit),
    match: (question) => api.match(question),
    locate: (question) => api.locate(question),
    villagePoints: (codes) => api.villagePoints(codes),
    ledger: (question) => api.ledger(question),
    meeting: (question) => api.meeting(question),
    audit: (asOf, thresholds) => api.audit(asOf, thresholds),
    publishable: () => api.publishable(),
    publish: (earlier) => api.publish(earlier),
    insideFigures: (question) => api.insideFigures(question),
    tellPlan: (change, isWhole) => api.tellPlan(change, isWhole),
    planOutcomes: (question) => api.planOutcomes(question),
    planBasis: () => api.planBasis(),
    files: () => api.files(),
    save: () => api.save(),
  };
}
