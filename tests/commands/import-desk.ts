import { expect } from 'vitest';
import { createDataDesk, type DataDesk } from '../../src/commands/data-desk.ts';
import { importFiles } from '../../src/commands/import-files.ts';
import { createImportJob } from '../../src/jobs/import/run.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';
import type { DeliveredFile } from '../../src/state/data-store.ts';
import { testDesk } from './test-desk.ts';

/** A data desk with both jobs in this thread, and files dropped on it. */
export async function deskWith(...files: readonly DeliveredFile[]): Promise<DataDesk> {
  const job = createImportJob();
  const desk = createDataDesk(testDesk({}, createWorkspaceJob()), {
    understand: (given, hints) => job.understand(given, hints),
    tryDatums: (question) => job.tryDatums(question),
    convertLayer: (layer, crs) => job.convertLayer(layer, crs),
  });
  await importFiles(desk, files);
  expect(desk.session.getState().fault).toBeNull();
  return desk;
}
