import { describe, expect, test } from 'vitest';
import { templateEdits, templates } from '../../../src/core/template/templates.ts';
import { areaCode } from '../../../src/core/unit.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';
import { readZip } from '../../../src/io/read-zip.ts';
import { createWorkspaceJob } from '../../../src/jobs/workspace/run.ts';
import { isKnownUnit } from '../../../src/text/units.ts';
import { square } from '../../builders/workspace-files.ts';

const label = { zh: '新建', en: 'New' };

describe.each(templates.map((template) => [template.id, template] as const))('the template %s', (_, template) => {
  test('becomes a workspace that keeps every indicator and target when saved and opened again', async () => {
    const job = createWorkspaceJob();
    const made = await job.edit({ label, edits: templateEdits(template, { zh: '试', en: 'Try' }) }, 'try');
    expect(made.ok && [made.history, made.summary.targets.length]).toEqual([
      { undo: null, redo: null },
      template.targets.length,
    ]);
    const area = {
      ...{ code: areaCode('621122'), name: '陇西县', level: 'county', parent: null, attributes: {}, source: '' },
      geometry: square(104, 35),
    } as const;
    const placed = await job.edit({ label, edits: [{ kind: 'addArea', area: area as never }] });
    expect(placed.ok && placed.history.undo).toEqual(label);
    const { files } = readZip(new Uint8Array(await job.save()), 'try');
    const { workspace, issues } = await readWorkspace(files!, 'try');
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(workspace?.indicators).toEqual(template.indicators);
    expect(workspace?.targets).toEqual(template.targets);
    // No figure anywhere, and no fault on the way: every card can be shown.
    const results = await job.targets(placed.ok ? placed.summary.asOf : ('' as never));
    expect(results.map(({ value }) => value ?? 0)).toEqual(template.targets.map(() => 0));
    const undone = await job.undo();
    expect(undone.ok && undone.summary.areas).toEqual([]);
  });

  test('has words for its units, in both languages', () => {
    for (const { unit } of [...template.indicators, ...template.targets]) expect(isKnownUnit(unit), unit).toBe(true);
    for (const { title } of [...template.indicators, ...template.targets, template]) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[\x20-\x7e²]+$/);
    }
  });
});
