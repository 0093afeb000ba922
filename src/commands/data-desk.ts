import { connectImport, type ImportConnection } from '../jobs/import/connect.ts';
import { createDataStore, type DataStore, noWorkspace } from '../state/data-store.ts';
import type { Desk } from './desk.ts';

/** What of the import is under way. Nothing that the user does elsewhere may stop a step: its answer would be missing for good. */
export type Runs = {
  /** A new delivery, or the same one read anew: stops all that was under way for the one before. */
  next(): AbortSignal;
  /** A step about one part of the delivery, such as comparing the rows of its third table: stops the same step, no other. */
  step(name: string): AbortSignal;
  stop(): void;
};

/** What the commands of the data desk work on. */
export type DataDesk = Desk & { readonly data: DataStore; readonly importer: ImportConnection; readonly runs: Runs };

export function createDataDesk(desk: Desk, importer: ImportConnection = connectImport()): DataDesk {
  const data = createDataStore();
  // Another workspace was opened, here or on the map: what was said of the one before no longer holds.
  desk.session.subscribe((now, before) => {
    if (now.workspace !== before.workspace) data.setState(noWorkspace);
    // An edit keeps the form and the choices until they are asked for anew; another workspace does not.
    if (now.opening !== null && before.opening === null)
      data.setState({ form: null, draft: null, parked: {}, choices: null, earlier: [], releaseDraft: null });
  });
  return { ...desk, data, importer, runs: createRuns() };
}

function createRuns(): Runs {
  let delivery = new AbortController();
  const steps = new Map<string, AbortController>();
  function stop(): void {
    delivery.abort();
    for (const step of steps.values()) step.abort();
    steps.clear();
  }
  return {
    next() {
      stop();
      delivery = new AbortController();
      return delivery.signal;
    },
    step(name) {
      steps.get(name)?.abort();
      const step = new AbortController();
      steps.set(name, step);
      return step.signal;
    },
    stop,
  };
}
