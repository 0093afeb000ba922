import { auditWorkspace } from '../../core/audit/audit-workspace.ts';
import type { Bilingual, IsoDate } from '../../core/unit.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import type { AuditAnswer } from './protocol.ts';

/** The audit of a workspace with the names that its findings need. */
export function auditNamed(index: WorkspaceIndex, asOf: IsoDate): AuditAnswer {
  const findings = auditWorkspace(index, asOf);
  const names: Record<string, Bilingual> = {};
  for (const { where } of findings)
    for (const code of [where.area, where.other]) {
      const area = code === undefined ? undefined : index.workspace.areas.byCode.get(code);
      if (area) names[area.code] = { zh: area.name, en: area.nameEn ?? area.name };
    }
  return { findings, names };
}
