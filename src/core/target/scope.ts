import type { Area } from '../area/area.ts';
import { areaLevels } from '../area/area.ts';
import { type AreaTree, isWithin, seriesOf } from '../area/area-tree.ts';
import { childrenAt, unitsAt } from '../area/children-at.ts';
import { type Knowledge, remember, rememberFor, rememberShared } from '../indicator/evaluation.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { Truth } from './attribute-condition.ts';
import { conditionOn, isOfAreasAlone } from './predicate.ts';
import type { Target } from './target.ts';

/** Key of the whole scope among results by area. */
export const wholeScope = '' as AreaCode;

/** Areas that the scope names, those of its custom area included; the roots of the tree when it names none. */
export function scopeRoots(knowledge: Knowledge, target: Target): readonly Area[] {
  return rememberFor(knowledge, target, 'roots', '', () => namedRoots(knowledge, target));
}

function namedRoots(knowledge: Knowledge, target: Target): readonly Area[] {
  const { workspace, customAreas } = knowledge.index;
  const { areas, customArea } = target.scope;
  const named = [...(areas ?? []), ...(customArea ? (customAreas.get(customArea) ?? []) : [])];
  if (!areas && !customArea) return workspace.areas.childrenByCode.get(null) ?? [];
  const found = named.flatMap((code) => workspace.areas.byCode.get(code as AreaCode) ?? []);
  return found.filter(
    (area) => !found.some((other) => other !== area && isWithin(workspace.areas, area.code, other.code)),
  );
}

/** Areas from the scope's roots down to `countLevel`, parents first, each unit once under the code valid on the day. */
export function scopeAreas(knowledge: Knowledge, target: Target, at: IsoDate): readonly Area[] {
  const { areas } = knowledge.index.workspace;
  return rememberShared(knowledge, `areas|${scopeKey(knowledge, target)}|${partsDay(areas, at)}`, () => {
    const deepest = areaLevels.indexOf(target.countLevel);
    const found: Area[] = [];
    const walk = (area: Area): void => {
      if (areaLevels.indexOf(area.level) > deepest) return;
      found.push(area);
      childrenAt(areas, area.code, at).forEach(walk);
    };
    scopeRoots(knowledge, target).forEach(walk);
    return found;
  });
}

export type ScopedUnit = { readonly area: Area; readonly truth: Truth; readonly sources: number };

/**
 * Units of `countLevel` in the scope with the answer of its `where`: `true` belongs to it, `unknown` cannot be told. Units that do
 * not satisfy it, or to which it does not apply, are not in the list.
 */
export function scopeUnits(knowledge: Knowledge, target: Target, at: IsoDate): readonly ScopedUnit[] {
  // Targets that share a scope share its units.
  const { areas } = knowledge.index.workspace;
  const { where } = target.scope;
  const isShared = !where || isOfAreasAlone(where);
  const day = isShared ? partsDay(areas, at) : at;
  return (isShared ? rememberShared : remember)(knowledge, `units|${scopeKey(knowledge, target)}|${day}`, () => {
    const units = scopeRoots(knowledge, target).flatMap((root) =>
      rememberShared(knowledge, `unitsAt|${root.code}|${target.countLevel}|${partsDay(areas, at)}`, () =>
        unitsAt(areas, root.code, target.countLevel, at),
      ),
    );
    if (!where) return units.map((area) => ({ area, truth: true as Truth, sources: 0 }));
    const belongs = conditionOn(knowledge, where, at);
    return units.flatMap((area): readonly ScopedUnit[] => {
      const { truth, sources } = belongs(area);
      return truth === true || truth === 'unknown' ? [{ area, truth, sources }] : [];
    });
  });
}

/** What parts depend on: the day where units change their codes, nothing where none does. */
export function partsDay(areas: AreaTree, at: IsoDate): string {
  return areas.hasRenames ? at : '';
}

/** A text that is the same for targets of the same scope and count level. */
export function scopeKey(knowledge: Knowledge, target: Target): string {
  return rememberFor(knowledge, target, 'scopeKey', '', () => `${JSON.stringify(target.scope)}|${target.countLevel}`);
}

/** Units that satisfy the scope's condition, by each area above them and for the whole scope. */
export function unitsByArea(
  knowledge: Knowledge,
  target: Target,
  at: IsoDate,
): ReadonlyMap<AreaCode, readonly AreaCode[]> {
  return rememberFor(knowledge, target, 'unitsByArea', at, () => {
    const units = new Map<AreaCode, AreaCode[]>();
    for (const { area, truth } of scopeUnits(knowledge, target, at)) {
      if (truth !== true) continue;
      for (const code of upwardsWithWhole(knowledge, area.code)) {
        const own = units.get(code);
        if (own) own.push(area.code);
        else units.set(code, [area.code]);
      }
    }
    return units;
  });
}

/** Code under which a custom area has figures of its own, `@huangqiao`. */
export function customAreaCode(id: string): AreaCode {
  return `@${id}` as AreaCode;
}

/** Members of a custom area named by its code; null for any other code. */
export function membersOf(knowledge: Knowledge, code: AreaCode): readonly AreaCode[] | null {
  return code.startsWith('@') ? (knowledge.index.customAreas.get(code.slice(1)) ?? []) : null;
}

/**
 * Codes of an area and of everything above it, old codes of renamed ones and the custom areas that contain it too: where its figures
 * are added to.
 */
export function upwards(knowledge: Knowledge, code: AreaCode): readonly AreaCode[] {
  const { workspace, customAreasByMember, upwards: known } = knowledge.index;
  let codes = known.get(code);
  if (!codes) {
    const parent = workspace.areas.byCode.get(code)?.parent ?? null;
    const above = parent === null ? [] : upwards(knowledge, parent);
    const own = seriesOf(workspace.areas, code);
    const groups = own.flatMap((each) => customAreasByMember.get(each) ?? []).map(customAreaCode);
    codes = [...own, ...above, ...groups.filter((group) => !above.includes(group))];
    known.set(code, codes);
  }
  return codes;
}

/** `upwards`, and the whole scope, where every figure is added to as well. */
export function upwardsWithWhole(knowledge: Knowledge, code: AreaCode): readonly AreaCode[] {
  const { upwardsWithWhole: known } = knowledge.index;
  let codes = known.get(code);
  if (!codes) {
    codes = [...upwards(knowledge, code), wholeScope];
    known.set(code, codes);
  }
  return codes;
}

/** A test of whether an area lies in the scope: in one of its roots, or, where it has a condition, in a unit that satisfies it. */
export function scopeTest(knowledge: Knowledge, target: Target): (code: AreaCode) => boolean {
  const named = target.scope.where
    ? (unitsByArea(knowledge, target, knowledge.asOf).get(wholeScope) ?? [])
    : scopeRoots(knowledge, target).map((area) => area.code);
  const inside = new Set(named);
  return (code) => upwards(knowledge, code).some((each) => inside.has(each));
}
