import { expose, wrap } from 'comlink';
import type { OpenWorkspace } from '../../state/session-store.ts';
import type { WorkspaceApi } from '../workspace/protocol.ts';
import { createPrintJob } from './run.ts';
import { siteSlices } from './site-slices.ts';

const job = createPrintJob(siteSlices);

expose({
  ...job,
  /** Questions about the workspace go through a port. */
  open: (workspace: OpenWorkspace, port: MessagePort) => job.open(workspace, wrap<WorkspaceApi>(port) as WorkspaceApi),
});
