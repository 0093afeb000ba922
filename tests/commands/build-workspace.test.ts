import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeWorkspace } from '../../src/commands/change-workspace.ts';
import { checkPlace } from '../../src/commands/check-place.ts';
import { chooseStep } from '../../src/commands/choose-step.ts';
import { createDataDesk, type DataDesk } from '../../src/commands/data-desk.ts';
import { loadChoices } from '../../src/commands/load-choices.ts';
import { newWorkspace } from '../../src/commands/new-workspace.ts';
import { closeForm, openForm, setDraft } from '../../src/commands/open-form.ts';
import { type EntryFileList, readEntries, withWholeScope } from '../../src/commands/read-entries.ts';
import { saveWorkspace } from '../../src/commands/save-workspace.ts';
import { undoEdit } from '../../src/commands/undo-edit.ts';
import { areaCode } from '../../src/core/unit.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';
import { square } from '../builders/workspace-files.ts';
import { testDesk } from './test-desk.ts';

const label = { zh: '改', en: 'Change' };
const county = {
  ...{ code: areaCode('530602'), name: '昭阳区', level: 'county', parent: null, attributes: {}, source: '' },
  geometry: square(103, 27),
} as never;

describe('a workspace begun from a template', () => {
  test('is open, unsaved, and cannot be saved before it has an area', async () => {
    const desk = await begun('relocation');
    expect(desk.session.getState().workspace?.summary.targets).toHaveLength(5);
    expect(desk.data.getState().isUnsaved).toBe(true);
    expect(await saveWorkspace(desk)).toBeNull();
    expect(desk.session.getState().notice?.kind).toBe('noAreas');
    expect(await changeWorkspace(desk, label, [{ kind: 'addArea', area: county }])).toBeNull();
    expect(desk.session.getState().notice).toBeNull();
    expect((await saveWorkspace(desk))?.name).toBe('试点.zip');
    expect(desk.data.getState().isUnsaved).toBe(false);
  });

  test('a second step while the first is under way waits for it, and an undo takes the last one back', async () => {
    const desk = await begun('blank');
    const next = { ...(county as object), code: areaCode('530603'), name: '鲁甸县' } as never;
    const reasons = await Promise.all([
      changeWorkspace(desk, label, [{ kind: 'addArea', area: county }]),
      changeWorkspace(desk, label, [{ kind: 'addArea', area: next }]),
      undoEdit(desk),
    ]);
    expect(reasons.slice(0, 2)).toEqual([null, null]);
    expect(desk.session.getState().workspace?.summary.areas.map(({ code }) => code)).toEqual(['530602']);
  });

  test('a refusal leaves it, its history and the form as they were; what goes in closes the form', async () => {
    const desk = await begun('blank');
    openForm(desk, null);
    setDraft(desk, { name: '昭' });
    const before = desk.session.getState().workspace;
    const reason = await changeWorkspace(desk, label, [{ kind: 'removeEntry', list: 'targets', id: 'gone' }]);
    expect(reason?.code).toBe('entryUnknown');
    expect(desk.session.getState().workspace).toBe(before);
    expect(desk.data.getState()).toMatchObject({ form: { id: null }, draft: { name: '昭' }, working: null });
    await changeWorkspace(desk, label, [{ kind: 'addArea', area: county }]);
    expect(desk.data.getState()).toMatchObject({ form: null, draft: null, history: { undo: label } });
    openForm(desk, null);
    setDraft(desk, { name: '陇' });
    chooseStep(desk, 'targets');
    expect(desk.data.getState().form).toBeNull();
    chooseStep(desk, 'boundaries');
    expect(desk.data.getState()).toMatchObject({ form: { id: null }, draft: { name: '陇' } });
    closeForm(desk);
    chooseStep(desk, 'targets');
    chooseStep(desk, 'boundaries');
    expect(desk.data.getState()).toMatchObject({ form: null, draft: null });
    await undoEdit(desk);
    expect(desk.session.getState().workspace?.summary.areas).toEqual([]);
  });

  test('knows what is there and what is missing', async () => {
    const desk = await begun('blank');
    const village = { ...(county as object), code: areaCode('v'), level: 'village', parent: areaCode('530602') };
    await changeWorkspace(desk, label, [
      { kind: 'addArea', area: county },
      { kind: 'addArea', area: { ...village, geometry: undefined, attributes: { poor: 1 } } as never },
    ]);
    await loadChoices(desk);
    expect(desk.data.getState().choices?.choices).toMatchObject({
      levels: { county: 1, village: 1 },
      withoutOutline: 0,
      unplaced: 1,
      attributes: ['households', 'poor', 'population'],
    });
    const { villages } = await desk.api.unplaced('', 5);
    expect(villages.map(({ area, path, within }) => [area.code, path, within])).toEqual([['v', ['昭阳区'], '530602']]);
    expect(checkPlace(desk, villages[0]!.within, [103.5, 27.5])).toEqual({ kind: 'inside' });
    expect(checkPlace(desk, villages[0]!.within, [99, 27.5])).toEqual({ kind: 'none' });
  });
});

describe('the list files of another workspace', () => {
  test.each<[EntryFileList, string]>([
    ['indicators', 'indicators.json'],
    ['customAreas', 'custom-areas.json'],
    ['targets', 'targets.json'],
  ])('%s are read, and those that are there already stay', async (list, file) => {
    const desk = await zhaotong();
    const [first] = desk.session.getState().workspace!.summary[list];
    await changeWorkspace(desk, label, [{ kind: 'removeEntry', list: 'targets', id: 'z4-special-funds' }]);
    const read = await readEntries(desk, list, delivered('zhaotong', file));
    expect(read.issues).toEqual([]);
    expect(read.taken).toContain(first?.id);
    expect(read.edits).toHaveLength(list === 'targets' ? 1 : 0);
    if (list === 'targets') expect(await changeWorkspace(desk, label, read.edits)).toBeNull();
  });

  test('indicators made of others come after them, so that a whole file goes into an empty workspace', async () => {
    const desk = await begun('blank');
    const read = await readEntries(desk, 'indicators', delivered('dingxi', 'indicators.json'));
    expect(await changeWorkspace(desk, label, read.edits)).toBeNull();
    expect(desk.session.getState().workspace?.summary.indicators).toHaveLength(read.edits.length);
  });

  test('targets of another county become targets of the whole workspace when told to', async () => {
    const desk = await begun('blank');
    const indicators = await readEntries(desk, 'indicators', delivered('dingxi', 'indicators.json'));
    await changeWorkspace(desk, label, [...indicators.edits, { kind: 'addArea', area: county }]);
    const { edits } = await readEntries(desk, 'targets', delivered('dingxi', 'targets.json'));
    const reason = await changeWorkspace(desk, label, edits);
    expect(reason?.faults?.[0]).toMatchObject({ code: 'areaUnknown', path: '.scope.areas[0]' });
    expect(await changeWorkspace(desk, label, withWholeScope(edits))).toBeNull();
    expect(desk.session.getState().workspace?.summary.targets).toHaveLength(edits.length);
  });

  test('what is no such file is said, with its place', async () => {
    const desk = await begun('blank');
    const bytes = new TextEncoder().encode('[{"id":"a","title":{"zh":"","en":"x"}}]');
    const read = await readEntries(desk, 'indicators', { path: 'x.json', bytes });
    expect(read.edits).toEqual([]);
    expect(read.issues.length).toBeGreaterThan(0);
  });
});

async function begun(template: Parameters<typeof newWorkspace>[2]): Promise<DataDesk> {
  const desk = deskOf();
  expect(await newWorkspace(desk, { zh: '试点', en: 'Pilot' }, template)).toBeNull();
  return desk;
}

async function zhaotong(): Promise<DataDesk> {
  const desk = deskOf();
  const names = ['datapackage.json', 'areas.topojson', 'custom-areas.json', 'indicators.json', 'targets.json'];
  const files = [...names, 'villages.csv', 'sources.json'].map((name) => {
    const { path, bytes } = delivered('zhaotong', name);
    return { path, bytes: new Uint8Array(bytes).buffer };
  });
  const opened = await desk.api.open({ kind: 'files', name: 'zhaotong', files }, () => {});
  if (!opened.ok) throw new Error('expected the demo to open');
  desk.session.setState({ workspace: { key: 'zhaotong', summary: opened.summary, polygons: opened.polygons } });
  return desk;
}

function deskOf(): DataDesk {
  const importer = { stop() {} } as never;
  return createDataDesk(testDesk({}, createWorkspaceJob()), importer);
}

function delivered(demo: string, path: string) {
  return { path, bytes: new Uint8Array(readFileSync(new URL(`../../data/${demo}/${path}`, import.meta.url))) };
}
