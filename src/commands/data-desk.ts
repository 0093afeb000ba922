import { connectImport, type ImportConnection } from '../jobs/import/connect.ts';
import { createDataStore, type DataStore } from '../state/data-store.ts';
import type { Desk } from './desk.ts';

/** Runs of the import, one at a time: a new one stops the one before it. */
export type Runs = { next(): AbortSignal; stop(): void };

/** What the commands of the data desk work on. */
export type DataDesk = Desk & { readonly data: DataStore; readonly importer: ImportConnection; readonly runs: Runs };

export function createDataDesk(desk: Desk, importer: ImportConnection = connectImport()): DataDesk {
  return { ...desk, data: createDataStore(), importer, runs: createRuns() };
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
