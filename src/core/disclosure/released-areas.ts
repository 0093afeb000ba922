import type { Area, AreaLevel } from '../area/area.ts';
import { childrenAt } from '../area/children-at.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { ReleaseRules } from '../workspace/workspace.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { coarseGeometry, coarsePoint, type Decimals } from './coarsen.ts';
import type { ReleasedArea } from './release.ts';

const villageLevels: readonly AreaLevel[] = ['village', 'naturalVillage'];

/** Levels that are published: villages only when they are switched on as well as named. */
export function releasedLevels({ levels, villageLevel }: ReleaseRules): readonly AreaLevel[] {
  return villageLevel ? levels : levels.filter((level) => !villageLevels.includes(level));
}

/** Areas on a day: each released one with its parts, the nearest released areas below it. */
export type AreasOnDay = {
  readonly areas: readonly Area[];
  readonly partsOf: ReadonlyMap<AreaCode, readonly AreaCode[]>;
};

/** What is published of the tree on a day, parents first. */
export function areasOnDay({ workspace }: WorkspaceIndex, levels: readonly AreaLevel[], date: IsoDate): AreasOnDay {
  const areas: Area[] = [];
  const partsOf = new Map<AreaCode, AreaCode[]>();
  const visit = (area: Area, above: AreaCode | null): void => {
    const isReleased = levels.includes(area.level);
    if (isReleased) areas.push(area);
    if (isReleased && above !== null) partsOf.set(above, [...(partsOf.get(above) ?? []), area.code]);
    for (const child of childrenAt(workspace.areas, area.code, date)) visit(child, isReleased ? area.code : above);
  };
  for (const root of workspace.areas.childrenByCode.get(null) ?? []) visit(root, null);
  return { areas, partsOf };
}

/** Areas of all days with coarse outlines, parents first; former codes too. */
export function releasedAreas(
  { workspace }: WorkspaceIndex,
  levels: readonly AreaLevel[],
  decimals: Decimals,
): readonly ReleasedArea[] {
  const { areas, byCode } = workspace.areas;
  const above = (area: Area): AreaCode | null => {
    for (let code = area.parent; code !== null; code = byCode.get(code)!.parent)
      if (levels.includes(byCode.get(code)!.level)) return code;
    return null;
  };
  return areas
    .filter(({ level }) => levels.includes(level))
    .map((area) => ({
      code: area.code,
      name: area.name,
      ...(area.nameEn === undefined ? {} : { nameEn: area.nameEn }),
      level: area.level,
      parent: above(area),
      ...(area.validFrom === undefined ? {} : { validFrom: area.validFrom }),
      ...(area.validTo === undefined ? {} : { validTo: area.validTo }),
      ...(area.successors === undefined ? {} : { successors: area.successors }),
      approximate: area.approximate ?? false,
      point: area.point ? coarsePoint(area.point, decimals.points) : null,
      geometry: area.geometry ? coarseGeometry(area.geometry, decimals.outlines) : null,
    }));
}
