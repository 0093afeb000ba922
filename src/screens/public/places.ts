import type { AreaLevel } from '../../core/area/area.ts';
import type { ReleasedArea } from '../../core/disclosure/release.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { SiteIndex } from './site-index.ts';
import type { Whole } from './slice-of.ts';

/** What has a page of its own: a released area or a custom area. */
export type Place = {
  readonly code: string;
  readonly title: Bilingual;
  readonly level: AreaLevel | null;
  /** From the root to the one right above. */
  readonly above: readonly ReleasedArea[];
  /** Code of the slice that it is drawn from: its own, or that of the area above where it has no parts. */
  readonly slice: string;
};

/** All places, areas in the release's order first; and what has to be cut for them. */
export function placesOf(site: SiteIndex): { readonly places: readonly Place[]; readonly wholes: readonly Whole[] } {
  const { areas, customAreas } = site.release;
  const wholes: Whole[] = areas.flatMap((area) => {
    const parts = site.partsOf.get(area.code);
    return parts ? [{ code: area.code, title: titleOf(area), parts }] : [];
  });
  for (const { id, title, members } of customAreas) {
    const parts = members.flatMap((code) => site.areaByCode.get(code) ?? []);
    if (parts.length > 0) wholes.push({ code: id, title, parts });
  }
  const cut = new Set(wholes.map(({ code }) => code));
  const places: Place[] = areas.map((area) => ({
    code: area.code,
    title: titleOf(area),
    level: area.level,
    above: aboveOf(site, area),
    slice: cut.has(area.code) ? area.code : (area.parent ?? area.code),
  }));
  for (const { id, title } of customAreas)
    if (cut.has(id)) places.push({ code: id, title, level: null, above: [site.root], slice: id });
  return { places, wholes };
}

function titleOf({ name, nameEn }: ReleasedArea): Bilingual {
  return { zh: name, en: nameEn ?? name };
}

function aboveOf(site: SiteIndex, area: ReleasedArea): readonly ReleasedArea[] {
  const above: ReleasedArea[] = [];
  for (let code = area.parent; code !== null; ) {
    const found = site.areaByCode.get(code)!;
    above.unshift(found);
    code = found.parent;
  }
  return above;
}
