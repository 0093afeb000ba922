import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { childrenAt } from '../../../src/core/area/children-at.ts';
import { type Knowledge, knowledgeAsOf } from '../../../src/core/indicator/evaluation.ts';
import { backwardSchedule } from '../../../src/core/meeting/backward-schedule.ts';
import { boardOf } from '../../../src/core/meeting/board.ts';
import { problemTour } from '../../../src/core/meeting/problem-tour.ts';
import { shortConditions } from '../../../src/core/meeting/short-conditions.ts';
import { changesSince, freezeMeeting } from '../../../src/core/meeting/snapshot.ts';
import { strikeOffLog } from '../../../src/core/meeting/strike-off-log.ts';
import { addDays, dayNumber } from '../../../src/core/period.ts';
import { evaluateTarget } from '../../../src/core/target/evaluate.ts';
import { type areaCode, type IsoDate, isoDate } from '../../../src/core/unit.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';

async function opened(demo: string): Promise<Workspace> {
  const folder = join('data', demo);
  const files = readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  const { workspace } = await readWorkspace(files, demo);
  if (!workspace) throw new Error(`expected the demo ${demo}, got nothing: run npm run demos`);
  return workspace;
}

const known = (workspace: Workspace, asOf: IsoDate = defaultAsOf(workspace)): Knowledge =>
  knowledgeAsOf(indexWorkspace(workspace), asOf);

describe.each(['taizhou', 'dingxi', 'zhaotong'])('meeting on %s', (demo) => {
  let workspace: Workspace;
  let now: Knowledge;
  let parts: readonly ReturnType<typeof areaCode>[];
  beforeAll(async () => {
    workspace = await opened(demo);
    now = known(workspace);
    const [top] = workspace.areas.childrenByCode.get(null)!;
    parts = childrenAt(workspace.areas, top!.code, now.asOf).map(({ code }) => code);
  });

  test('the strike-off log holds every exit of the year, the latest first, whatever the limit of its rows', () => {
    const log = strikeOffLog(now, null, 10_000);
    const year = now.ledger.filter(({ event, date }) => event === 'exited' && date > addDays(now.asOf, -365));
    const lines = new Set(log.rows.map(({ line }) => line));
    expect(lines.size).toBe(log.all);
    for (const { id } of year) expect(lines.has(id), id).toBe(true);
    const dates = log.rows.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(log.withoutEvidence).toBe(log.rows.filter(({ evidence }) => !evidence).length);
    const sum = parts.reduce((total, part) => total + strikeOffLog(now, part, 0).all, 0);
    expect(sum).toBe(log.all);
    expect(strikeOffLog(now, null, 3).rows).toEqual(log.rows.slice(0, 3));
  });

  test('the board agrees with the evaluation of every target, task by task', () => {
    const board = boardOf(now, workspace.targets, null);
    expect(board.rows.map(({ code }) => code)).toEqual(parts);
    for (const [column, { target }] of board.tasks.entries()) {
      const byArea = new Map(evaluateTarget(now, target).byArea.map((area) => [area.code, area]));
      for (const { code, cells } of board.rows) {
        const [cell, area] = [cells[column], byArea.get(code)];
        expect([target.id, code, cell?.status, cell?.value, cell?.gap]).toEqual([
          target.id,
          code,
          area?.status,
          area?.value,
          area?.gap,
        ]);
      }
    }
    const dates = board.tasks.flatMap(({ deadline }) => deadline ?? []);
    expect(dates).toEqual([...dates].sort());
  });

  test('every stop of the tour is where its kind says, with the figures of the evaluation', () => {
    const stops = problemTour(now, { targets: workspace.targets, areas: parts, most: 3 });
    expect(stops.length).toBeGreaterThan(3);
    for (const stop of stops) {
      const whole = evaluateTarget(now, stop.target).byArea.find(({ code }) => code === stop.evaluation.code)!;
      expect(stop.evaluation).toMatchObject({ value: whole.value, gap: whole.gap, status: whole.status });
      if (stop.kind === 'furthestBehind') expect(['behind', 'missed']).toContain(stop.evaluation.status);
      if (stop.kind === 'nearestToDone') expect(stop.evaluation.gap).toBeGreaterThan(0);
      if (stop.kind === 'missingReports') expect(stop.measure).toBe(stop.evaluation.missing);
    }
    for (const kind of new Set(stops.map((stop) => stop.kind))) {
      const ofKind = stops.filter((stop) => stop.kind === kind);
      expect(new Set(ofKind.map(({ target }) => target.id)).size, kind).toBe(ofKind.length);
      const sizes = ofKind.map(({ measure }) => Math.abs(measure) * (kind === 'nearestToDone' ? -1 : 1));
      expect(sizes, kind).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  test('units short of a checklist are those that fail its target', () => {
    const lists = workspace.targets.flatMap((target) => {
      const short = shortConditions(now, target);
      return short ? [{ target, short }] : [];
    });
    expect(lists.length).toBeGreaterThan(0);
    for (const { target, short } of lists) {
      const failing = new Set(evaluateTarget(now, target).failing);
      expect(new Set(short.units.map(({ code }) => code))).toEqual(failing);
      const counts = short.conditions.map((_, i) => short.units.filter(({ unmet }) => unmet.includes(i)).length);
      expect(short.failures).toEqual(counts);
      const lengths = short.units.map(({ unmet }) => unmet.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }
  });

  test('nothing has changed since a meeting on the same data and day', () => {
    const snapshot = freezeMeeting(now, parts, { title: '例会', frozenOn: now.asOf, inputs: 'x' });
    expect(changesSince(JSON.parse(JSON.stringify(snapshot)), now, now)).toEqual([]);
  });

  test('a correction of an old figure and progress are told apart, and add up to the difference', () => {
    const indicatorTarget = workspace.targets.find(
      ({ measure, kind }) => 'indicator' in measure && kind === 'indicator' && !measure.dimension,
    )!;
    const { indicator } = indicatorTarget.measure as { indicator: string };
    const year = Number(now.asOf.slice(0, 4));
    const before = known(workspace, isoDate(`${year - 1}-12-31`));
    const snapshot = freezeMeeting(before, parts, { title: '例会', frozenOn: before.asOf, inputs: 'x' });
    const corrected: Workspace = {
      ...workspace,
      observations: workspace.observations.map((row) =>
        row.indicator === indicator && row.value !== null && row.period <= `${year - 1}-12`
          ? { ...row, value: row.value * 1.01 + 0.001 }
          : row,
      ),
    };
    const changes = changesSince(snapshot, known(corrected, before.asOf), known(corrected));
    const ofTarget = changes.filter(({ target }) => target === indicatorTarget.id);
    expect(ofTarget.some(({ kind }) => kind === 'correction')).toBe(true);
    expect(new Set(ofTarget.map(({ kind }) => kind)).has('withdrawn')).toBe(false);
    for (const { area } of ofTarget) {
      const own = ofTarget.filter((each) => each.area === area);
      const [correction, progress] = [
        own.find(({ kind }) => kind === 'correction'),
        own.find(({ kind }) => kind === 'progress'),
      ];
      if (correction && progress) expect(progress.before).toBe(correction.after);
    }
    // Without a correction all that differs is progress.
    expect(changesSince(snapshot, before, now).every(({ kind }) => kind !== 'correction')).toBe(true);
  });
});

describe('backward schedule', () => {
  const asOf = isoDate('2017-12-31');
  const deadline = isoDate('2020-12-31');
  const years = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 2, maxLength: 8 });

  test('an example by hand: 40 of 100 after two years of 10 and 20, 60 to go in three years', () => {
    const history = [
      { date: isoDate('2015-12-31'), value: 10 },
      { date: isoDate('2016-12-30'), value: 20 },
      { date: asOf, value: 40 },
    ];
    const schedule = backwardSchedule({ op: '>=', value: 40, goal: 100, deadline, asOf, history });
    expect(schedule.remaining).toBe(60);
    expect(schedule.paceNeeded).toBeCloseTo(20, 1);
    expect(schedule.bestPace).toBeCloseTo((20 / 366) * 365.25, 9);
    // 60 at 19.96 a year are 1,098 days: two more than there are.
    expect(schedule.verdict).toBe('tooLate');
    expect(schedule.latestStart).toBe('2017-12-29');
  });

  test('starting on the last day at the best pace reaches the goal on the deadline, a day later does not', () => {
    fc.assert(
      fc.property(years, fc.double({ min: 1, max: 5000, noNaN: true }), fc.boolean(), (values, way, isUp) => {
        const history = values.map((value, i) => ({ date: addDays(asOf, (i + 1 - values.length) * 365), value }));
        const value = values.at(-1)!;
        const goal = isUp ? value + way : value - way;
        const op = isUp ? '>=' : '<=';
        const schedule = backwardSchedule({ op, value, goal, deadline, asOf, history });
        if (schedule.latestStart === null)
          return schedule.verdict === 'neverMoved' && (schedule.bestPace === null || way / schedule.bestPace > 200);
        const reached = (from: IsoDate) => ((dayNumber(deadline) - dayNumber(from)) / 365.25) * schedule.bestPace!;
        expect(reached(schedule.latestStart)).toBeGreaterThanOrEqual(way * (1 - 1e-6) - 1e-6);
        expect(reached(schedule.lostFrom!)).toBeLessThan(way + schedule.bestPace! / 365.25 + 1e-6);
        return schedule.verdict === (schedule.latestStart >= asOf ? 'inTime' : 'tooLate');
      }),
    );
  });

  test('met, absent and overdue are said, never computed', () => {
    const base = { op: '<=' as const, goal: 0, deadline, asOf, history: [] };
    expect(backwardSchedule({ ...base, value: 0 }).verdict).toBe('met');
    expect(backwardSchedule({ ...base, value: null }).verdict).toBe('noBasis');
    expect(backwardSchedule({ ...base, value: 5, deadline: asOf }).verdict).toBe('overdue');
    expect(backwardSchedule({ ...base, value: 5 }).verdict).toBe('neverMoved');
  });
});
