import { endOfYear } from '../core/period.ts';
import type { Deadline, Measure, Milestone, Target, Where } from '../core/target/target.ts';
import type { AreaCode, Bilingual, IsoDate } from '../core/unit.ts';

/** What a target says of itself; the rest is the same for a whole demo. */
export type Draft = Pick<Target, 'id' | 'row' | 'kind' | 'title' | 'unit' | 'measure'> & Rest;
export type Rest = Partial<Target> & { readonly clause: string; readonly quote: string };
export type DraftTarget = (draft: Draft) => Target;

/** Makes targets that cite one document, on one area unless a draft says otherwise; what is not given is not in the document. */
export function draftsFor({ document, area }: { readonly document: string; readonly area: AreaCode }): DraftTarget {
  return ({ clause, quote, ...draft }) => ({
    source: { document, clause, quote },
    scope: { areas: [area] },
    countLevel: 'village',
    op: '>=',
    value: null,
    baseline: null,
    milestones: [],
    deadline: null,
    childGoals: 'same',
    ...draft,
  });
}

/** Makes targets by which every unit satisfies a condition (`everyUnit`): a coverage of 100 %, the planned line from `lineFrom` on. */
export function coverageFrom(lineFrom: IsoDate, target: DraftTarget) {
  return (id: string, row: string, title: Bilingual, where: Where | string, rest: Rest): Target =>
    target({
      ...{ id, row, kind: 'coverage', unit: 'ratio', title, measure: everyUnit(where), value: 1, lineFrom },
      ...rest,
    });
}

/** Share of the units that satisfy a condition: an indicator at 1 or more where only its name is given. */
export function everyUnit(where: Where | string): Measure {
  const condition = typeof where === 'string' ? ({ indicator: where, op: '>=', value: 1 } as const) : where;
  return { where: condition, weight: 'units' };
}

/** The end of a year, as the clause states it or as we infer it. */
export function by(year: number, stated = true): Deadline {
  return { date: endOfYear(year), stated };
}

/** Where a document gives no day: the end of its last year, which four of the five share. */
export const inferred2020 = by(2020, false);

/** The same value, to be held at the end of each year. */
export function eachYear(years: readonly number[], value: number): Milestone[] {
  return years.map((year) => ({ period: String(year), value, cumulative: true }));
}
