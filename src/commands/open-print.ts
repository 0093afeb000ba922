import { connectPrint, type PrintConnection } from '../jobs/print/connect.ts';
import type { Desk } from './desk.ts';

/** Starts the worker that makes pages of the open workspace. The caller stops it. */
export function openPrint({ session, api }: Desk): PrintConnection {
  const { workspace } = session.getState();
  if (!workspace) throw new Error('expected an open workspace to print, got none');
  return connectPrint(workspace, api);
}
