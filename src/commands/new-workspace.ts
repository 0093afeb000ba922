import type { Template } from '../core/template/template.ts';
import type { Bilingual } from '../core/unit.ts';
import type { EditRefusal } from '../core/workspace/edit-result.ts';
import { initialSession } from '../state/session-store.ts';
import { initialView, ownChoices } from '../state/view-store.ts';
import type { DataDesk } from './data-desk.ts';
import { packageName } from './package-name.ts';
import { showEdited } from './show-edited.ts';

/** Starts a workspace of a template in the place of the one that is open. Delivered files that wait are held against it. */
export async function newWorkspace(
  desk: DataDesk,
  title: Bilingual,
  template: Template['id'],
): Promise<EditRefusal | null> {
  const { data, session, view, api } = desk;
  if (data.getState().working) return null;
  data.setState({ working: 'editing', refusal: null });
  try {
    const { templateEdits, templates } = await import('../core/template/templates.ts');
    const chosen = templates.find(({ id }) => id === template)!;
    const label = { zh: `新建“${title.zh}”`, en: `New “${title.en}”` };
    const answer = await api.edit({ label, edits: templateEdits(chosen, title) }, packageName(title.en || title.zh));
    if (!answer.ok) return answer.reason;
    view.setState({ ...initialView, ...ownChoices(view.getState()) }, true);
    session.setState(initialSession, true);
    showEdited(desk, answer);
    data.setState({ step: 'boundaries', form: null, draft: null, parked: {}, choices: null });
    return null;
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  } finally {
    data.setState({ working: null });
  }
}

/** What can be chosen, for the cards. */
export async function loadTemplates(): Promise<readonly Template[]> {
  return (await import('../core/template/templates.ts')).templates;
}
