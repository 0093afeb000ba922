import type { Area, AreaLevel } from '../../core/area/area.ts';
import { normaliseAreaCode } from '../../core/area/area-code.ts';
import { areaCode } from '../../core/unit.ts';
import { labelPoint } from '../../core/workspace/label-point.ts';
import { numberField, numberOf } from './form-number.ts';
import { outlineOf } from './outline-draft.ts';

/** The form of one area, village or wider; what it does not show stays as it was. */
export type AreaDraft = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: AreaLevel;
  readonly parent: string;
  readonly lon: string;
  readonly lat: string;
  /** A new outline; blank keeps the one that is there. */
  readonly outline: string;
  readonly households: string;
  readonly population: string;
  readonly source: string;
  readonly kept: Partial<Area>;
};

export const newArea: AreaDraft = {
  ...{ code: '', name: '', nameEn: '', level: 'village', parent: '', lon: '', lat: '', outline: '' },
  ...{ households: '', population: '', source: '', kept: {} },
};

export function areaDraft(area: Area): AreaDraft {
  const { code, name, nameEn = '', level, parent, point, attributes, source, ...kept } = area;
  const isVillage = isVillageLevel(level);
  return {
    ...{ code, name, nameEn, level, parent: parent ?? '', source, outline: '' },
    lon: isVillage ? numberField(point?.[0]) : '',
    lat: isVillage ? numberField(point?.[1]) : '',
    households: shown(attributes.households),
    population: shown(attributes.population),
    kept: { ...kept, attributes, ...(isVillage || !point ? {} : { point }) },
  };
}

/** The area as its file would hold it. A wider unit's name stands where it stood, or in the middle of its new outline. */
export function areaOf(draft: AreaDraft): Area {
  const { code, name, nameEn, level, parent, outline, source, kept } = draft;
  const { attributes: before = {}, point: namePoint, geometry: outlineBefore, ...rest } = kept;
  const newOutline = outlineOf(outline);
  const geometry = newOutline ?? outlineBefore;
  const { households: _, population: __, ...others } = before;
  const point = isVillageLevel(level) ? pointOf(draft) : newOutline ? labelPoint(newOutline) : namePoint;
  return {
    ...rest,
    code: normaliseAreaCode(code.trim(), level),
    name: name.trim(),
    ...(nameEn.trim() === '' ? {} : { nameEn: nameEn.trim() }),
    level,
    parent: parent.trim() === '' ? null : areaCode(parent.trim()),
    ...(geometry ? { geometry } : {}),
    ...(point ? { point } : {}),
    attributes: { ...others, ...count('households', draft.households), ...count('population', draft.population) },
    source,
  };
}

export function isVillageLevel(level: AreaLevel): boolean {
  return level === 'village' || level === 'naturalVillage';
}

function pointOf({ lon, lat }: AreaDraft) {
  if (lon.trim() === '' && lat.trim() === '') return null;
  return [numberOf(lon) ?? Number.NaN, numberOf(lat) ?? Number.NaN] as const;
}

function count(name: string, text: string): Readonly<Record<string, number>> {
  const value = numberOf(text);
  return value === null ? {} : { [name]: value };
}

function shown(value: number | string | undefined): string {
  return value === undefined ? '' : String(value);
}
