import { refusedIds } from '../../disclosure/publishable.ts';
import type { EntryFault } from '../check-references.ts';
import { releaseFaults } from '../check-release.ts';
import { type EditResult, faulty } from '../edit-result.ts';
import { knownOf } from '../known.ts';
import type { ReleaseRules, Workspace } from '../workspace.ts';
import { indexWorkspace, type WorkspaceIndex } from '../workspace-index.ts';

/** Puts a release definition in place of the one before. Refused when it names what the workspace does not have or may never publish. */
export function setRelease(workspace: Workspace, rules: ReleaseRules): EditResult {
  const unknown = releaseFaults(rules, knownOf(workspace));
  const faults = unknown.length > 0 ? unknown : forbiddenFaults(indexWorkspace(workspace), rules);
  return faults.length > 0 ? faulty('release', faults) : { ok: true, workspace: { ...workspace, release: rules } };
}

/** What a definition names and may never be published: restricted, internal, about persons. */
function forbiddenFaults(index: WorkspaceIndex, rules: ReleaseRules): readonly EntryFault[] {
  const { indicators, targets } = refusedIds(index, rules.asOf);
  const check = (ids: readonly string[], reasons: Readonly<Record<string, string | null>>, path: string) =>
    ids.flatMap((id, i): EntryFault[] =>
      reasons[id] ? [{ code: 'releaseForbidden', path: `${path}[${i}]`, context: { found: id } }] : [],
    );
  return [...check(rules.indicators, indicators, '.indicators'), ...check(rules.targets ?? [], targets, '.targets')];
}
