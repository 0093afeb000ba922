import type { DataDesk } from './data-desk.ts';

/** The open workspace as a zip, and what to call it; null without one. */
export async function saveWorkspace({
  api,
  data,
  session,
}: DataDesk): Promise<{ readonly name: string; readonly bytes: ArrayBuffer } | null> {
  const { workspace } = session.getState();
  if (!workspace || data.getState().working) return null;
  data.setState({ working: 'saving' });
  try {
    const bytes = await api.save();
    data.setState({ isUnsaved: false });
    return { name: `${workspace.summary.title.zh.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.zip`, bytes };
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  } finally {
    data.setState({ working: null });
  }
}
