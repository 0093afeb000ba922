import { expect, test } from 'vitest';
import type { PlanEdit } from '../../src/core/plan/apply-plan-edit.ts';
import { happen, startHistory } from '../../src/state/history.ts';
import { historyStep } from '../../src/state/selectors/history-step.ts';
import { stepName } from '../../src/text/edit-names.ts';
import { emptyPlan, road } from '../builders/plans.ts';

const line = [
  [104, 35],
  [104.5, 35],
] as const;
const words = { to: '完工年', technicalClass: '等级' };

/** Names of the steps after these edits, each a gesture of its own. */
function namesOf(language: 'zh' | 'en', ...edits: readonly PlanEdit[]): readonly string[] {
  let history = startHistory(emptyPlan());
  for (const edit of edits) {
    const result = happen(history, { kind: 'edit', edits: [edit] });
    if (!result.ok) throw new Error(result.reason.code);
    history = result.history;
  }
  return edits.map((_, k) => stepName(historyStep(history, k + 1), words, language));
}

const draw = (id: string): PlanEdit => ({
  kind: 'drawRoad',
  variant: 'v1',
  element: road(id, line, { name: `路${id}` }),
});

test('a step is named by what was done to which element, as it was called then', () => {
  const edits: readonly PlanEdit[] = [
    draw('r'),
    { kind: 'changeFields', variant: 'v1', id: 'r', fields: { to: 2019, technicalClass: 'class3' } },
    { kind: 'changeFields', variant: 'v1', id: 'r', fields: { name: '新名' } },
    draw('s'),
    { kind: 'moveVertex', variant: 'v1', id: 'r', vertex: 0, to: [104, 35.1] },
    { kind: 'deleteElements', variant: 'v1', ids: ['r', 's'] },
    { kind: 'duplicateVariant', variant: 'v1', id: 'v2', title: '方案二' },
  ];
  expect(namesOf('zh', ...edits)).toEqual([
    '画道路：路r',
    '完工年、等级：路r',
    '改属性：新名',
    '画道路：路s',
    '移动顶点：新名',
    '删除对象：新名 等 2 个',
    '复制方案',
  ]);
  expect(namesOf('en', ...edits).at(5)).toBe('Delete: 新名 and 1 more');
});
