import { areaLevels } from '../area/area.ts';
import type { Issue } from '../issue.ts';
import type { ReleaseRules } from '../workspace/workspace.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { releasedLevels } from './released-areas.ts';

/** Why a workspace cannot be published as it stands; empty when it can. */
export function refusalsOf({ workspace }: WorkspaceIndex, rules: ReleaseRules | undefined): readonly Issue[] {
  const refuse = (code: Issue['code'], context: Issue['context'] = {}): Issue => ({
    code,
    severity: 'error',
    where: { file: 'release.json' },
    context,
  });
  if (!rules) return [refuse('releaseMissing')];
  const levels = releasedLevels(rules);
  return [
    ...(rules.mapNumber.trim() === '' && !rules.trial ? [refuse('releaseMapNumber')] : []),
    ...(rules.office.zh.trim() === '' || rules.telephone.trim() === '' ? [refuse('releaseOffice')] : []),
    ...(rules.objection.from > rules.objection.to ? [refuse('releaseObjection')] : []),
    ...(levels.length === 0 || !workspace.areas.areas.some(({ level }) => levels.includes(level))
      ? [refuse('releaseLevels', { levels: areaLevels.filter((level) => rules.levels.includes(level)).join(', ') })]
      : []),
  ];
}
