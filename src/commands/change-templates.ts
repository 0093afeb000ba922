import type { EditRefusal } from '../core/workspace/edit-result.ts';
import { freeTemplateName } from '../core/workspace/import-template.ts';
import { addImport } from './add-import.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { DataDesk } from './data-desk.ts';

/** Gives a mapping of the workspace another name, one step of undo; the refusal, when it is refused, and then nothing has changed. */
export function renameTemplate(desk: DataDesk, id: string, to: string): Promise<EditRefusal | null> {
  const label = { zh: `映射模板“${id}”改名`, en: `Rename template “${id}”` };
  return changeWorkspace(desk, label, [{ kind: 'renameTemplate', id, to: to.trim() }], {});
}

/** Forgets a mapping; figures read by it stay. */
export function removeTemplate(desk: DataDesk, id: string): Promise<EditRefusal | null> {
  const label = { zh: `删除映射模板“${id}”`, en: `Delete template “${id}”` };
  return changeWorkspace(desk, label, [{ kind: 'removeTemplate', id }], {});
}

/** Adds the import with its mappings under free names, where the names that the user gave are taken. */
export async function addKeepingTemplates(desk: DataDesk): Promise<void> {
  const taken = (desk.session.getState().workspace?.summary.templates ?? []).map(({ id }) => id);
  desk.data.setState(({ tables }) => ({
    tables: tables.map((plan) => {
      const name = plan.keepAs.trim();
      if (name === '') return plan;
      const keepAs = freeTemplateName(name, taken);
      taken.push(keepAs);
      return { ...plan, keepAs };
    }),
  }));
  await addImport(desk);
}
