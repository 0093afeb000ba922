import type { Publishable } from '../core/disclosure/publishable.ts';
import type { EditRefusal } from '../core/workspace/edit-result.ts';
import type { ReleaseRules } from '../core/workspace/workspace.ts';
import { newRelease, type ReleaseDraft, releaseDraft } from '../state/forms/release-draft.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { DataDesk } from './data-desk.ts';

/** What a definition can choose from; null without a workspace, or when another one was opened meanwhile. */
export async function askPublishable({ api, session }: DataDesk): Promise<Publishable | null> {
  const { workspace } = session.getState();
  if (!workspace) return null;
  const found = await api.publishable();
  return session.getState().workspace?.key === workspace.key ? found : null;
}

/** Opens the form, of the definition that there is or of an empty one. */
export function openRelease({ data }: DataDesk, rules: ReleaseRules | null): void {
  data.setState({ releaseDraft: rules ? releaseDraft(rules) : newRelease });
}

export function closeRelease({ data }: DataDesk): void {
  data.setState({ releaseDraft: null });
}

/** Keeps what is typed. */
export function typeRelease({ data }: DataDesk, change: Partial<ReleaseDraft>): void {
  data.setState(({ releaseDraft: draft }) => ({ releaseDraft: { ...(draft ?? newRelease), ...change } }));
}

/** The definition as one step that can be taken back. */
export function saveRelease(desk: DataDesk, rules: ReleaseRules): Promise<EditRefusal | null> {
  const label = { zh: '修改发布定义', en: 'Change the release definition' };
  return changeWorkspace(desk, label, [{ kind: 'setRelease', rules }], { releaseDraft: null });
}
