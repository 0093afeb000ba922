import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { childrenAt } from '../../../src/core/area/children-at.ts';
import { type Knowledge, knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import { measureIndicator } from '../../../src/core/indicator/roll-up.ts';
import { boardOf } from '../../../src/core/meeting/board.ts';
import { chartFigures } from '../../../src/core/meeting/chart-figures.ts';
import { evaluateTarget } from '../../../src/core/target/evaluate.ts';
import { type AreaCode, areaCode, isoDate } from '../../../src/core/unit.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';

describe('charts of Dingxi at the end of 2016', () => {
  let workspace: Workspace;
  let knowledge: Knowledge;
  let counties: readonly AreaCode[];
  beforeAll(async () => {
    const folder = join('data', 'dingxi');
    const files = readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    workspace = (await readWorkspace(files, 'dingxi')).workspace!;
    knowledge = knowledgeAsOf(indexWorkspace(workspace), isoDate('2016-12-31'));
    const [top] = workspace.areas.childrenByCode.get(null)!;
    counties = childrenAt(workspace.areas, top!.code, knowledge.asOf).map(({ code }) => code);
  });

  test('milestones are those of the targets, for the whole and for a county', () => {
    for (const root of [null, counties[0]!]) {
      const { milestones } = chartFigures(knowledge, root);
      expect(milestones.map(({ target }) => target)).toContain('d2-leave-poverty');
      for (const chart of milestones) {
        const target = workspace.targets.find(({ id }) => id === chart.target)!;
        expect(chart.milestones).toEqual(
          evaluateTarget(knowledge, target, 'headline', root ?? areaCode('')).milestones,
        );
      }
    }
  });

  test('people still poor are those of the indicator; the plan is the baseline less the planned exits; the future is open', () => {
    const burnDown = chartFigures(knowledge, null).burnDown!;
    expect(burnDown.planFrom).toEqual({ kind: 'exits', target: 'd2-leave-poverty' });
    expect(burnDown.simulated).toBe(true);
    const [top] = workspace.areas.childrenByCode.get(null)!;
    for (const { period, value } of burnDown.points) {
      const known =
        period <= '2016'
          ? measureIndicator(knowledge, { indicator: 'poorPopulation' }, isoDate(`${period}-12-31`), top!.code).value
          : null;
      expect([period, value]).toEqual([period, known]);
    }
    // Decision of Dingxi: 631,600 people at the end of 2014, of whom 626,700 leave poverty in three years.
    const planned = new Map(burnDown.points.map((point) => [point.period, point.planned]));
    expect(planned.get('2014')).toBeCloseTo(631_600, 0);
    expect(planned.get('2017')).toBeCloseTo(631_600 - 626_700, 0);
  });

  test('counties add up to the whole, in funds, people and causes', () => {
    const whole = chartFigures(knowledge, null);
    const parts = counties.map((code) => chartFigures(knowledge, code));
    for (const [row, { year, amounts }] of whole.funds!.years.entries())
      for (const [column, amount] of amounts.entries()) {
        const sum = parts.reduce((total, part) => total + (part.funds?.years[row]?.amounts[column] ?? 0), 0);
        expect(sum, `${year} ${column}`).toBeCloseTo(amount ?? 0, 6);
      }
    expect(whole.shares.map(({ dimension, period }) => [dimension, period])).toEqual([['cause', '2014']]);
    const causes = whole.shares.find(({ dimension }) => dimension === 'cause')!;
    for (const [row, { id, value }] of causes.categories.entries()) {
      const sum = parts.reduce(
        (total, { shares }) =>
          total + (shares.find(({ dimension }) => dimension === 'cause')?.categories[row]?.value ?? 0),
        0,
      );
      expect(sum, id).toBe(value);
    }
  });

  test('batches are the planned and actual years of the units, and add up over counties', () => {
    const [own] = chartFigures(knowledge, null).batches;
    const target = workspace.targets.find(({ id }) => id === own!.target)!;
    const { units = [] } = evaluateTarget(knowledge, target);
    for (const { year, planned, actual, late } of own!.years) {
      const batch = units.filter(({ plannedYear }) => plannedYear === year);
      const isOver = year <= 2016;
      expect([year, planned, actual, late]).toEqual([
        year,
        batch.length,
        isOver ? units.filter(({ actualYear }) => actualYear === year).length : null,
        isOver ? batch.filter(({ actualYear }) => actualYear === null).length : null,
      ]);
    }
    const parts = counties.map((code) => chartFigures(knowledge, code).batches[0]);
    const sum = parts.reduce((all, part) => all + (part?.years.reduce((of, { planned }) => of + planned, 0) ?? 0), 0);
    expect(sum).toBe(own!.years.reduce((of, { planned }) => of + planned, 0));
  });

  test('a custom area is charted by its members, and only by them', () => {
    const pair = counties.slice(0, 2);
    const title = { zh: '两县', en: 'Two counties' };
    const customAreas = [{ id: 'pair', title, members: pair, source: workspace.sources[0]!.id }];
    const own = knowledgeAsOf(indexWorkspace({ ...workspace, customAreas }), knowledge.asOf);
    const together = chartFigures(own, areaCode('@pair'));
    const parts = pair.map((code) => chartFigures(knowledge, code));
    const sumOf = (figureOf: (part: ReturnType<typeof chartFigures>) => number | null | undefined) =>
      parts.reduce((sum, part) => sum + (figureOf(part) ?? 0), 0);
    for (const [row, { amounts }] of together.funds!.years.entries())
      for (const [column, amount] of amounts.entries())
        expect(amount).toBeCloseTo(
          sumOf(({ funds }) => funds?.years[row]?.amounts[column]),
          6,
        );
    for (const [row, { value }] of together.burnDown!.points.entries())
      expect(value ?? 0).toBe(sumOf(({ burnDown }) => burnDown?.points[row]?.value));
    for (const [row, { value }] of together.shares[0]!.categories.entries())
      expect(value).toBe(sumOf(({ shares }) => shares[0]?.categories[row]?.value));
    const flow = (figures: ReturnType<typeof chartFigures>) =>
      figures.milestones.find(({ target }) => target === 'd2-leave-poverty')?.milestones ?? [];
    for (const [row, { planned, actual }] of flow(together).entries()) {
      expect(planned).toBe(sumOf((part) => flow(part)[row]?.planned));
      expect(actual ?? 0).toBe(sumOf((part) => flow(part)[row]?.actual));
    }
    expect(boardOf(own, workspace.targets, areaCode('@pair')).rows.map(({ code }) => code)).toEqual(pair);
  });

  test('funds of all years are those of the targets on funds; later years are not known yet', () => {
    const funds = chartFigures(knowledge, null).funds!;
    expect(funds.years.every(({ year }) => year <= 2016)).toBe(true);
    for (const stage of ['allocated', 'disbursed', 'spent'] as const) {
      const target = workspace.targets.find(({ id }) => id === `x2-funds-${stage}`)!;
      const sum = funds.years.reduce((total, { amounts }) => total + (amounts[funds.stages.indexOf(stage)] ?? 0), 0);
      expect(sum, stage).toBeCloseTo(evaluateTarget(knowledge, target, 'headline').value!, 6);
    }
  });

  test('nothing is charted where nothing was recorded: absent, not zero', () => {
    const empty = { ...workspace, funds: [], observations: [] };
    const figures = chartFigures(knowledgeAsOf(indexWorkspace(empty), knowledge.asOf), null);
    expect(figures.funds).toBeNull();
    expect(figures.burnDown).toBeNull();
    expect(figures.shares).toEqual([]);
  });
});
