import { type FeatureList, featureLists } from '../../core/workspace/add-features.ts';
import { knownKinds } from '../../core/workspace/feature-words.ts';
import { fitsList } from '../../core/workspace/propose-features.ts';
import { projectStatuses } from '../../core/workspace/workspace.ts';
import type { LayerRole, UnderstoodLayer } from '../data-store.ts';

export const projectStatusIds = projectStatuses;

/** What a layer can become by its geometries, areas first. */
export function rolesOf({ geometries }: UnderstoodLayer): readonly LayerRole[] {
  return ['areas', ...featureLists.filter((list) => geometries.some((geometry) => fitsList(list, geometry)))];
}

/** Kinds offered for the features of a list, the present one among them. */
export function featureKinds(list: FeatureList, present: string): readonly string[] {
  return [...new Set([...knownKinds(list), present])];
}

/** The likeliest kind of a list's features when nothing says it. */
export function commonKind(list: FeatureList): string {
  return { network: 'unclassed', facilities: 'school', projects: 'road', constraints: 'floodZone' }[list];
}
