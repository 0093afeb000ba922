import type { AbsentReason } from '../absent.ts';
import { seriesOf } from '../area/area-tree.ts';
import { addDays, addMonths, type Grain, grains, parsePeriod, periodContaining, periodIdsWithin } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { Observation, Stage, Workspace } from '../workspace/workspace.ts';
import type { Indicator } from './indicator.ts';
import { type Measured, reportedMeasure } from './measured.ts';

/** One observation, ready to be asked for: with the days it covers and the day it became known. */
export type Fact = {
  readonly period: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Last day on which a state still holds that nobody has reported anew. */
  readonly holdsTo: IsoDate;
  readonly grain: Grain;
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly known: IsoDate;
  readonly source: string;
  /** The same as a figure, made once for the many that ask for it. */
  readonly measured: Measured;
};

/** Facts of one indicator, category and stage by area, each list in order of its end, coarser last among equals. */
export type FactSeries = ReadonlyMap<AreaCode, readonly Fact[]>;
export type FactIndex = ReadonlyMap<string, FactSeries>;

/** What identifies one series: an indicator, or one category of one of its dimensions. */
export type SeriesKey = { readonly indicator: string; readonly dimension?: string; readonly category?: string };

const noFacts: readonly Fact[] = [];

export function seriesId(key: SeriesKey, stage: Stage): string {
  return `${key.indicator}|${key.dimension ?? ''}|${key.category ?? ''}|${stage}`;
}

/**
 * Groups observations by series and area. Renamed units are one series: facts of an old code are found under every code that the
 * unit has borne. Linear, then a sort of each short list. Observations with a period that cannot be read were left out on reading.
 */
export function indexFacts(
  workspace: Pick<Workspace, 'observations' | 'areas' | 'indicators'>,
  sourceBits: ReadonlyMap<string, number>,
): FactIndex {
  const index = new Map<string, Map<AreaCode, Fact[]>>();
  const spanOf = spansOf(workspace.indicators);
  for (const observation of workspace.observations) {
    const span = spanOf(observation);
    if (!span) continue;
    const fact: Fact = {
      period: span.period,
      start: span.start,
      end: span.end,
      holdsTo: span.holdsTo,
      grain: span.grain,
      value: observation.value,
      absent: observation.absent,
      known: observation.reported ?? span.end,
      source: observation.source,
      measured: reportedMeasure(observation.value, observation.absent, sourceBits.get(observation.source) ?? 0),
    };
    let series = index.get(idOf(observation));
    if (!series) {
      series = new Map();
      index.set(idOf(observation), series);
    }
    for (const code of codesOf(workspace, observation.area)) {
      const list = series.get(code);
      if (list) list.push(fact);
      else series.set(code, [fact]);
    }
  }
  for (const series of index.values()) for (const list of series.values()) list.sort(byEndThenCoarseness);
  return index;
}

export function factsOf(series: FactSeries | undefined, area: AreaCode): readonly Fact[] {
  return series?.get(area) ?? noFacts;
}

/**
 * The state on a day, of a stock, rate or flag: the latest fact that is known as of `asOf`, ended by `at` and still holds. A state
 * holds until the next period of its grain ends (a year's figure until the day before the next 31 December), or as long as the
 * indicator's `carryYears` say (`holdsTo`). A row that only says "missing" does not end an older state that still holds. Null when nobody reported.
 */
export function stateAt(facts: readonly Fact[], at: IsoDate, asOf: IsoDate): Fact | null {
  let saidMissing: Fact | null = null;
  for (let i = facts.length - 1; i >= 0; i--) {
    const fact = facts[i]!;
    if (fact.end > at || fact.holdsTo < at || fact.known > asOf) continue;
    if (fact.absent !== 'missing') return fact;
    saidMissing ??= fact;
  }
  return saidMissing;
}

/** What a flow amounts to in a period: a fact of that very period, else finer ones when they are complete. Absent reasons win. */
export type FlowFact = {
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly sources: readonly string[];
};

export function flowIn(facts: readonly Fact[], periodId: string, asOf: IsoDate): FlowFact | null {
  const known = facts.filter((fact) => fact.known <= asOf);
  const own = known.find((fact) => fact.period === periodId);
  if (own) return { value: own.value, absent: own.absent, sources: [own.source] };
  const period = parsePeriod(periodId);
  if (!period) return null;
  for (const grain of grains.slice(grains.indexOf(period.grain) + 1)) {
    const parts = known.filter((fact) => fact.grain === grain && fact.start >= period.start && fact.end <= period.end);
    if (parts.length === 0 || parts.length < periodIdsWithin(period, grain).length) continue;
    const absent = parts.find((fact) => fact.absent)?.absent ?? null;
    const value = absent ? null : parts.reduce((sum, fact) => sum + (fact.value ?? 0), 0);
    return { value, absent, sources: parts.map((fact) => fact.source) };
  }
  return null;
}

/** Whether the indicator is an amount of a period rather than a state on a day. */
export function isFlow(indicator: Indicator): boolean {
  return indicator.kind === 'flow';
}

function codesOf({ areas }: Pick<Workspace, 'areas'>, code: AreaCode): readonly AreaCode[] {
  const renamed = areas.byCode.get(code)?.successors?.length || areas.predecessorsByCode.has(code);
  return renamed ? seriesOf(areas, code) : [code];
}

function idOf(observation: Observation): string {
  return `${observation.indicator}|${observation.dimension ?? ''}|${observation.category ?? ''}|${observation.stage}`;
}

function byEndThenCoarseness(a: Fact, b: Fact): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return grains.indexOf(b.grain) - grains.indexOf(a.grain);
}

type Span = Pick<Fact, 'period' | 'start' | 'end' | 'holdsTo' | 'grain'>;

/** Days of each period named, worked out once for each length of carrying. */
function spansOf(indicators: readonly Indicator[]): (observation: Observation) => Span | null {
  const carried = new Map(indicators.map((indicator) => [indicator.id, indicator.carryYears ?? 0]));
  const byCarry = new Map<number, Map<string, Span | null>>();
  return ({ indicator, period }) => {
    const carryYears = carried.get(indicator) ?? 0;
    let spans = byCarry.get(carryYears);
    if (!spans) {
      spans = new Map();
      byCarry.set(carryYears, spans);
    }
    let span = spans.get(period);
    if (span === undefined) {
      span = spanFor(period, carryYears);
      spans.set(period, span);
    }
    return span;
  };
}

function spanFor(text: string, carryYears: number): Span | null {
  const period = parsePeriod(text);
  if (!period) return null;
  const { id, start, end, grain } = period;
  const untilNext = addDays(periodContaining(addDays(end, 1), grain).end, -1);
  const carriedTo = addMonths(end, 12 * carryYears);
  return { period: id, start, end, holdsTo: carriedTo > untilNext ? carriedTo : untilNext, grain };
}
