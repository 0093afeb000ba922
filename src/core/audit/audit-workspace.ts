import type { IsoDate } from '../unit.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { auditContext } from './audit-context.ts';
import { auditChecks } from './checks.ts';
import type { Finding } from './finding.ts';
import { settingsWith, type ThresholdValues } from './thresholds.ts';

const severities = ['error', 'warning', 'info'] as const;

/**
 * Points to be checked (疑点) in a workspace as known on a day, graver ones first, then in the order of the checks. The same
 * workspace gives the same list whatever the order of its rows. Later facts are not looked at. Thresholds that are not
 * given keep their defaults.
 */
export function auditWorkspace(index: WorkspaceIndex, asOf: IsoDate, values: ThresholdValues = {}): readonly Finding[] {
  const context = auditContext(index, asOf, settingsWith(values));
  const findings = auditChecks.flatMap(({ run }) => [...run(context)].sort(byPlace));
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function byPlace(a: Finding, b: Finding): number {
  const [left, right] = [placeKey(a), placeKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function placeKey({ where, variant }: Finding): string {
  const { area, other, indicator, category, period, target, project, rows } = where;
  return [area, period, indicator, category, target, project, other, variant, ...(rows ?? [])].join('|');
}
