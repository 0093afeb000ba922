import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Desk } from './commands/desk.ts';
import { keepFigures } from './commands/keep-figures.ts';
import { keepPlaying } from './commands/keep-playing.ts';
import { restoreView } from './commands/restore-view.ts';
import { connectWorkspace } from './jobs/workspace/connect.ts';
import type { WorkspaceApi } from './jobs/workspace/protocol.ts';
import { preloadMap } from './map/map-view.tsx';
import { MeetingScreen } from './screens/meeting/meeting-screen.tsx';
import { keepAddress } from './state/address.ts';
import { createSessionStore } from './state/session-store.ts';
import { createViewStore } from './state/view-store.ts';
import { routeOfHash, viewOfQuery } from './state/view-url.ts';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
// A browser below the floor has had its page taken away by browser-floor.js.
if (root) start(root);

function start(element: HTMLElement): void {
  const view = createViewStore(viewOfQuery(routeOfHash(window.location.hash).query));
  const desk: Desk = { view, session: createSessionStore(), api: connectApi() };
  keepFigures(desk);
  keepPlaying(desk);
  keepAddress(view, 'meeting', (query) => restoreView(desk, query));
  void preloadMap(view.getState().theme);
  createRoot(element).render(
    <StrictMode>
      <MeetingScreen desk={desk} />
    </StrictMode>,
  );
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
    projects: (asOf) => api.projects(asOf),
    network: (asOf) => api.network(asOf),
    facilities: (asOf) => api.facilities(asOf),
    context: () => api.context(),
    responsible: (area, asOf) => api.responsible(area, asOf),
    edit: (gesture, create) => (create === undefined ? api.edit(gesture) : api.edit(gesture, create)),
    undo: () => api.undo(),
    redo: () => api.redo(),
    save: () => api.save(),
  };
}
