import { transfer } from 'comlink';
import type { Knowledge } from '../../core/indicator/evaluation.ts';
import type { IsoDate } from '../../core/unit.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import { villagesOf } from './figures.ts';
import type { VillageColumns } from './plan-protocol.ts';

/** The villages with their figures as of a day, marked to be transferred. Natural villages are no columns of their own. */
export function villageColumns(knowledge: Knowledge, asOf: IsoDate): VillageColumns {
  const villages = villagesOf(knowledge, null, asOf).filter(({ level }) => level === 'village');
  const { byCode } = knowledge.index.workspace.areas;
  const parentCodes = [...new Set(villages.map(({ parent }) => parent))];
  const numberOf = new Map(parentCodes.map((code, k) => [code, k]));
  const numbers = (of: (village: (typeof villages)[number]) => number | null | undefined) =>
    Float64Array.from(villages, (village) => of(village) ?? Number.NaN);
  const columns = {
    codes: villages.map(({ code }) => code),
    parents: Int32Array.from(villages, ({ parent }) => numberOf.get(parent)!),
    parentCodes,
    // One drawn at its parent's label point has no place of its own.
    lon: numbers(({ located, point }) => (located ? point?.[0] : null)),
    lat: numbers(({ located, point }) => (located ? point?.[1] : null)),
    households: numbers(({ households }) => households),
    people: numbers(({ people }) => people),
    poorPeople: numbers(({ poorPeople }) => poorPeople),
    shouldMove: numbers(({ code }) => {
      const stated = byCode.get(code)?.attributes.shouldMovePeople;
      return typeof stated === 'number' ? stated : null;
    }),
  };
  const { parents, lon, lat, households, people, poorPeople, shouldMove } = columns;
  return transfer(
    columns,
    [parents, lon, lat, households, people, poorPeople, shouldMove].map(({ buffer }) => buffer),
  );
}

export function villageNames({ workspace }: WorkspaceIndex): readonly string[] {
  return workspace.areas.areas.filter(({ level }) => level === 'village').map(({ name }) => name);
}
