import { connectImport, type ImportConnection } from '../jobs/import/connect.ts';
import { createDataStore, type DataStore, noWorkspace } from '../state/data-store.ts';
import type { Desk } from './desk.ts';

/** Runs of the import, one at a time: a new one stops the one before it. */
export type Runs = { next(): AbortSignal; stop(): void };

/** What the commands of the data desk work on. */
export type DataDesk = Desk & { readonly data: DataStore; readonly importer: ImportConnection; readonly runs: Runs };

export function createDataDesk(desk: Desk, importer: ImportConnection = connectImport()): DataDesk {
  const data = createDataStore();
  // Another workspace was opened, here or on the map: what was said of the one before no longer holds.
  desk.session.subscribe((now, before) => {
    if (now.workspace !== before.workspace) data.setState(noWorkspace);
    // An edit keeps the form and the choices until they are asked for anew; another workspace does not.
    if (now.opening !== null && before.opening === null)
      data.setState({ form: null, draft: null, parked: {}, choices: null });
  });
  return { ...desk, data, importer, runs: createRuns() };
}

function createRuns(): Runs {
  let current = new AbortController();
  return {
    next() {
      current.abort();
      current = new AbortController();
      return current.signal;
    },
    stop: () => current.abort(),
  };
}
