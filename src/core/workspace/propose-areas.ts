import type { Geometry, Point } from 'geojson';
import { type Area, type AreaLevel, areaLevels } from '../area/area.ts';
import { parseCode } from '../area/parse-code.ts';
import { type AreaCode, areaCode, type LonLat } from '../unit.ts';
import { labelPoint } from './label-point.ts';

/** A delivered feature as its columns say it; empty text where there is no such column. */
export type DeliveredArea = {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly geometry: Geometry | null;
};

/** With a name where parents may be given by it. */
export type KnownArea = Pick<Area, 'code' | 'level'> & Partial<Pick<Area, 'name'>>;

export type ProposeAreas = {
  readonly delivered: readonly DeliveredArea[];
  /** `code` reads each level off its code (2, 4, 6, 9, 12 digits); a level holds for all. */
  readonly level: AreaLevel | 'code';
  /** Areas that the workspace has already: parents for the new ones. */
  readonly known: readonly KnownArea[];
  readonly source: string;
};

/**
 * Areas as a workspace keeps them, in the order delivered; rows without code and name are left out. Without a code the name stands for
 * it. A parent that is not given is the nearest area whose code begins the same, of the workspace or of the delivery, else the one area
 * at the top, else none: a proposal, shown before it is taken.
 */
export function proposeAreas({ delivered, level, known, source }: ProposeAreas): readonly Area[] {
  const codesByName = new Map<string, AreaCode | null>();
  for (const { code, name } of known)
    if (name !== undefined) codesByName.set(name, codesByName.has(name) ? null : code);
  const drafts = delivered.flatMap(({ code, name, parent, geometry }) => {
    const read = parseCode(code, null);
    const own = read.kind === 'code' ? read.code : areaCode(name.trim());
    const parentCode = parseCode(parent, null);
    if (own === '') return [];
    const above = parentCode.kind === 'code' ? parentCode.code : null;
    return [
      { code: own, name: name.trim() || own, above, level: level === 'code' ? levelOfCode(own) : level, geometry },
    ];
  });
  const levels = new Map<AreaCode, AreaLevel>([
    ...known.map((area) => [area.code, area.level] as const),
    ...drafts.map((draft) => [draft.code, draft.level] as const),
  ]);
  const isWider = (code: AreaCode, than: AreaLevel) =>
    levels.has(code) && areaLevels.indexOf(levels.get(code)!) < areaLevels.indexOf(than);
  const widest = [...levels].filter(([, each]) => [...levels.values()].every((other) => !isAbove(other, each)));
  return drafts.map(({ code, name, above, level: own, geometry }): Area => {
    const byPrefix = wholesOf(code).find((each) => each !== code && isWider(each, own));
    const top = widest.length === 1 && isWider(widest[0]![0], own) ? widest[0]![0] : null;
    const point = geometry?.type === 'Point' ? lonLat(geometry) : labelPoint(geometry);
    return {
      code,
      name,
      level: own,
      parent: parentOf(above, { levels, codesByName }) ?? byPrefix ?? top,
      ...(geometry && geometry.type !== 'Point' ? { geometry } : {}),
      ...(point ? { point } : {}),
      attributes: {},
      source,
    };
  });
}

/** A parent as delivered: a known code, the name of one area, or digits that name none (refused later); null for other words. */
function parentOf(
  above: AreaCode | null,
  known: {
    readonly levels: ReadonlyMap<AreaCode, AreaLevel>;
    readonly codesByName: ReadonlyMap<string, AreaCode | null>;
  },
): AreaCode | null {
  if (above === null || known.levels.has(above)) return above;
  return known.codesByName.get(above) ?? (/^\d+$/.test(above) ? above : null);
}

/** By GB/T 2260 and GB/T 10114; a county for what is no such code. */
export function levelOfCode(code: string): AreaLevel {
  if (/^\d{2}(?:0{4})?$/.test(code)) return 'province';
  if (/^\d{4}(?:00)?$/.test(code)) return 'prefecture';
  if (/^\d{6}[0-9A-Z]\d{2}$/.test(code)) return 'township';
  return /^\d{6}[0-9A-Z]\d{5}$/.test(code) ? 'village' : 'county';
}

/** Codes that stand above one in the Chinese numbering, the nearest first. */
function wholesOf(code: string): readonly AreaCode[] {
  const [province, prefecture] = [code.slice(0, 2), code.slice(0, 4)];
  return [code.slice(0, 9), code.slice(0, 6), `${prefecture}00`, prefecture, `${province}0000`, province]
    .filter((each) => each.length <= code.length)
    .map(areaCode);
}

/** A unit that is delivered as a point stands there, and has no outline. */
function lonLat({ coordinates }: Point): LonLat {
  return [coordinates[0]!, coordinates[1]!];
}

function isAbove(a: AreaLevel, b: AreaLevel): boolean {
  return areaLevels.indexOf(a) < areaLevels.indexOf(b);
}
