import type { DataDesk } from './data-desk.ts';
import { rememberWorkspace } from './recents.ts';

/**
 * The open workspace as a zip, and what to call it; kept among the recent ones too. Null without a workspace, and for one without a
 * single area, which no file could hold.
 */
export async function saveWorkspace(
  desk: DataDesk,
): Promise<{ readonly name: string; readonly bytes: ArrayBuffer } | null> {
  const { api, data, session } = desk;
  const { workspace } = session.getState();
  if (!workspace || data.getState().working) return null;
  data.setState({ working: 'saving' });
  session.setState({ notice: null });
  try {
    if (!(await hasAreas(desk))) return null;
    const bytes = await api.save();
    data.setState({ isUnsaved: false });
    await rememberWorkspace(desk, workspace.summary, { kind: 'zip', bytes });
    return { name: `${workspace.summary.title.zh.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.zip`, bytes };
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  } finally {
    data.setState({ working: null });
  }
}

/** Areas are the one thing that the format asks for; their absence is said. */
export async function hasAreas({ api, session }: DataDesk): Promise<boolean> {
  const areas = session.getState().workspace?.summary.areas ?? [];
  if (areas.length > 0 || (await api.findAreas('', 1, 'above')).length > 0) return true;
  session.setState({ notice: { kind: 'noAreas', detail: '' } });
  return false;
}
