import type { ReleaseAnswer } from '../jobs/workspace/protocol.ts';
import type { DataDesk } from './data-desk.ts';

/** What a release of the open workspace would be; nothing is written. Null without a workspace or when another one was opened meanwhile. */
export async function publishRelease({ api, session }: DataDesk): Promise<ReleaseAnswer | null> {
  const { workspace } = session.getState();
  if (!workspace) return null;
  try {
    const answer = await api.publish();
    return session.getState().workspace?.key === workspace.key ? answer : null;
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  }
}
