import type { AreaLevel } from '../area/area.ts';
import { knowledgeAsOf } from '../indicator/evaluation.ts';
import type { ReleaseRules } from '../workspace/workspace.ts';
import { defaultAsOf, type WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { RefusalReason } from './report.ts';
import { indicatorOrReason, targetOrReason } from './select-release.ts';

/** What a release definition can choose from; what may not be chosen says why. */
export type Publishable = {
  readonly rules: ReleaseRules | null;
  /** Reasons by id; null for what may be published. */
  readonly indicators: Readonly<Record<string, RefusalReason | null>>;
  readonly targets: Readonly<Record<string, RefusalReason | null>>;
  /** Areas of each level that there are. */
  readonly levels: Readonly<Partial<Record<AreaLevel, number>>>;
  /** Calendar years with figures. */
  readonly years: readonly string[];
  readonly projects: number;
  readonly funds: number;
};

/** The choices of a workspace's release definition, and the definition itself. */
export function publishable(index: WorkspaceIndex): Publishable {
  const { workspace } = index;
  const { release: rules } = workspace;
  const levels: Partial<Record<AreaLevel, number>> = {};
  for (const { level } of workspace.areas.areas) levels[level] = (levels[level] ?? 0) + 1;
  return {
    rules: rules ?? null,
    ...refusedIds(index, rules?.asOf),
    levels,
    years: index.years.filter(({ hasActual }) => hasActual).map(({ period }) => period),
    projects: workspace.projects.length,
    funds: workspace.funds.length,
  };
}

/** Why each indicator and target may not be published; null when it may. */
export function refusedIds(
  index: WorkspaceIndex,
  asOf = defaultAsOf(index.workspace),
): Pick<Publishable, 'indicators' | 'targets'> {
  const { workspace } = index;
  const context = { index, knowledge: knowledgeAsOf(index, asOf) };
  const reason = (found: object | RefusalReason) => (typeof found === 'string' ? (found as RefusalReason) : null);
  return {
    indicators: Object.fromEntries(workspace.indicators.map(({ id }) => [id, reason(indicatorOrReason(context, id))])),
    targets: Object.fromEntries(workspace.targets.map(({ id }) => [id, reason(targetOrReason(context, id))])),
  };
}
