import { describe, expect, test } from 'vitest';
import { editPlan, goToInPlan, redoInPlan, undoInPlan } from '../../src/commands/plan/edit-plan.ts';
import { exchangeFormats, importIntoVariant, variantAsFile } from '../../src/commands/plan/exchange-variant.ts';
import { handOutFile } from '../../src/commands/plan/hand-out-file.ts';
import { acceptMergedPlan, previewMerge, readOtherPlan } from '../../src/commands/plan/merge-plan-file.ts';
import { openPlanNow } from '../../src/commands/plan/open-plan-now.ts';
import { rescuedPlans } from '../../src/commands/plan/rescued-plans.ts';
import { issuePlanRound, takeWorkflowStep } from '../../src/commands/plan/take-workflow-step.ts';
import { decidedNow, decisionSteps } from '../../src/core/plan/decided.ts';
import { ownerByCounty } from '../../src/core/plan/merge/owner-by-county.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { areaCode, isoDate } from '../../src/core/unit.ts';
import { readPlanFile } from '../../src/io/plan-file/read-plan-file.ts';
import { writePlanFile } from '../../src/io/plan-file/write-plan-file.ts';
import { startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore } from '../../src/state/planning-store.ts';
import { checksumOf, snapshotRecord } from '../../src/state/save/journal-record.ts';
import { handedOutText } from '../../src/text/hand-out-words.ts';
import { decisionText, differsText, workflowNotes } from '../../src/text/workflow-text.ts';
import { emptyPlan, road, roadOf } from '../builders/plans.ts';

const line = [
  [104, 35],
  [104.5, 35.25],
] as const;

function deskWith(plan: Plan) {
  return { plans: createPlanStore({ ...noPlan, history: startHistory(plan) }) };
}

function drawn() {
  const desk = deskWith(emptyPlan());
  const element = road('r', line, { area: areaCode('T') });
  editPlan(desk, { kind: 'drawRoad', variant: 'v1', element });
  return desk;
}

const sign = { person: '拟·王某', organisation: '市办', on: isoDate('2016-06-01') };
const byHand = { names: { ours: '甲县', theirs: '乙县' }, choices: new Map(), by: sign };

test('handed round, changed by two offices, read, merged and signed', async () => {
  const ours = drawn();
  await issuePlanRound(ours);
  const copy = writePlanFile(openPlanNow(ours));
  const other = deskWith((await readOtherPlan('a.guatu-plan.json', copy)).plan!);
  editPlan(other, { kind: 'changeFields', variant: 'v1', id: 'r', fields: { to: 2018 } });
  editPlan(ours, { kind: 'changeFields', variant: 'v1', id: 'r', fields: { name: '甲路' } });

  const { plan: theirs } = await readOtherPlan('b.guatu-plan.json', writePlanFile(openPlanNow(other)));
  const answer = await previewMerge(ours, { ...byHand, theirs: theirs!, ownerOf: () => null });
  if (!answer.ok) throw new Error(answer.reason.code);
  expect(answer.conflicts).toEqual([]);
  expect(acceptMergedPlan(ours, answer.plan, '乙县')).toBe(true);
  expect(roadOf(openPlanNow(ours), 'r')).toMatchObject({ name: '甲路', to: 2018 });
  undoInPlan(ours);
  expect(roadOf(openPlanNow(ours), 'r').to).toBeNull();
  redoInPlan(ours);

  expect(await takeWorkflowStep(ours, { ...sign, state: 'reviewed', remark: '' }, ['v1'])).toBe(true);
  expect(await takeWorkflowStep(ours, { ...sign, state: 'approved', remark: '' }, ['v1'])).toBe(true);
  expect(editPlan(ours, { kind: 'renamePlan', title: '别的' })).toBe(false);
  const signed = await readOtherPlan('c.guatu-plan.json', writePlanFile(openPlanNow(ours)));
  expect(signed.issues).toEqual([]);

  // An approval is not taken back by undo, nor by a click into the list: it is sent back, by name and with a reason.
  const approved = openPlanNow(ours);
  const refusal = () => ours.plans.getState().refusal?.code;
  for (const back of [() => undoInPlan(ours), () => goToInPlan(ours, 0)]) {
    expect([back(), refusal()]).toEqual([false, 'locked']);
    expect(openPlanNow(ours)).toBe(approved);
  }
  const sendBack = (remark: string) => takeWorkflowStep(ours, { ...sign, state: 'draft', remark }, ['v1']);
  expect([await sendBack(' '), refusal()]).toEqual([false, 'reasonMissing']);
  expect(await sendBack('改线')).toBe(true);
  expect(editPlan(ours, { kind: 'renamePlan', title: '别的' })).toBe(true);
  expect([goToInPlan(ours, 1), refusal()]).toEqual([false, 'approvalStands']);
  expect(openPlanNow(ours).workflow).toHaveLength(3);
  undoInPlan(ours);
  expect(openPlanNow(ours)).toEqual({
    ...approved,
    workflow: [...approved.workflow, openPlanNow(ours).workflow.at(-1)],
  });
});

test('which variant was decided on stays named, whatever becomes of it, and another decision shows', async () => {
  const desk = drawn();
  const plan = () => openPlanNow(desk);
  const take = (state: 'reviewed' | 'approved' | 'draft', decided: readonly string[]) =>
    takeWorkflowStep(desk, { ...sign, state, remark: '改线' }, decided);
  const said = () => decisionSteps(plan()).map((step) => [decisionText(step, 'zh'), differsText(step, 'zh')]);
  editPlan(desk, { kind: 'duplicateVariant', variant: 'v1', id: 'v2', title: '乙' });
  expect([await take('reviewed', []), desk.plans.getState().refusal?.code]).toEqual([false, 'decisionMissing']);
  expect(await take('reviewed', ['v1'])).toBe(true);
  // Reviewed plans can be changed: the step keeps the name of then and says what it is now.
  editPlan(desk, { kind: 'renameVariant', variant: 'v1', title: '北线' });
  expect(said()).toEqual([['方案：“甲”（现名“北线”）', null]]);
  expect(await take('approved', ['v2'])).toBe(true);
  expect(said()[1]).toEqual(['方案：“乙”', '与2016年6月1日已审核的不同：那次是“甲”']);
  expect([...decidedNow(plan())]).toEqual(['v2']);

  const back = readPlanFile(writePlanFile(plan()), 'a.guatu-plan.json');
  expect([back.issues, back.plan]).toEqual([[], plan()]);
  const standing = { steps: decisionSteps(plan()), isDecided: false, isChanged: false, title: '北线' } as const;
  const [first, , second] = workflowNotes({ ...standing, state: 'approved' }, 'zh');
  expect(first).toEqual(['审批', '已批准；导出的“北线”不是所定的方案']);
  expect(second?.[1]).toContain('市办 拟·王某 方案：“乙” 与2016年6月1日已审核的不同');

  expect(await take('draft', ['v2'])).toBe(true);
  expect(plan().workflow.at(-1)).not.toHaveProperty('variants');
  expect([...decidedNow(plan())]).toEqual([]);
  editPlan(desk, { kind: 'deleteVariant', variant: 'v2' });
  expect(said().map(([on]) => on)).toEqual(['方案：“甲”（现名“北线”）', '方案：“乙”（已删除）', null]);
});

test('a file that is handed out is told with what it holds; one that fails with the reason', async () => {
  const desk = { ...drawn(), planning: createPlanningStore() };
  const saved: string[] = [];
  const out = (make: Parameters<typeof handOutFile>[2]['make']) =>
    handOutFile(desk, 'exchange', { variant: 'v1', make, save: (_content, name) => saved.push(name) });
  await out(() => variantAsFile(desk, 'v1', 'kml', { notes: [['截至', '<b>']], notesName: '说明' }));
  expect(saved).toEqual(['2016 年方案 甲.kml']);
  const told = desk.planning.getState().handedOut!;
  const counts = { road: 1, site: 0, bridge: 0, service: 0 };
  const handed = { name: saved[0]!, variant: '甲', variants: 1, counts, funds: 0 };
  expect(told).toEqual({ place: 'exchange', plan: openPlanNow(desk), handed });
  expect(handedOutText(handed, 'zh')).toBe(
    '已写成“2016 年方案 甲.kml”：方案“甲”，1 条道路。文件由浏览器存入下载文件夹。',
  );
  await out(() => Promise.reject(new Error('no room')));
  expect(desk.planning.getState().handedOut).toMatchObject({ failure: 'no room' });
  expect(saved).toHaveLength(1);
});

test('a township belongs to the office of its county', () => {
  const areas = [
    { code: areaCode('C'), parent: null },
    { code: areaCode('T'), parent: areaCode('C') },
  ];
  const ownerOf = ownerByCounty(areas, {
    ours: [areaCode('C'), areaCode('D')],
    theirs: [areaCode('D'), areaCode('E')],
  });
  expect(['C', 'T', 'D', 'E', 'X'].map((code) => ownerOf(areaCode(code)))).toEqual([
    'ours',
    'ours',
    null,
    'theirs',
    null,
  ]);
  expect(ownerOf(null)).toBeNull();
});

describe('files for other programs', () => {
  const notes = { notes: [['截至', '2016-12-31']] as const, notesName: '说明' };

  test.each(exchangeFormats)('%s has a name, a type and what explains it', async (format) => {
    const file = await variantAsFile(drawn(), 'v1', format, notes);
    expect(file.name).toBe(`2016 年方案 甲.${format}`);
    expect(file.type).not.toBe('');
    expect(file.bytes.length).toBeGreaterThan(200);
  });

  test.each(['xlsx', 'geojson'] as const)('%s comes back as one step', async (format) => {
    const desk = drawn();
    const { bytes, name } = await variantAsFile(desk, 'v1', format, notes);
    editPlan(desk, { kind: 'deleteElements', variant: 'v1', ids: ['r'] });
    const without = openPlanNow(desk);
    expect(await importIntoVariant(desk, 'v1', name, bytes)).toEqual({ issues: [], count: 1 });
    expect(roadOf(openPlanNow(desk), 'r').line).toEqual(line);
    undoInPlan(desk);
    expect(openPlanNow(desk)).toBe(without);
    const { issues, count } = await importIntoVariant(desk, 'v1', name, new Uint8Array([1, 2, 3]));
    expect([issues.length > 0, count]).toEqual([true, 0]);
    expect(openPlanNow(desk)).toBe(without);
  });
});

test('a rescue file gives its plans back, checked as files are', async () => {
  const snapshot = (id: string, plan: Plan) => snapshotRecord(id, 0, { plan, position: 0 }, '');
  const spoilt = { ...emptyPlan(), variants: [] };
  const header = { schema: 1, base: emptyPlan().base, seq: 0, epoch: 1, savedAt: '', exportedAt: null };
  const text = JSON.stringify({
    format: 'guatu-plans-rescue',
    plans: [
      { ...header, id: 'a', title: '甲' },
      { ...header, id: 'b', title: '乙' },
    ],
    snapshots: [await snapshot('a', emptyPlan()), await snapshot('b', spoilt)],
    events: [],
  });
  expect(await rescuedPlans(text)).toEqual({ plans: [emptyPlan()], lost: ['乙'] });
  expect(await rescuedPlans('{}')).toBeNull();
  // Written by hand, with a right checksum, and no plan at all.
  for (const plan of [null, {}, { ...emptyPlan(), variants: 7 }, [1]]) {
    const record = await snapshot('a', { ...emptyPlan(), variants: [] });
    const made = JSON.stringify({ position: 0, plan });
    const hostile = { ...record, text: made, check: checksumOf(`0||${made}`) };
    const file = {
      format: 'guatu-plans-rescue',
      plans: [{ ...header, id: 'a', title: '甲' }],
      snapshots: [hostile],
      events: [],
    };
    expect(await rescuedPlans(JSON.stringify(file))).toEqual({ plans: [], lost: ['甲'] });
  }
});
