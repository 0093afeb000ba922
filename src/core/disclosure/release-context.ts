import type { AreaLevel } from '../area/area.ts';
import { type Knowledge, knowledgeAsOf } from '../indicator/evaluation.ts';
import type { Term } from '../indicator/indicator.ts';
import { absentMeasure, hasSource, type Measured } from '../indicator/measured.ts';
import { measureTerm, measureTogether, sum } from '../indicator/roll-up.ts';
import { endOfYear } from '../period.ts';
import { type AreaCode, areaCode, type IsoDate } from '../unit.ts';
import type { ReleaseRules } from '../workspace/workspace.ts';
import { defaultAsOf, type WorkspaceIndex } from '../workspace/workspace-index.ts';
import { type CellBook, createCellBook } from './cell-book.ts';
import { type AreasOnDay, areasOnDay, releasedLevels } from './released-areas.ts';

/** What the steps of making a release share. A place is an area's code, a custom area's id or `scope:TARGET`. */
export type ReleaseContext = {
  readonly index: WorkspaceIndex;
  readonly rules: ReleaseRules;
  readonly asOf: IsoDate;
  readonly knowledge: Knowledge;
  readonly book: CellBook;
  readonly levels: readonly AreaLevel[];
  /** Years in order with their last days. */
  readonly periods: readonly { readonly period: string; readonly end: IsoDate }[];
  areasAt(date: IsoDate): AreasOnDay;
  /** Members of custom areas and roots of scopes that have figures of their own. */
  readonly membersOf: Map<string, readonly AreaCode[]>;
  measure(term: Term, place: string, at: IsoDate): Measured;
  costAt(place: string): number;
  isSimulated(sources: number): boolean;
};

export function createReleaseContext(index: WorkspaceIndex, rules: ReleaseRules): ReleaseContext {
  const asOf = rules.asOf ?? defaultAsOf(index.workspace);
  const knowledge = knowledgeAsOf(index, asOf);
  const levels = releasedLevels(rules);
  const days = new Map<IsoDate, AreasOnDay>();
  const membersOf = new Map<string, readonly AreaCode[]>();
  const terms = new Map<string, Term>();
  const simulated = index.workspace.sources.flatMap(({ kind }, i) => (kind === 'simulated' ? [i] : []));

  function measure(term: Term, place: string, at: IsoDate): Measured {
    const id = JSON.stringify(term);
    const kept = terms.get(id) ?? term;
    terms.set(id, kept);
    const members = membersOf.get(place);
    if (!members) return measureTerm(knowledge, kept, at, areaCode(place));
    if (members.length === 0) return absentMeasure('notApplicable', 0);
    if ('indicator' in kept) return measureTogether(knowledge, kept, at, members);
    return sum(members.map((member) => measureTerm(knowledge, kept, at, member)));
  }

  return {
    index,
    rules,
    asOf,
    knowledge,
    book: createCellBook(),
    levels,
    periods: index.years
      .filter(({ period, hasActual }) => (rules.periods ? rules.periods.includes(period) : hasActual))
      .map(({ period }) => ({ period, end: endOfYear(Number(period)) }))
      .filter(({ end }) => end <= asOf),
    areasAt(date) {
      let day = days.get(date);
      if (!day) {
        day = areasOnDay(index, levels, date);
        days.set(date, day);
      }
      return day;
    },
    membersOf,
    measure,
    // Wider areas are worth more to the reader; a custom area or a whole scope most.
    costAt(place) {
      const level = index.workspace.areas.byCode.get(areaCode(place))?.level;
      const depth = level === undefined ? 0 : levels.indexOf(level);
      return 4 ** (levels.length - 1 - Math.max(depth, 0));
    },
    isSimulated: (sources) => simulated.some((bit) => hasSource(sources, bit)),
  };
}
