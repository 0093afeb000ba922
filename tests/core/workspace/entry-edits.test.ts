import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area, CustomArea } from '../../../src/core/area/area.ts';
import type { Indicator } from '../../../src/core/indicator/indicator.ts';
import type { Target } from '../../../src/core/target/target.ts';
import { areaCode } from '../../../src/core/unit.ts';
import { applyEdits, type WorkspaceEdit } from '../../../src/core/workspace/apply-edits.ts';
import type { EditRefusal } from '../../../src/core/workspace/edit-result.ts';
import { placementOf } from '../../../src/core/workspace/placement.ts';
import type { ConstraintZone, Workspace } from '../../../src/core/workspace/workspace.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';
import { writeWorkspace } from '../../../src/io/write-workspace.ts';
import { createWorkspaceJob } from '../../../src/jobs/workspace/run.ts';
import {
  goodContents,
  indicator as someIndicator,
  target as someTarget,
  square,
  workspaceFiles,
} from '../../builders/workspace-files.ts';

const indicator = someIndicator as Indicator;
const target = someTarget as unknown as Target;
const title = { zh: '新', en: 'New' };
const share: Indicator = {
  ...indicator,
  id: 'share',
  unit: 'ratio',
  kind: 'rate',
  rollUp: { kind: 'ratio', numerator: { indicator: 'poor' }, denominator: { attribute: 'population' } },
};
const hills: CustomArea = { id: 'north', title, members: [areaCode('530602')], source: 'open' };
const zone: ConstraintZone = {
  id: 'c2',
  kind: 'reserve',
  name: '保护区',
  geometry: square(100, 25) as never,
  source: 'open',
};
const township = areaCode('530602S01');
const village = areaCode('530602S01001N01');

const ready = await workspaceOf();

/** Each is good on the ready workspace, whatever of the others was done before. */
const goodEdits: readonly WorkspaceEdit[] = [
  add('indicators', share),
  { kind: 'changeEntry', listed: { list: 'indicators', entry: { ...indicator, title } } },
  { kind: 'removeEntry', list: 'indicators', id: 'idle' },
  add('targets', { ...target, id: 't2', measure: { indicator: 'poor', dimension: 'cause', category: 'illness' } }),
  { kind: 'changeEntry', listed: { list: 'targets', entry: { ...target, value: 10 } } },
  { kind: 'removeEntry', list: 'targets', id: 't1' },
  add('customAreas', hills),
  { kind: 'changeEntry', listed: { list: 'customAreas', entry: { ...hills, id: 'hills' } } },
  { kind: 'removeEntry', list: 'customAreas', id: 'hills' },
  add('constraints', zone),
  { kind: 'changeEntry', listed: { list: 'constraints', entry: { ...zone, id: 'c1' } } },
  { kind: 'removeEntry', list: 'constraints', id: 'c1' },
  { kind: 'addArea', area: unit('530602S02', 'township', '530602') },
  { kind: 'changeArea', area: { ...ready.areas.byCode.get(township)!, name: '新名' } },
  { kind: 'removeArea', code: areaCode('530602S01002') },
  { kind: 'placeVillage', code: village, point: [100.3, 25.3] },
  { kind: 'placeVillage', code: areaCode('530602S01001'), point: null },
];

describe('edits of entries', () => {
  test('any of them, in any order, goes in or is refused, and undo gives back the very files', async () => {
    const files = filesOf(ready);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...goodEdits], { minLength: 1 }), async (edits) => {
        const job = createWorkspaceJob();
        await job.open(
          {
            kind: 'files',
            name: 'own',
            files: files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes).buffer })),
          },
          () => {},
        );
        const saves = [await hash(job)];
        for (const edit of edits) {
          const answer = await job.edit({ label: title, edits: [edit] });
          const now = await hash(job);
          if (answer.ok) saves.push(now);
          else expect(now).toBe(saves.at(-1));
        }
        const forward = [...saves];
        while ((await job.undo()).ok) {
          saves.pop();
          expect(await hash(job)).toBe(saves.at(-1));
        }
        expect(saves).toHaveLength(1);
        for (const expected of forward.slice(1)) {
          await job.redo();
          expect(await hash(job)).toBe(expected);
        }
      }),
      { numRuns: 8 },
    );
  });

  test.each(goodEdits.map((edit) => [describeEdit(edit), edit] as const))(
    '%s: goes in, leaves the workspace before untouched, and its files read back to the same',
    async (_, edit) => {
      const before = structuredClone(ready);
      const after = made(ready, edit);
      expect(after).not.toEqual(before);
      expect(ready).toEqual(before);
      const files = writeWorkspace(after);
      const read = await readWorkspace(files, after.name);
      expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read.workspace).toEqual(after);
    },
  );

  test.each<[EditRefusal['code'], WorkspaceEdit]>([
    ['idTaken', add('targets', target)],
    ['idInvalid', add('targets', { ...target, id: 'a/b' })],
    ['entryFaulty', add('indicators', { ...share, appliesTo: { attribute: 'gone', op: '=', value: 1 } })],
    ['entryFaulty', add('customAreas', { ...hills, members: [] })],
    ['entryFaulty', add('customAreas', { ...hills, members: [areaCode('530602'), areaCode('530602')] })],
    ['entryFaulty', { kind: 'addArea', area: { ...unit('530602S02', 'township', '530602'), point: [200, 25] } }],
    [
      'entryFaulty',
      { kind: 'addArea', area: { ...unit('530602S02', 'township', '530602'), attributes: { households: 1.5 } } },
    ],
    ['areasBroken', { kind: 'addArea', area: unit('530602', 'county', '530600') }],
    ['areasBroken', { kind: 'changeArea', area: { ...ready.areas.byCode.get(township)!, level: 'naturalVillage' } }],
    ['entryUnknown', { kind: 'changeEntry', listed: { list: 'targets', entry: { ...target, id: 'gone' } } }],
    ['entryUnknown', { kind: 'removeEntry', list: 'constraints', id: 'gone' }],
    ['entryUnknown', { kind: 'removeArea', code: areaCode('9') }],
    ['entryUnknown', { kind: 'placeVillage', code: areaCode('9'), point: null }],
    ['notAVillage', { kind: 'placeVillage', code: township, point: [100, 25] }],
    ['entryFaulty', { kind: 'placeVillage', code: village, point: [100, 91] }],
  ])('are refused: %s', (code, edit) => {
    const before = structuredClone(ready);
    expect(refusal(edit).code).toBe(code);
    expect(ready).toEqual(before);
  });

  test('what refers to an entry is counted and named when it is refused to go', () => {
    expect(refusal({ kind: 'removeEntry', list: 'indicators', id: 'poor' }).context).toMatchObject({
      targets: 1,
      figures: 3,
      records: 1,
      namesZh: '名',
    });
    const withScope = made(ready, {
      kind: 'changeEntry',
      listed: { list: 'targets', entry: { ...target, scope: { customArea: 'hills' } } },
    });
    expect(refusal({ kind: 'removeEntry', list: 'customAreas', id: 'hills' }, withScope).context).toMatchObject({
      targets: 1,
    });
    expect(refusal({ kind: 'removeArea', code: areaCode('530602S01001') }).context).toMatchObject({
      children: 1,
      figures: 2,
      records: 4,
    });
    expect(refusal({ kind: 'removeArea', code: areaCode('530621') }).context).toMatchObject({
      customAreas: 1,
      figures: 1,
    });
    const withoutCauses: Indicator = { ...indicator };
    delete (withoutCauses as { dimensions?: unknown }).dimensions;
    expect(
      refusal({ kind: 'changeEntry', listed: { list: 'indicators', entry: withoutCauses } }).context,
    ).toMatchObject({ figures: 1 });
  });

  test('faults say where in the entry they are', () => {
    const bad = {
      ...target,
      id: 't2',
      measure: { indicator: 'gone' },
      milestones: [{ period: '2016年', value: 1, cumulative: true }],
    };
    expect(refusal(add('targets', bad)).faults).toEqual([
      { code: 'indicatorUnknown', path: '.measure.indicator', context: { found: 'gone' } },
      { code: 'periodInvalid', path: '.milestones[0].period', context: { found: '2016年' } },
    ]);
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    } as const;
    const faults = refusal(add('constraints', { ...zone, geometry: bow as never })).faults;
    expect(faults?.[0]).toMatchObject({
      code: 'geometryInvalid',
      path: '.geometry',
      context: { fault: 'selfCrossing' },
    });
  });

  test('the worker refuses what has no shape of an entry, with the schema of its file', async () => {
    const job = createWorkspaceJob();
    await job.edit({ label: title, edits: [{ kind: 'addArea', area: unit('1', 'county', null) }] }, 'own');
    const shapeless = {
      ...target,
      title: { zh: '', en: 'x' },
      op: '~',
      value: Number.NaN,
      scope: {},
    } as unknown as Target;
    const answer = await job.edit({ label: title, edits: [add('targets', shapeless)] });
    expect(answer.ok ? [] : answer.reason.faults?.map(({ code, path }) => [code, path])).toEqual([
      ['schemaViolation', '.title.zh'],
      ['valueNotAllowed', '.op'],
      ['schemaViolation', '.value'],
    ]);
  });
});

describe('a target whose level nobody has yet', () => {
  test('waits for its units instead of being left out, and says so', async () => {
    const {
      'villages.csv': _,
      'ledger.csv': __,
      'observations.csv': ___,
      'projects.geojson': p,
      'visits.csv': v,
      ...rest
    } = goodContents;
    const contents = {
      ...Object.fromEntries([...Object.keys(goodContents)].map((path) => [path, undefined])),
      'sources.json': rest['sources.json'],
      'areas.geojson': rest['areas.geojson'],
      'indicators.json': rest['indicators.json'],
      'targets.json': [{ ...target, scope: {}, countLevel: 'village' }],
    };
    const { workspace, issues } = await readWorkspace(workspaceFiles(contents), 'own');
    expect(workspace?.targets).toHaveLength(1);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['targetScopeEmpty', 'warning']]);
  });
});

describe('where a village is put', () => {
  const outlines = [
    { code: areaCode('A'), level: 'township', geometry: square(100, 25) as never },
    { code: areaCode('B'), level: 'township', geometry: square(101, 25) as never },
    { code: areaCode('C'), level: 'county', geometry: square(100, 25, 2) as never },
  ];
  test.each([
    [[100.5, 25.5], { kind: 'inside' }],
    [[101.5, 25.5], { kind: 'elsewhere', code: 'B' }],
    [[101.5, 26.5], { kind: 'none' }],
  ] as const)('%s', (point, expected) => {
    expect(placementOf(outlines, areaCode('A'), point)).toEqual(expected);
  });
  test('nothing can be said without an outline', () => {
    expect(placementOf(outlines, null, [100, 25])).toBeNull();
  });
});

async function workspaceOf(): Promise<Workspace> {
  const idle = { ...someIndicator, id: 'idle' };
  const changes = { 'indicators.json': [...(goodContents['indicators.json'] as object[]), idle] };
  const { workspace } = await readWorkspace(workspaceFiles(changes), 'own');
  return workspace!;
}

function filesOf(workspace: Workspace) {
  return writeWorkspace(workspace);
}

/** Two saves are equal exactly when their bytes are. */
async function hash(job: ReturnType<typeof createWorkspaceJob>): Promise<string> {
  return Buffer.from(await job.save()).toString('base64');
}

function add(list: 'indicators' | 'targets' | 'customAreas' | 'constraints', entry: object): WorkspaceEdit {
  return { kind: 'addEntry', listed: { list, entry } as never };
}

function unit(code: string, level: Area['level'], parent: string | null): Area {
  return {
    code: areaCode(code),
    name: code,
    level,
    parent: parent === null ? null : areaCode(parent),
    attributes: {},
    source: 'open',
  };
}

function made(workspace: Workspace, edit: WorkspaceEdit): Workspace {
  const result = applyEdits(workspace, [edit]);
  if (!result.ok) throw new Error(`expected an edit that works, got ${JSON.stringify(result.reason)}`);
  return result.workspace;
}

function refusal(edit: WorkspaceEdit, workspace = ready): EditRefusal {
  const result = applyEdits(workspace, [edit]);
  if (result.ok) throw new Error(`expected a refusal of ${edit.kind}`);
  return result.reason;
}

function describeEdit(edit: WorkspaceEdit): string {
  return `${edit.kind} ${'listed' in edit ? edit.listed.list : 'list' in edit ? edit.list : ''}`;
}
