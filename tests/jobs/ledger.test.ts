import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerDraft } from '../../src/core/ledger/check-event.ts';
import { areaCode, isoDate } from '../../src/core/unit.ts';
import { createWorkspaceJob } from '../../src/jobs/workspace/run.ts';

const folder = resolve(import.meta.dirname, '../../data/taizhou');
const on = isoDate('2020-12-31');
const label = { zh: '登记', en: 'Ledger' };

test('a line is seen at once on the map, is in the saved workspace, and goes with one undo', async () => {
  const job = createWorkspaceJob();
  const files = readdirSync(folder).map((path) => ({ path, bytes: bufferOf(readFileSync(join(folder, path))) }));
  await job.open({ kind: 'files', name: 'taizhou', files }, () => {});
  const before = await job.ledger({ root: null, after: null, until: on });
  const out = before.units.find(({ state, level }) => state === 'out' && level === 'village')!;
  const stateOf = async () => (await job.villages(null, on)).find(({ code }) => code === out.area)?.state;
  expect(await stateOf()).toBe('out');

  const event: LedgerDraft = {
    ...{ subject: 'unit', area: areaCode(out.area), date: on, datePrecision: 'day', event: 'returned' },
    ...{
      households: null,
      people: null,
      cause: 'illness',
      evidence: null,
      by: '拟·某',
      corrects: null,
      source: 'desk',
    },
  };
  const source = { id: 'desk', kind: 'document', title: label } as const;
  const edits = [{ kind: 'addSource', source } as const, { kind: 'appendEvent', event } as const];
  const answer = await job.edit({ label, edits });
  expect(answer.ok && answer.history.undo).toEqual(label);
  expect(await stateOf()).toBe('returned');
  const after = await job.ledger({ root: null, after: null, until: on });
  expect(after.returns).toHaveLength(before.returns.length + 1);
  expect(after.lines).toHaveLength(before.lines.length + 1);
  expect(await job.edit({ label, edits })).toMatchObject({ ok: false, reason: { code: 'ledgerRefused' } });

  const again = createWorkspaceJob();
  await again.open({ kind: 'zip', name: 'taizhou.zip', bytes: await job.save() }, () => {});
  expect((await again.ledger({ root: null, after: null, until: on })).lines.at(-1)).toEqual(after.lines.at(-1));

  expect(await job.undo()).toMatchObject({ ok: true });
  expect(await stateOf()).toBe('out');
}, 60_000);

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
