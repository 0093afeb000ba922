import type { Area } from '../../core/area/area.ts';
import { ancestorsOf } from '../../core/area/area-tree.ts';
import type { Knowledge } from '../../core/indicator/evaluation.ts';
import { backwardSchedule } from '../../core/meeting/backward-schedule.ts';
import { plannedByArea } from '../../core/meeting/beside-plan.ts';
import { type BoardCell, boardOf, partsOf } from '../../core/meeting/board.ts';
import { chartFigures } from '../../core/meeting/chart-figures.ts';
import { problemTour } from '../../core/meeting/problem-tour.ts';
import { shortConditions } from '../../core/meeting/short-conditions.ts';
import { changesSince, freezeMeeting, type MeetingSnapshot } from '../../core/meeting/snapshot.ts';
import { strikeOffLog } from '../../core/meeting/strike-off-log.ts';
import { evaluateArea, evaluateTarget } from '../../core/target/evaluate.ts';
import { wholeScope } from '../../core/target/scope.ts';
import type { Target } from '../../core/target/target.ts';
import type { AreaCode, Bilingual, IsoDate } from '../../core/unit.ts';
import { answerTeam } from './answer-team.ts';
import { responsibleFor } from './figures.ts';
import type {
  AnswerableAnswer,
  BoardAnswer,
  ChangesAnswer,
  MeetingAnswers,
  MeetingQuestion,
  NamedArea,
  ShortAnswer,
  TaskAnswer,
  TaskFigures,
  TourAnswer,
} from './meeting-protocol.ts';

/** Stops of each kind on a tour, and units in a list of those that are short of something. */
const mostStops = 3;
const mostUnits = 600;

/** Answers what a meeting asks beyond the map; every figure is that of `evaluateArea`. `at` gives the same workspace as known on another day. */
export function answerMeeting(
  knowledge: Knowledge,
  question: Exclude<MeetingQuestion, { kind: 'withPlan' }>,
  at: (day: IsoDate) => Knowledge,
): MeetingAnswers[MeetingQuestion['kind']] {
  switch (question.kind) {
    case 'board':
      return answerBoard(knowledge, question.root);
    case 'tour':
      return answerTour(knowledge, question.root);
    case 'answerable':
      return answerAnswerable(knowledge, question.root);
    case 'charts':
      return chartFigures(knowledge, question.root);
    case 'planned':
      return plannedByArea(knowledge, targetOf(knowledge, question.target));
    case 'strikeOffs':
      return strikeOffLog(knowledge, question.root, mostUnits);
    case 'task':
      return answerTask(knowledge, targetOf(knowledge, question.target), question.area);
    case 'team':
      return answerTeam(knowledge, question.area);
    case 'freeze':
      return freezeMeeting(knowledge, codesOf(partsOf(knowledge, question.root)), question.about);
    case 'changes':
      return answerChanges(knowledge, question.snapshot, at);
    case 'short':
      return answerShort(knowledge, question.root, question.target);
  }
}

function answerBoard(knowledge: Knowledge, root: AreaCode | null): BoardAnswer {
  const { tasks, rows } = boardOf(knowledge, knowledge.index.workspace.targets, root);
  return {
    areas: rows.map(({ code }) => named(knowledge, code)),
    tasks: tasks.map(({ target, deadline }, column) => ({
      target: target.id,
      deadline,
      cells: rows.map(({ cells }) => figuresOf(cells[column] ?? null)),
    })),
  };
}

function answerTour(knowledge: Knowledge, root: AreaCode | null): TourAnswer {
  const { targets } = knowledge.index.workspace;
  const areas = codesOf(partsOf(knowledge, root));
  return problemTour(knowledge, { targets, areas, most: mostStops }).map((stop) => ({
    ...answerTask(knowledge, stop.target, stop.evaluation.code),
    kind: stop.kind,
    target: stop.target.id,
    area: named(knowledge, stop.evaluation.code),
    measure: stop.measure,
    yearBefore: stop.yearBefore,
  }));
}

function answerTask(knowledge: Knowledge, target: Target, area: AreaCode): TaskAnswer {
  const { op, deadline, history } = evaluateTarget(knowledge, target, 'headline', area);
  const { value, goal, gap, status, missing, flags } = evaluateArea(knowledge, target, area);
  const { asOf, index } = knowledge;
  return {
    ...{ value, goal, gap, status, missing, flags, deadline, op },
    schedule: backwardSchedule({ op, value, goal, deadline, asOf, history }),
    responsible: responsibleFor(index, area, asOf),
  };
}

function answerAnswerable(knowledge: Knowledge, root: AreaCode | null): AnswerableAnswer {
  const { tasks, rows } = boardOf(knowledge, knowledge.index.workspace.targets, root);
  const people = new Map<string, AnswerableAnswer[number] & { tasks: AnswerableAnswer[number]['tasks'][number][] }>();
  for (const { code, cells } of rows) {
    const own = responsibleFor(knowledge.index, code, knowledge.asOf).find(({ role }) => role === 'responsible');
    const person = own?.person ?? '';
    for (const [column, cell] of cells.entries()) {
      const figures = figuresOf(cell);
      if (figures === null || (figures.status !== 'behind' && figures.status !== 'missed')) continue;
      const entry = people.get(person) ?? { person, organisation: own?.organisation ?? null, tasks: [] };
      people.set(person, entry);
      entry.tasks.push({ ...figures, target: tasks[column]!.target.id, area: named(knowledge, code) });
    }
  }
  return [...people.values()].sort(
    (a, b) => Number(a.person === '') - Number(b.person === '') || b.tasks.length - a.tasks.length,
  );
}

function answerShort(knowledge: Knowledge, root: AreaCode | null, wanted: string | null): ShortAnswer {
  const { targets, areas } = knowledge.index.workspace;
  const inside = root ?? wholeScope;
  const checklists = targets.filter((target) => shortConditions(knowledge, target, inside) !== null);
  const target = checklists.find(({ id }) => id === wanted) ?? checklists[0];
  const short = target && shortConditions(knowledge, target, inside);
  if (!target || !short) return { checklists: [], target: null, conditions: [], failures: [], units: [], all: [] };
  const counts = new Map<number, number>();
  for (const { unmet } of short.units) counts.set(unmet.length, (counts.get(unmet.length) ?? 0) + 1);
  return {
    checklists: checklists.map(({ id }) => id),
    target: target.id,
    conditions: short.conditions,
    failures: short.failures,
    units: short.units.slice(0, mostUnits).map(({ code, unmet, unknown }) => {
      const [parent] = ancestorsOf(areas, code);
      return { area: named(knowledge, code), place: parent ? nameOf(parent) : null, unmet, unknown };
    }),
    all: [...counts].sort(([a], [b]) => a - b).map(([missed, units]) => ({ missed, units })),
  };
}

function answerChanges(
  knowledge: Knowledge,
  snapshot: MeetingSnapshot,
  at: (day: IsoDate) => Knowledge,
): ChangesAnswer {
  const { byCode } = knowledge.index.workspace.areas;
  return changesSince(snapshot, at(snapshot.asOf), knowledge).map(({ area: code, ...change }) => ({
    ...change,
    code,
    area: byCode.has(code) ? named(knowledge, code) : null,
  }));
}

function codesOf(areas: readonly Area[]): readonly AreaCode[] {
  return areas.map(({ code }) => code);
}

function figuresOf(cell: BoardCell): TaskFigures | null {
  if (cell === null) return null;
  const { value, goal, gap, status, missing, flags, deadline } = cell;
  return { value, goal, gap, status, missing, flags, deadline };
}

function targetOf(knowledge: Knowledge, id: string): Target {
  const target = knowledge.index.workspace.targets.find((each) => each.id === id);
  if (!target) throw new Error(`meeting: expected a target of the workspace, got ${id}`);
  return target;
}

function named(knowledge: Knowledge, code: AreaCode): NamedArea {
  const area = knowledge.index.workspace.areas.byCode.get(code);
  if (!area) throw new Error(`meeting: expected an area of the workspace, got ${code}`);
  return { code, name: nameOf(area), level: area.level };
}

function nameOf({ name, nameEn }: { readonly name: string; readonly nameEn?: string }): Bilingual {
  return { zh: name, en: nameEn ?? name };
}
