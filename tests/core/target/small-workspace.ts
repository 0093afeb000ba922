import { type Area, type AreaLevel, areaLevels } from '../../../src/core/area/area.ts';
import { buildAreaTree } from '../../../src/core/area/area-tree.ts';
import { knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import type { Indicator } from '../../../src/core/indicator/indicator.ts';
import { evaluateTarget } from '../../../src/core/target/evaluate.ts';
import type { TargetResult } from '../../../src/core/target/result.ts';
import type { Target } from '../../../src/core/target/target.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import type { LedgerEvent, Observation, Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';

const both = (text: string) => ({ zh: text, en: text });

/** `{city: {north: ['a', 'b']}}` as areas: one level a depth from `top`, codes as given. */
export function areasFrom(nested: Nested, top: AreaLevel = 'prefecture'): readonly Area[] {
  const walk = (part: Nested, parent: string | null, depth: number): readonly Area[] =>
    branches(part).flatMap(([code, below]) => [
      area(code, areaLevels[areaLevels.indexOf(top) + depth]!, parent),
      ...walk(below, code, depth + 1),
    ]);
  return walk(nested, null, 0);
}

function branches(part: Nested): readonly (readonly [string, Nested])[] {
  return isList(part) ? part.map((code) => [code, []] as const) : Object.entries(part);
}

function isList(part: Nested): part is readonly string[] {
  return Array.isArray(part);
}

export type Nested = { readonly [code: string]: Nested } | readonly string[];

export function area(code: string, level: AreaLevel, parent: string | null, attributes: Area['attributes'] = {}): Area {
  return {
    code: areaCode(code),
    name: code,
    level,
    parent: parent === null ? null : areaCode(parent),
    attributes,
    source: 'made',
  };
}

export function observation(
  areaOf: string,
  period: string,
  indicator: string,
  value: number | null,
  more: Partial<Observation> = {},
): Observation {
  return {
    area: areaCode(areaOf),
    period,
    indicator,
    dimension: null,
    category: null,
    value,
    absent: value === null ? 'missing' : null,
    stage: 'actual',
    reported: null,
    source: 'made',
    ...more,
  };
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: both(id),
    unit: 'people',
    kind: 'stock',
    rollUp: { kind: 'sum' },
    betterIs: 'lower',
    sensitivity: 'public',
    ...more,
  };
}

export function ledgerEvent(
  id: string,
  areaOf: string,
  date: string,
  event: LedgerEvent['event'],
  more: Partial<LedgerEvent> = {},
): LedgerEvent {
  return {
    id,
    subject: 'people',
    area: areaCode(areaOf),
    date: isoDate(date),
    datePrecision: 'day',
    event,
    households: null,
    people: null,
    cause: null,
    evidence: null,
    by: null,
    corrects: null,
    source: 'made',
    ...more,
  };
}

export function target(more: Partial<Target> & Pick<Target, 'measure'>): Target {
  return {
    id: 'T',
    row: 'T',
    kind: 'indicator',
    title: both('target'),
    unit: 'people',
    source: { document: 'made up', clause: '1', quote: '' },
    scope: {},
    countLevel: 'village',
    op: '>=',
    value: null,
    baseline: null,
    milestones: [],
    deadline: null,
    childGoals: 'none',
    ...more,
  };
}

export function workspace(areas: readonly Area[], parts: Partial<Omit<Workspace, 'areas'>> = {}): Workspace {
  return {
    name: 'small',
    title: both('small'),
    phases: [],
    notes: [],
    areas: buildAreaTree(areas),
    customAreas: [],
    indicators: [],
    observations: [],
    targets: [],
    ledger: [],
    projects: [],
    network: [],
    facilities: [],
    funds: [],
    assignments: [],
    visits: [],
    constraints: [],
    backdrop: [],
    scenes: [],
    sources: [{ id: 'made', kind: 'simulated', title: both('made up'), seed: 1 }],
    ...parts,
  };
}

export function evaluate(of: Workspace, what: Target, asOf: string, root?: string): TargetResult {
  const knowledge = knowledgeAsOf(indexWorkspace(of), isoDate(asOf));
  return root === undefined
    ? evaluateTarget(knowledge, what)
    : evaluateTarget(knowledge, what, 'whole', areaCode(root));
}
