import type { DataDesk } from './data-desk.ts';

/** Asks what the forms choose from, for the workspace as it now is; an answer that came too late is dropped. */
export async function loadChoices({ data, session, api }: DataDesk): Promise<void> {
  const key = session.getState().workspace?.key;
  if (key === undefined || data.getState().choices?.key === key) return;
  try {
    const choices = await api.formChoices();
    if (session.getState().workspace?.key === key) data.setState({ choices: { key, choices } });
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}
