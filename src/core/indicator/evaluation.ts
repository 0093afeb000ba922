import type { AreaLevel } from '../area/area.ts';
import { ledgerAsOf } from '../ledger/ledger.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent } from '../workspace/workspace.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { type FactSeries, type SeriesKey, seriesId } from './facts.ts';
import type { Indicator } from './indicator.ts';
import type { Measured } from './measured.ts';

/** One workspace as known on one day. Everything computed from it is remembered, since targets share their indicators. */
export type Knowledge = {
  readonly index: WorkspaceIndex;
  readonly asOf: IsoDate;
  /** The ledger as it reads on the day. */
  readonly ledger: readonly LedgerEvent[];
  /** Measured figures by series and day; `lookups` finds the same by the object that names the series. */
  readonly memo: Map<string, SeriesOnDay>;
  readonly lookups: WeakMap<object, Map<IsoDate, SeriesOnDay>>;
  readonly levels: Map<string, ReadonlySet<AreaLevel>>;
  /** Other results worth keeping for the day, by a key that the owner makes unique. */
  readonly kept: Map<string, unknown>;
  /** The same for results that belong to an object (a target) and are asked for by the thousand. */
  readonly keptFor: WeakMap<object, Map<string, Map<string, unknown>>>;
  /** Results that are the same whenever they are asked for, and with any plan: of the areas alone, by a key that names all else they hang on. */
  readonly shared: Map<string, unknown>;
};

/** What is known on a day; later facts cannot be reached through it. `shared` is that of another knowledge with the same areas. */
export function knowledgeAsOf(
  index: WorkspaceIndex,
  asOf: IsoDate,
  shared: Knowledge['shared'] = new Map(),
): Knowledge {
  return {
    index,
    asOf,
    ledger: ledgerAsOf(index.workspace.ledger, asOf),
    memo: new Map(),
    lookups: new WeakMap(),
    levels: new Map(),
    kept: new Map(),
    keptFor: new WeakMap(),
    shared,
  };
}

/** One series on one day: what is asked for, its facts, and the figures rolled up so far. */
export type SeriesOnDay = {
  readonly indicator: Indicator;
  readonly key: SeriesKey;
  readonly at: IsoDate;
  readonly facts: FactSeries | undefined;
  readonly rolledUp: Map<AreaCode, Measured>;
};

/**
 * The series that `key` names, on a day. Keys are the long-lived objects of indicators and targets, so that hundreds of areas find it
 * without building a string each. Throws for an unknown indicator (reading has checked them).
 */
export function seriesOnDay(knowledge: Knowledge, key: SeriesKey, at: IsoDate): SeriesOnDay {
  let days = knowledge.lookups.get(key);
  if (!days) {
    days = new Map();
    knowledge.lookups.set(key, days);
  }
  let series = days.get(at);
  if (!series) {
    series = namedSeries(knowledge, key, at);
    days.set(at, series);
  }
  return series;
}

function namedSeries(knowledge: Knowledge, key: SeriesKey, at: IsoDate): SeriesOnDay {
  const indicator = knowledge.index.indicatorsById.get(key.indicator);
  if (!indicator) throw new Error(`expected a known indicator, got ${key.indicator}`);
  const id = seriesId(key, 'actual');
  let series = knowledge.memo.get(`${id}@${at}`);
  if (!series) {
    series = { indicator, key, at, facts: knowledge.index.facts.get(id), rolledUp: new Map() };
    knowledge.memo.set(`${id}@${at}`, series);
  }
  return series;
}

/** Computes once per day and key. */
export function remember<T>({ kept }: Knowledge, key: string, compute: () => T): T {
  return rememberIn(kept, key, compute);
}

/** Computes once per key, for all days: only what hangs on nothing but the areas and the key. */
export function rememberShared<T>({ shared }: Knowledge, key: string, compute: () => T): T {
  return rememberIn(shared, key, compute);
}

function rememberIn<T>(results: Map<string, unknown>, key: string, compute: () => T): T {
  const kept = results.get(key);
  if (kept !== undefined || results.has(key)) return kept as T;
  const computed = compute();
  results.set(key, computed);
  return computed;
}

/** Computes once per day, owner, kind of result and key, without building a string for each. */
export function rememberFor<T>(knowledge: Knowledge, owner: object, kind: string, key: string, compute: () => T): T {
  let kinds = knowledge.keptFor.get(owner);
  if (!kinds) {
    kinds = new Map();
    knowledge.keptFor.set(owner, kinds);
  }
  let results = kinds.get(kind);
  if (!results) {
    results = new Map();
    kinds.set(kind, results);
  }
  const kept = results.get(key);
  if (kept !== undefined) return kept as T;
  const computed = compute();
  results.set(key, computed);
  return computed;
}

/** Levels at which an indicator is reported, as far as known: a unit of such a level without a figure is missing, others are not. */
export function reportedLevels(knowledge: Knowledge, indicator: string): ReadonlySet<AreaLevel> {
  let levels = knowledge.levels.get(indicator);
  if (!levels) {
    levels = levelsIn(knowledge, indicator);
    knowledge.levels.set(indicator, levels);
  }
  return levels;
}

function levelsIn({ index, asOf }: Knowledge, indicator: string): ReadonlySet<AreaLevel> {
  const levels = new Set<AreaLevel>();
  const prefix = seriesId({ indicator }, 'actual').split('|')[0];
  for (const [key, series] of index.facts) {
    if (!key.startsWith(`${prefix}|`) || !key.endsWith('|actual')) continue;
    for (const [code, facts] of series) {
      const level = index.workspace.areas.byCode.get(code)?.level;
      if (level && !levels.has(level) && facts.some((fact) => fact.known <= asOf)) levels.add(level);
    }
  }
  return levels;
}
