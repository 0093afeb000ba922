import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/core/area/area.ts';
import type { Indicator } from '../../../src/core/indicator/indicator.ts';
import { areaCode } from '../../../src/core/unit.ts';
import { applyEdits, type WorkspaceEdit } from '../../../src/core/workspace/apply-edits.ts';
import type { EditRefusal } from '../../../src/core/workspace/edit-result.ts';
import { emptyWorkspace } from '../../../src/core/workspace/empty-workspace.ts';
import type { Observation, Workspace } from '../../../src/core/workspace/workspace.ts';
import { createWorkspaceJob } from '../../../src/jobs/workspace/run.ts';

const city = area('A', 'prefecture', null);
const county = area('A1', 'county', 'A');
const poor: Indicator = {
  id: 'poor',
  title: { zh: '贫困人口', en: 'Poor people' },
  unit: 'people',
  kind: 'stock',
  rollUp: { kind: 'sum' },
  betterIs: 'lower',
  sensitivity: 'internal',
};
const figure: Observation = {
  area: areaCode('A1'),
  period: '2016',
  indicator: 'poor',
  dimension: null,
  category: null,
  value: 0,
  absent: null,
  stage: 'actual',
  reported: null,
  source: 's',
};
const start: readonly WorkspaceEdit[] = [
  { kind: 'addSource', source: { id: 's', kind: 'document', title: { zh: '表', en: 'Table' } } },
  { kind: 'addAreas', areas: [county, city] },
  { kind: 'addIndicator', indicator: poor },
];
const ready = made(emptyWorkspace('own'), start);

describe('edits of a workspace', () => {
  test('add areas, an indicator and figures, and leave the workspace before untouched', () => {
    const before = structuredClone(ready);
    const after = made(ready, [add(figure)]);
    expect(after.observations).toEqual([figure]);
    expect(after.areas).toBe(ready.areas);
    expect(ready).toEqual(before);
  });

  test.each<[EditRefusal['code'], WorkspaceEdit]>([
    ['nothingToAdd', { kind: 'addAreas', areas: [] }],
    ['areasBroken', { kind: 'addAreas', areas: [county] }],
    ['areasBroken', { kind: 'addAreas', areas: [area('B1', 'county', 'B')] }],
    ['idTaken', { kind: 'addIndicator', indicator: poor }],
    ['idInvalid', { kind: 'addIndicator', indicator: { ...poor, id: ' x' } }],
    ['titleMissing', { kind: 'addIndicator', indicator: { ...poor, id: 'x', title: { zh: '', en: 'x' } } }],
    ['unitMissing', { kind: 'addIndicator', indicator: { ...poor, id: 'x', unit: '' } }],
    [
      'entryFaulty',
      {
        kind: 'addIndicator',
        indicator: { ...poor, id: 'x', rollUp: { kind: 'weightedMean', weight: { indicator: 'gone' } } },
      },
    ],
    ['nothingToAdd', add()],
    ['areaUnknown', add({ ...figure, area: areaCode('Z') })],
    ['indicatorUnknown', add({ ...figure, indicator: 'rich' })],
    ['indicatorUnknown', add({ ...figure, dimension: 'cause', category: 'illness' })],
    ['periodInvalid', add({ ...figure, period: '2016年' })],
    ['figureInvalid', add({ ...figure, value: null })],
    ['figureInvalid', add({ ...figure, value: Number.NaN })],
    ['figureRepeated', add(figure, { ...figure, value: 2 })],
    ['sourceDiffers', { kind: 'addSource', source: { id: 's', kind: 'open-data', title: { zh: '表', en: 'Table' } } }],
    ['titleMissing', { kind: 'renameWorkspace', title: { zh: ' ', en: 'x' } }],
  ])('are refused: %s', (code, edit) => {
    const result = applyEdits(ready, [edit]);
    expect(result.ok ? null : result.reason.code).toBe(code);
  });

  test('replace a figure only when told to; the same figure again is nothing new', () => {
    const once = made(ready, [add(figure)]);
    const other = add({ ...figure, value: 7 });
    const refusal = applyEdits(once, [other]);
    expect(refusal.ok ? null : refusal.reason).toEqual({ code: 'figuresThere', context: { count: 1 } });
    expect(made(once, [{ ...other, onConflict: 'replace' } as WorkspaceEdit]).observations.map((o) => o.value)).toEqual(
      [7],
    );
    const again = applyEdits(once, [add(figure)]);
    expect(again.ok ? null : again.reason.code).toBe('nothingToAdd');
  });

  test('remember the latest decision on a text', () => {
    const match = { kind: 'code' as const, from: '通渭', to: 'A', reason: null, decided: null, source: 's' };
    const after = made(ready, [
      { kind: 'addMatches', matches: [match] },
      { kind: 'addMatches', matches: [{ ...match, to: 'A1' }] },
    ]);
    expect(after.matches).toEqual([{ ...match, to: 'A1' }]);
  });
});

describe('places of villages', () => {
  const village = { ...area('A1V', 'village', 'A1'), attributes: { households: 9 } };
  const [here, there] = [
    [104.5, 35.5],
    [104.6, 35.6],
  ] as const;
  const other = { ...area('A1W', 'village', 'A1'), point: here };
  const settled = made(ready, [{ kind: 'addAreas', areas: [village, other] }]);
  const place = (code: string, point: readonly [number, number] = there): WorkspaceEdit => ({
    kind: 'placeVillages',
    places: [{ code: areaCode(code), point }],
  });

  test('are set at once, and nothing else of them changes', () => {
    const places = [village, other].map(({ code }) => ({ code, point: there }));
    const after = made(settled, [{ kind: 'placeVillages', places }]);
    expect(['A1V', 'A1W'].map((code) => after.areas.byCode.get(areaCode(code)))).toEqual([
      { ...village, point: there },
      { ...other, point: there },
    ]);
    expect(settled.areas.byCode.get(village.code)?.point).toBeUndefined();
  });

  test.each<[EditRefusal['code'], WorkspaceEdit]>([
    ['nothingToAdd', { kind: 'placeVillages', places: [] }],
    ['entryUnknown', place('Z')],
    ['notAVillage', place('A1')],
    ['entryFaulty', place('A1V', [200, 35])],
  ])('are refused: %s', (code, edit) => {
    const result = applyEdits(settled, [edit]);
    expect(result.ok ? null : result.reason.code).toBe(code);
  });
});

describe('templates of an import', () => {
  const template = {
    id: '月报',
    keys: { code: null, name: '县区', parent: null },
    rows: { period: null, stage: null, category: null, dimension: '' },
    figures: [],
  };
  const keep = (id: string, name = '县区', onConflict: 'refuse' | 'replace' = 'refuse'): WorkspaceEdit => ({
    kind: 'addTemplate',
    template: { ...template, id, keys: { ...template.keys, name } },
    onConflict,
  });
  const kept = made(ready, [keep('月报'), keep('季报', '乡镇')]);

  test('one of the same name is replaced only when told to; one that says the same is no conflict', () => {
    expect(made(kept, [keep('月报')]).templates).toHaveLength(2);
    expect(made(kept, [keep('月报', '单位', 'replace')]).templates?.at(-1)?.keys.name).toBe('单位');
  });

  test('are renamed in their place, and forgotten', () => {
    const renamed = made(kept, [{ kind: 'renameTemplate', id: '月报', to: '半月报' }]);
    expect(renamed.templates?.map(({ id }) => id)).toEqual(['半月报', '季报']);
    expect(made(kept, [{ kind: 'removeTemplate', id: '月报' }]).templates?.map(({ id }) => id)).toEqual(['季报']);
  });

  test.each<[EditRefusal['code'], WorkspaceEdit]>([
    ['templateThere', keep('月报', '单位')],
    ['templateThere', { kind: 'renameTemplate', id: '月报', to: '季报' }],
    ['titleMissing', { kind: 'renameTemplate', id: '月报', to: ' ' }],
    ['entryUnknown', { kind: 'renameTemplate', id: '年报', to: '月报' }],
    ['entryUnknown', { kind: 'removeTemplate', id: '年报' }],
  ])('are refused: %s', (code, edit) => {
    const result = applyEdits(kept, [edit]);
    expect(result.ok ? null : result.reason.code).toBe(code);
  });
});

describe('the worker keeps the steps', () => {
  test('one undo takes a gesture out, redo brings it back, and the hash says which state it is', async () => {
    const job = createWorkspaceJob();
    const label = { zh: '加', en: 'Add' };
    const made = await job.edit({ label, edits: start }, 'own');
    expect(made.ok && made.history).toEqual({ undo: null, redo: null });
    const added = await job.edit({ label, edits: [add({ ...figure, value: 12 })] });
    const query = { indicator: 'poor', level: 'county', asOf: '2016-12-31' as never } as const;
    expect((await job.values(query))[0]?.value).toBe(12);
    const undone = await job.undo();
    expect((await job.values(query))[0]?.value).toBeNull();
    expect(undone.ok && [undone.history, undone.summary.hash]).toEqual([
      { undo: null, redo: label },
      made.ok && made.summary.hash,
    ]);
    const again = await job.redo();
    expect((await job.values(query))[0]?.value).toBe(12);
    expect(again.ok && again.summary.hash).toBe(added.ok && added.summary.hash);
    expect(await job.redo()).toEqual({ ok: false, reason: { code: 'nothingToRedo', context: {} } });
  });

  test('what is saved opens again under the same hash', async () => {
    const job = createWorkspaceJob();
    const answer = await job.edit({ label: { zh: '加', en: 'Add' }, edits: [...start, add(figure)] }, 'own');
    const opened = await createWorkspaceJob().open({ kind: 'zip', name: 'own', bytes: await job.save() }, () => {});
    expect(opened.ok && opened.summary.hash).toBe(answer.ok && answer.summary.hash);
    expect(opened.ok && opened.summary.issues.map(({ code }) => code)).toEqual(['geometryMissing', 'geometryMissing']);
  });
});

function made(workspace: Workspace, edits: readonly WorkspaceEdit[]): Workspace {
  const result = applyEdits(workspace, edits);
  if (!result.ok) throw new Error(`expected an edit that works, got ${result.reason.code}`);
  return result.workspace;
}

function add(...observations: readonly Observation[]): WorkspaceEdit {
  return { kind: 'addObservations', observations, onConflict: 'refuse' };
}

function area(code: string, level: Area['level'], parent: string | null): Area {
  return {
    code: areaCode(code),
    name: code,
    level,
    parent: parent === null ? null : areaCode(parent),
    attributes: {},
    source: 's',
  };
}
