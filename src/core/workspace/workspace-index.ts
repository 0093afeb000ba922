import { type FactIndex, indexFacts } from '../indicator/facts.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { endOfYear, parsePeriod, yearOf } from '../period.ts';
import { type AreaCode, type IsoDate, isoDate } from '../unit.ts';
import type { Stage, Workspace } from './workspace.ts';

/** A workspace with its look-ups, built once when it is opened; everything below reads from here. */
export type WorkspaceIndex = {
  readonly workspace: Workspace;
  readonly facts: FactIndex;
  readonly indicatorsById: ReadonlyMap<string, Indicator>;
  /** The bit of each source in `Measured.sources`: two to the power of its position in `workspace.sources`. */
  readonly sourceBits: ReadonlyMap<string, number>;
  readonly customAreas: ReadonlyMap<string, readonly AreaCode[]>;
  /** Ids of the custom areas that name an area as their member. */
  readonly customAreasByMember: ReadonlyMap<AreaCode, readonly string[]>;
  /** Whole years from the first to the last fact or plan. */
  readonly years: ReturnType<typeof yearsOf>;
  /** Codes of each area and those above it, filled as they are asked for. */
  readonly upwards: Map<AreaCode, readonly AreaCode[]>;
  /** The same with the whole scope of a target (`wholeScope`) at the end. */
  readonly upwardsWithWhole: Map<AreaCode, readonly AreaCode[]>;
};

/** Cost: one pass over the observations. */
export function indexWorkspace(workspace: Workspace): WorkspaceIndex {
  const sourceBits = new Map(workspace.sources.map((source, i) => [source.id, 2 ** i]));
  return {
    workspace,
    facts: indexFacts(workspace, sourceBits),
    indicatorsById: new Map(workspace.indicators.map((indicator) => [indicator.id, indicator])),
    sourceBits,
    customAreas: new Map(workspace.customAreas.map((area) => [area.id, area.members])),
    customAreasByMember: byMember(workspace),
    years: yearsOf(workspace),
    upwards: new Map(),
    upwardsWithWhole: new Map(),
  };
}

/** The end of the last `actual` period; without observations that of the last ledger event; without both the last milestone's or deadline. */
export function defaultAsOf(workspace: Workspace): IsoDate {
  let last = '';
  for (const end of periodEnds(workspace, 'actual')) if (end > last) last = end;
  if (!last) for (const event of workspace.ledger) if (event.date > last) last = event.date;
  if (!last)
    for (const { milestones, deadline } of workspace.targets) {
      const ends = milestones.map(({ period }) => parsePeriod(period)?.end ?? '');
      for (const end of [...ends, deadline && 'date' in deadline ? deadline.date : '']) if (end > last) last = end;
    }
  return isoDate(last || '1970-12-31');
}

/** Whole years from the first to the last observation, ledger event, milestone or deadline, in order. */
export function yearsOf(
  workspace: Workspace,
): readonly { readonly period: string; readonly end: IsoDate; readonly hasActual: boolean }[] {
  const actual = new Set<number>();
  const planned = new Set<number>();
  for (const end of periodEnds(workspace, 'actual')) actual.add(yearOf(end));
  for (const end of periodEnds(workspace, 'plan')) planned.add(yearOf(end));
  for (const event of workspace.ledger) actual.add(yearOf(event.date));
  for (const target of workspace.targets) {
    for (const milestone of target.milestones) {
      const end = parsePeriod(milestone.period)?.end;
      if (end) planned.add(yearOf(end));
    }
    if (target.deadline && 'date' in target.deadline) planned.add(yearOf(target.deadline.date));
  }
  const all = [...actual, ...planned];
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return { period: String(year), end: endOfYear(year), hasActual: actual.has(year) };
  });
}

/** Last days of the periods observed at a stage, each period looked at once, however many rows name it. */
function periodEnds({ observations }: Workspace, stage: Stage): readonly IsoDate[] {
  const periods = new Set<string>();
  for (const observation of observations) if (observation.stage === stage) periods.add(observation.period);
  return [...periods].flatMap((period) => parsePeriod(period)?.end ?? []);
}

function byMember({ customAreas }: Workspace): ReadonlyMap<AreaCode, readonly string[]> {
  const ids = new Map<AreaCode, string[]>();
  for (const { id, members } of customAreas)
    for (const member of new Set(members)) ids.set(member, [...(ids.get(member) ?? []), id]);
  return ids;
}
