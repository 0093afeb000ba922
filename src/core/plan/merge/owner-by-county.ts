import type { AreaCode } from '../../unit.ts';
import type { Side } from './merge-elements.ts';

/**
 * Whose an area is, when each office answers for some counties: that of the office that has it or the nearest area above it; null where none has, both
 * have, or an element names no area.
 */
export function ownerByCounty(
  areas: readonly { readonly code: AreaCode; readonly parent: AreaCode | null }[],
  counties: Readonly<Record<Side, readonly AreaCode[]>>,
): (area: AreaCode | null) => Side | null {
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  const [ours, theirs] = [new Set(counties.ours), new Set(counties.theirs)];
  return (area) => {
    for (let code = area, steps = 0; code !== null && steps < 10; code = parents.get(code) ?? null, steps++) {
      const [isOurs, isTheirs] = [ours.has(code), theirs.has(code)];
      if (isOurs || isTheirs) return isOurs && isTheirs ? null : isOurs ? 'ours' : 'theirs';
    }
    return null;
  };
}
