import { type EditResult, refused } from './edit-result.ts';
import type { ConstraintZone, Facility, Project, RoadSegment, Workspace } from './workspace.ts';

/** What a layer brings that is no area: existing roads, facilities, projects, zones. */
export type FeatureLists = {
  readonly network: readonly RoadSegment[];
  readonly facilities: readonly Facility[];
  readonly projects: readonly Project[];
  readonly constraints: readonly ConstraintZone[];
};

export const featureLists = ['network', 'facilities', 'projects', 'constraints'] as const;
export type FeatureList = (typeof featureLists)[number];

export const noFeatures: FeatureLists = { network: [], facilities: [], projects: [], constraints: [] };

/**
 * Adds features to their lists. Refused whole when an id is there already or comes twice; with `replace` the old entries of these ids
 * go. A facility or project whose area is unknown is refused too.
 */
export function addFeatures(workspace: Workspace, added: FeatureLists, onConflict: 'refuse' | 'replace'): EditResult {
  const ids = (list: FeatureList) => added[list].map(({ id }) => id);
  if (featureLists.every((list) => added[list].length === 0)) return refused('nothingToAdd');
  let taken = 0;
  for (const list of featureLists) {
    const own = new Set(ids(list));
    if (own.size < added[list].length) return refused('featureRepeated', { count: added[list].length - own.size });
    taken += workspace[list].filter(({ id }) => own.has(id)).length;
  }
  if (taken > 0 && onConflict === 'refuse') return refused('featuresThere', { count: taken });
  const lost = [...added.facilities, ...added.projects].find(
    ({ area }) => area !== null && !workspace.areas.byCode.has(area),
  );
  if (lost?.area) return refused('areaUnknown', { area: lost.area });
  const merged = <Item extends { readonly id: string }>(before: readonly Item[], now: readonly Item[]) => {
    const own = new Set(now.map(({ id }) => id));
    return now.length === 0 ? before : [...before.filter(({ id }) => !own.has(id)), ...now];
  };
  return {
    ok: true,
    workspace: {
      ...workspace,
      network: merged(workspace.network, added.network),
      facilities: merged(workspace.facilities, added.facilities),
      projects: merged(workspace.projects, added.projects),
      constraints: merged(workspace.constraints, added.constraints),
    },
  };
}
