import type { CustomArea } from '../area/area.ts';
import { normaliseAreaCode } from '../area/area-code.ts';
import type { AreaTree } from '../area/area-tree.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type AreaCode, areaCode } from '../unit.ts';
import type { Workspace } from './workspace.ts';

/**
 * What the parts of a workspace may refer to. Null means that it is not known here (a file checked by itself): then nothing can be
 * said against a reference.
 */
export type Known = {
  readonly areas: AreaTree | null;
  readonly customAreas: ReadonlyMap<string, CustomArea> | null;
  readonly indicators: ReadonlyMap<string, Indicator> | null;
  /** Names of baseline attributes that some unit or column has. */
  readonly attributes: ReadonlySet<string> | null;
  readonly projects: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
};

/** Nothing is known: every reference passes. */
export const nothingKnown: Known = {
  areas: null,
  customAreas: null,
  indicators: null,
  attributes: null,
  projects: null,
  sources: null,
};

/** The code of the area that a text refers to, padded forms too; null when there is no such area. The very text wins over a short form. */
export function knownArea(known: Known, text: string): AreaCode | null {
  if (!known.areas || known.areas.byCode.has(areaCode(text))) return areaCode(text);
  const short = normaliseAreaCode(text);
  return known.areas.byCode.has(short) ? short : null;
}

/**
 * What the entries of an open workspace may refer to, by the same rules as on reading it. Without areas nothing is known of areas and
 * attributes yet: targets may be written before the boundaries come.
 */
export function knownOf(workspace: Workspace): Known {
  const { areas, customAreas, indicators, projects, sources } = workspace;
  const isBare = areas.areas.length === 0;
  return {
    areas: isBare ? null : areas,
    customAreas: new Map(customAreas.map((each) => [each.id, each])),
    indicators: new Map(indicators.map((each) => [each.id, each])),
    attributes: isBare ? null : attributesOf(areas),
    projects: new Set(projects.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
  };
}

/** Names of the baseline attributes that some unit has, the two of the format always. Linear in the units. */
export function attributesOf(areas: AreaTree): ReadonlySet<string> {
  const names = new Set(['households', 'population']);
  for (const area of areas.areas) for (const name of Object.keys(area.attributes)) names.add(name);
  return names;
}
