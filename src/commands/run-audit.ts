import type { DataDesk } from './data-desk.ts';

/**
 * Looks the open workspace over once, as known on its own day; asked again for the same workspace nothing happens. An answer by
 * thresholds that have been changed meanwhile is dropped.
 */
export async function runAudit({ api, data, session }: DataDesk): Promise<void> {
  const { workspace } = session.getState();
  if (!workspace || data.getState().audit?.key === workspace.key) return;
  const { asOf } = workspace.summary;
  const { thresholds } = data.getState();
  try {
    const answer = await api.audit(asOf, thresholds);
    if (session.getState().workspace?.key === workspace.key && data.getState().thresholds === thresholds)
      data.setState({ audit: { key: workspace.key, asOf, answer }, check: null });
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}
