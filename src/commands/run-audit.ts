import type { DataDesk } from './data-desk.ts';

/** Looks the open workspace over once, as known on its own day; asked again for the same workspace nothing happens. */
export async function runAudit({ api, data, session }: DataDesk): Promise<void> {
  const { workspace } = session.getState();
  if (!workspace || data.getState().audit?.key === workspace.key) return;
  const { asOf } = workspace.summary;
  try {
    const answer = await api.audit(asOf, data.getState().thresholds);
    if (session.getState().workspace?.key === workspace.key)
      data.setState({ audit: { key: workspace.key, asOf, answer }, check: null });
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}
