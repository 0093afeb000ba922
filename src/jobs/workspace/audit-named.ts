import { ancestorsOf } from '../../core/area/area-tree.ts';
import { auditWorkspace } from '../../core/audit/audit-workspace.ts';
import type { ThresholdValues } from '../../core/audit/thresholds.ts';
import type { AreaCode, Bilingual, IsoDate } from '../../core/unit.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import type { AuditAnswer } from './protocol.ts';

/** The audit of a workspace with the names that its findings need. */
export function auditNamed(index: WorkspaceIndex, asOf: IsoDate, values: ThresholdValues): AuditAnswer {
  const findings = auditWorkspace(index, asOf, values);
  const names: Record<string, Bilingual> = {};
  const counties: Record<string, AreaCode> = {};
  for (const { where } of findings)
    for (const code of [where.area, where.other]) {
      const area = code === undefined ? undefined : index.workspace.areas.byCode.get(code);
      if (!area || names[area.code]) continue;
      names[area.code] = { zh: area.name, en: area.nameEn ?? area.name };
      const county = [area, ...ancestorsOf(index.workspace.areas, area.code)].find(({ level }) => level === 'county');
      if (county) counties[area.code] = county.code;
    }
  return { findings, names, counties };
}
