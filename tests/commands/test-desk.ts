import type { Desk } from '../../src/commands/desk.ts';
import { areaCode, isoDate } from '../../src/core/unit.ts';
import type { AreaSummary, OpenResult, WorkspaceApi, WorkspaceSummary } from '../../src/jobs/workspace/protocol.ts';
import { createSessionStore } from '../../src/state/session-store.ts';
import { createViewStore, initialView, type ViewState } from '../../src/state/view-store.ts';

/** A prefecture with two counties side by side, one of them with two townships. */
export const areas: readonly AreaSummary[] = [
  area('C', 'prefecture', null, [105, 35]),
  area('C1', 'county', 'C', [104, 35]),
  area('C2', 'county', 'C', [106, 35]),
  area('C1T1', 'township', 'C1', [103.8, 35.2]),
  area('C1T2', 'township', 'C1', [104.2, 34.8]),
];

export const summary: WorkspaceSummary = {
  name: 'test',
  hash: '0123456789abcdef',
  title: { zh: '试验', en: 'Test' },
  phases: [],
  notes: [],
  simulated: true,
  sources: [],
  asOf: isoDate('2016-12-31'),
  periods: [2015, 2016, 2017].map((year) => ({
    period: String(year),
    end: isoDate(`${year}-12-31`),
    hasActual: year < 2017,
  })),
  areas,
  elevationStepKm: null,
  customAreas: [{ id: 'east', title: { zh: '东片', en: 'East' }, members: [areaCode('C2')], source: 's' }],
  indicators: [
    {
      id: 'poor',
      title: { zh: '贫困人口', en: 'Poor people' },
      unit: 'people',
      kind: 'stock',
      rollUp: { kind: 'sum' },
      betterIs: 'lower',
      sensitivity: 'public',
      theme: 'object',
      dimensions: [
        {
          id: 'cause',
          title: { zh: '原因', en: 'Cause' },
          categories: [{ id: 'illness', title: { zh: '因病', en: 'Illness' } }],
        },
      ],
    },
  ],
  targets: [],
  scenes: [],
  columns: {},
  templates: [],
  issues: [],
};

/** A worker that answers at once from plain tables and remembers what it was asked. */
export function testApi(asked: string[] = []): WorkspaceApi {
  const values = new Map([
    ['C1', 30],
    ['C2', 10],
    ['C1T1', 20],
  ]);
  const opened = { ok: true, summary, polygons: { type: 'FeatureCollection', features: [] } } satisfies OpenResult;
  return {
    insideFigures: async () => [],
    publishable: async () => ({
      ...{ rules: null, indicators: {}, targets: {}, levels: {}, years: [], projects: 0, funds: 0 },
    }),
    async open(_, onProgress) {
      onProgress(1, 'done');
      return opened;
    },
    async values(query) {
      asked.push(`values ${query.level} ${query.asOf}`);
      return areas
        .filter((one) => one.level === query.level)
        .map((one) => {
          const value = values.get(one.code) ?? null;
          return {
            code: one.code,
            value,
            absent: value === null ? 'suppressed' : null,
            origin: 'reported',
            missing: 0,
            simulated: true,
          };
        });
    },
    async valuesOfAllYears() {
      return [10, 20, 30];
    },
    async targets(asOf) {
      asked.push(`targets ${asOf}`);
      return [];
    },
    async target(id) {
      throw new Error(`expected no question for a target, got ${id}`);
    },
    villages: async () => [],
    villageColumns: async () => {
      throw new Error('expected no question for columns of villages');
    },
    villageNames: async () => [],
    projects: async () => ({ projects: { type: 'FeatureCollection', features: [] }, flows: [] }),
    network: async () => ({ type: 'FeatureCollection', features: [] }),
    facilities: async () => ({ type: 'FeatureCollection', features: [] }),
    context: async () => ({ constraints: { type: 'FeatureCollection', features: [] }, backdrop: [] }),
    slope: async () => null,
    responsible: async () => [],
    edit: async () => ({ ...opened, history: { undo: { zh: '改', en: 'Edit' }, redo: null } }),
    undo: async () => ({ ...opened, history: { undo: null, redo: { zh: '改', en: 'Edit' } } }),
    redo: async () => ({ ok: false, reason: { code: 'nothingToRedo', context: {} } }),
    formChoices: async () => {
      throw new Error('expected no question for choices');
    },
    findAreas: async () => [],
    unplaced: async () => ({ count: 0, villages: [] }),
    match: async ({ rows }) =>
      rows.map(() => ({ verdict: 'none', code: null, reason: 'none', confidence: 0, candidates: [] })),
    locate: async ({ geometries }) => geometries.map(() => ({ kind: 'none' })),
    villagePoints: async () => [],
    ledger: async () => ({ lines: [], units: [], consolidation: [], exits: [], returns: [] }),
    meeting: async () => [],
    publish: async () => ({ ok: false, issues: [] }),
    audit: async () => ({ findings: [], names: {}, counties: {} }),
    tellPlan: async () => {},
    planOutcomes: async () => [],
    planBasis: async () => {
      throw new Error('expected no question for a planning basis');
    },
    files: async () => [],
    save: async () => new ArrayBuffer(1),
  };
}

export function testDesk(view: Partial<ViewState> = {}, api: WorkspaceApi = testApi()): Desk {
  return { view: createViewStore({ ...initialView, ...view }), session: createSessionStore(), api };
}

/** Lets all promises of the worker settle. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 40; i += 1) await Promise.resolve();
}

function area(
  code: string,
  level: AreaSummary['level'],
  parent: string | null,
  point: readonly [number, number],
): AreaSummary {
  const [lon, lat] = point;
  return {
    code: areaCode(code),
    name: code,
    level,
    parent: parent === null ? null : areaCode(parent),
    point,
    bounds: [lon - 0.5, lat - 0.5, lon + 0.5, lat + 0.5],
    approximate: false,
  };
}
