import { codeAt } from '../area/area-tree.ts';
import { type Knowledge, knowledgeAsOf } from '../indicator/evaluation.ts';
import { type Fact, type FactSeries, factsOf, seriesId } from '../indicator/facts.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { addDays } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent, Stage, Workspace } from '../workspace/workspace.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { AuditSettings } from './settings.ts';

/** Reports of one indicator, category and stage, as known on the day of the audit; renamed units under their latest code. */
export type AuditSeries = {
  readonly indicator: Indicator;
  readonly dimension: string | null;
  readonly category: string | null;
  readonly stage: Stage;
  readonly byArea: FactSeries;
  /** Areas that reported, each unit once. */
  readonly codes: readonly AreaCode[];
};

/** Everything that a check reads. Nothing later than `asOf` can be reached through it. */
export type AuditContext = {
  readonly index: WorkspaceIndex;
  readonly workspace: Workspace;
  readonly knowledge: Knowledge;
  readonly asOf: IsoDate;
  readonly settings: AuditSettings;
  readonly series: readonly AuditSeries[];
  /** The ledger as it reads on the day, corrections applied. */
  readonly ledger: readonly LedgerEvent[];
};

/** Cost: one pass over the observations. */
export function auditContext(index: WorkspaceIndex, asOf: IsoDate, settings: AuditSettings): AuditContext {
  const knowledge = knowledgeAsOf(index, asOf);
  const { workspace } = index;
  return { index, workspace, knowledge, asOf, settings, series: seriesOfAll(index, asOf), ledger: knowledge.ledger };
}

/** The series of an indicator without a dimension; undefined when nobody reported it. */
export function seriesNamed(
  { series }: AuditContext,
  indicator: string,
  stage: Stage = 'actual',
): AuditSeries | undefined {
  return series.find((each) => each.indicator.id === indicator && each.dimension === null && each.stage === stage);
}

/** How an observation is named in findings: `area/period/indicator`, with the category where there is one. */
export function rowOf({ indicator, category }: AuditSeries, area: AreaCode, period: string): string {
  return [area, period, indicator.id, ...(category === null ? [] : [category])].join('/');
}

/** Reports with a figure, in order of time; of each period the one that is known. */
export function valuesOf(series: AuditSeries, area: AreaCode): readonly (Fact & { readonly value: number })[] {
  return factsOf(series.byArea, area).filter((fact): fact is Fact & { readonly value: number } => fact.value !== null);
}

/**
 * What was last said of a state by a day: the latest report that still holds, an absent one included. Unlike `stateAt` a "missing" is
 * not bridged by an older figure, because the audit must not find a contradiction in what nobody said.
 */
export function lastSaid(facts: readonly Fact[], at: IsoDate): Fact | null {
  for (let i = facts.length - 1; i >= 0; i--) {
    const fact = facts[i]!;
    if (fact.end <= at && fact.holdsTo >= at) return fact;
  }
  return null;
}

/** The day before a period begins. */
export function dayBefore(date: IsoDate): IsoDate {
  return addDays(date, -1);
}

function seriesOfAll(index: WorkspaceIndex, asOf: IsoDate): readonly AuditSeries[] {
  const { workspace } = index;
  const found = new Map<string, { series: Omit<AuditSeries, 'byArea' | 'codes'>; codes: Set<AreaCode> }>();
  for (const { area, indicator, dimension, category, stage, reported } of workspace.observations) {
    if (reported !== null && reported > asOf) continue;
    const definition = index.indicatorsById.get(indicator);
    if (!definition) continue;
    const key = seriesId({ indicator, dimension: dimension ?? '', category: category ?? '' }, stage);
    let entry = found.get(key);
    if (!entry) {
      entry = { series: { indicator: definition, dimension, category, stage }, codes: new Set() };
      found.set(key, entry);
    }
    entry.codes.add(codeAt(workspace.areas, area, asOf) ?? area);
  }
  return [...found].map(([key, { series, codes }]) => {
    const byArea = knownBy(index.facts.get(key), series.stage, asOf);
    return { ...series, byArea, codes: [...codes].filter((code) => byArea.has(code)).sort() };
  });
}

/** Plans are known when they are made, whatever period they are for; reports from their day on. */
function knownBy(series: FactSeries | undefined, stage: Stage, asOf: IsoDate): FactSeries {
  const known = new Map<AreaCode, readonly Fact[]>();
  for (const [code, facts] of series ?? []) {
    const kept =
      stage === 'plan' || facts.every((fact) => fact.known <= asOf)
        ? facts
        : facts.filter((fact) => fact.known <= asOf);
    if (kept.length > 0) known.set(code, kept);
  }
  return known;
}
