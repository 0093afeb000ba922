import { expect, test } from 'vitest';
import { workspaceIssueCodes } from '../../src/core/issue.ts';
import { areaCode } from '../../src/core/unit.ts';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { issueMessage } from '../../src/text/issue-messages.ts';
import { goodContents, packageOf, withCell, withRows, workspaceFiles } from '../builders/workspace-files.ts';
import { codesElsewhere, faults } from './faults.ts';

test('a good workspace is read whole, with nothing but the count of villages without coordinates', async () => {
  const { workspace, issues, resources, leftOut } = await readWorkspace(workspaceFiles(), 'small');
  expect(issues.map(({ code }) => code)).toEqual(['villageWithoutCoordinates']);
  expect(leftOut).toEqual([]);
  expect(resources).toHaveLength(Object.keys(goodContents).length);
  expect(resources.every(({ rows, accepted, errors }) => rows === accepted && errors === 0)).toBe(true);
  expect(workspace?.areas.areas.map(({ code }) => code)).toEqual([
    '530600',
    '530602',
    '530602S01',
    '530602S01001',
    '530602S01001N01',
    '530602S01002',
    '530621',
  ]);
  expect(workspace?.areas.byCode.get(areaCode('530602S01001'))).toMatchObject({
    point: [100.2, 25.2],
    attributes: { households: 120, population: 480, causes: 3, main: '病' },
  });
  expect(workspace?.observations.map(({ value, absent }) => value ?? absent)).toEqual([
    1200,
    'missing',
    0,
    'notApplicable',
  ]);
  expect(workspace?.ledger[0]).toMatchObject({ date: '2015-12-31', datePrecision: 'year' });
  expect(workspace?.projects[0]).toMatchObject({
    id: 'p1',
    costWanYuan: 12,
    geometry: null,
    origins: ['530602S01001'],
  });
  expect(workspace?.release?.minimumCount).toBe(3);
});

test.each(faults)('$code: $title', async ({ code, severity = 'error', changes, where, closes = false }) => {
  const { workspace, issues, leftOut } = await readWorkspace(workspaceFiles(changes), 'small');
  const found = issues.filter((issue) => issue.code === code);
  expect(found, JSON.stringify(issues)).not.toEqual([]);
  expect(found[0]).toMatchObject({ severity, where });
  expect(workspace === null).toBe(closes);
  for (const language of ['zh', 'en'] as const)
    expect(issueMessage(found[0]!, language)).not.toMatch(/[{}[\]]{2}|undefined|\{\w+\}/);
  if (where.row !== undefined && where.row > 1 && severity === 'error' && code !== 'csvQuote' && code !== 'jsonBroken')
    expect(leftOut.some(({ places }) => places.some((place) => place.row === where.row))).toBe(true);
});

test('every code is raised by a fixture', () => {
  const raised = new Set([...faults.map(({ code }) => code), ...codesElsewhere]);
  expect(workspaceIssueCodes.filter((code) => !raised.has(code))).toEqual([]);
});

test('only areas are required', async () => {
  const none = Object.fromEntries(Object.keys(goodContents).map((path) => [path, undefined]));
  const { workspace, issues } = await readWorkspace(
    workspaceFiles({ ...none, 'areas.geojson': goodContents['areas.geojson'] }),
    'x',
  );
  expect(issues).toEqual([]);
  expect(workspace?.observations).toEqual([]);
  expect(workspace?.areas.areas).toHaveLength(4);
});

test('a single top folder and what the system adds beside it do not matter', async () => {
  const files = workspaceFiles().map(({ path, bytes }) => ({ path: `my work\\${path}`, bytes }));
  const { workspace } = await readWorkspace([...files, { path: '__MACOSX/x', bytes: new Uint8Array() }], 'x');
  expect(workspace?.observations).toHaveLength(4);
});

test('spreadsheets: byte order mark, CRLF, blank lines and line breaks in cells keep the row numbers', async () => {
  const text =
    '\uFEFFarea,period,indicator,value,stage,source\r\n530602,2016,poor,5,actual,"sim"\r\n\r\n530602,2017,poor,x,actual,"si\r\nm"\r\n530602,2018,poor,y,actual,sim\r\n';
  const { issues, workspace } = await readWorkspace(workspaceFiles({ 'observations.csv': text }), 'x');
  expect(issues.filter(({ code }) => code === 'valueNotNumber').map(({ where }) => where.row)).toEqual([4, 5]);
  expect(workspace?.observations.map(({ value }) => value)).toEqual([5]);
});

test('codes stay text and padded codes find their area', async () => {
  const changes = {
    ...withCell('observations.csv', 2, 'area', '530602000000'),
    ...withCell('villages.csv', 2, 'main', '01'),
  };
  const { workspace } = await readWorkspace(workspaceFiles(changes), 'x');
  expect(workspace?.observations[0]?.area).toBe('530602');
  expect(workspace?.areas.byCode.get(areaCode('530602S01001'))?.attributes.main).toBe('01');
});

test('a wrong attribute or polygon costs itself, not the unit and what hangs on it', async () => {
  const { workspace } = await readWorkspace(workspaceFiles(withCell('villages.csv', 2, 'causes', '三')), 'x');
  const village = workspace?.areas.byCode.get(areaCode('530602S01001'));
  expect(village?.attributes).not.toHaveProperty('causes');
  expect(workspace?.observations).toHaveLength(4);
});

test('hostile keys change no prototype', async () => {
  const evil =
    '[{"__proto__": {"polluted": 1}, "\\u005f_proto__": {"polluted": 1}, "id": "open", "kind": "document", "title": {"zh": "a", "en": "a"}}]';
  const villages = 'code,name,level,parent,__proto__,constructor\nv1,a,village,530602S01,x,y\n';
  const { workspace } = await readWorkspace(workspaceFiles({ 'sources.json': evil, 'villages.csv': villages }), 'x');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(workspace?.sources).toHaveLength(1);
  const attributes = workspace?.areas.byCode.get(areaCode('v1'))?.attributes;
  expect(attributes?.constructor).toBe('y');
  expect(attributes?.toString).toBeUndefined();
});

test('at most fifty issues of a kind are listed and the rest is counted', async () => {
  const rows = Array.from({ length: 75 }, (_, i) => [
    '999999',
    String(1900 + i),
    'poor',
    '',
    '',
    '1',
    '',
    'actual',
    '',
    'sim',
  ]);
  const { issues, leftOut } = await readWorkspace(workspaceFiles(withRows('observations.csv', ...rows)), 'x');
  expect(issues.filter(({ code }) => code === 'areaUnknown')).toHaveLength(50);
  expect(issues.at(-1)).toMatchObject({
    code: 'issuesOmitted',
    severity: 'error',
    context: { omitted: 25, total: 75 },
  });
  expect(leftOut).toMatchObject([{ file: 'observations.csv', count: 75 }]);
});

test('progress grows to the end and names each resource once', async () => {
  const steps: [number, string][] = [];
  await readWorkspace(workspaceFiles(), 'x', (share, step) => steps.push([share, step]));
  expect(steps.map(([share]) => share)).toEqual(steps.map(([share]) => share).sort((a, b) => a - b));
  expect(new Set(steps.map(([, step]) => step)).size).toBe(Object.keys(goodContents).length);
});

test('a package without our own object takes its title from the standard', async () => {
  const description = packageOf(['areas.geojson'], undefined);
  const { workspace } = await readWorkspace(
    workspaceFiles({ 'datapackage.json': { ...description, guatu: undefined } }),
    'x',
  );
  expect(workspace?.title).toEqual({ zh: 'Small', en: 'Small' });
});
