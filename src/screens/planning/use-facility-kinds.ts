import { usePlanning } from './use-planning.ts';

/** Kinds of service points to choose from: the present one, then those that the workspace has. */
export function useFacilityKinds(present: string): readonly string[] {
  const offered = usePlanning((planning) => planning.reach?.offered) ?? [];
  const kinds = offered.filter((each) => each.startsWith('facility:')).map((each) => each.slice('facility:'.length));
  return [...new Set([present, ...kinds])];
}
