import type { ReactNode } from 'react';
import { showTask } from '../../../commands/tour.ts';
import type { BackwardSchedule } from '../../../core/meeting/backward-schedule.ts';
import type { IsoDate } from '../../../core/unit.ts';
import type { NamedArea, TaskAnswer } from '../../../jobs/workspace/meeting-protocol.ts';
import { dateText } from '../../../text/dates.ts';
import { goalLine } from '../../../text/goal-line.ts';
import { figureText } from '../../../text/numbers.ts';
import { differenceUnit } from '../../../text/units.ts';
import { StatusMark } from '../status-mark.tsx';
import { useDesk, useView, useWords, useWorkspace } from '../use-desk.ts';
import { useAnswer, useMeetingWords } from './use-answer.ts';

/** One task in one place: figure, goal, backward schedule, who answers; and the way to the map. */
export function TaskDetail(props: {
  readonly target: string;
  readonly area: NamedArea;
  readonly asOf: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { target, area, asOf, onClose } = props;
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const task = useAnswer({ kind: 'task', asOf, target, area: area.code });
  const own = summary.targets.find(({ id }) => id === target);
  if (task === null || !own) return <p className="quiet room-hint">{words.waiting}</p>;
  return (
    <section className="room-detail" aria-live="polite" aria-label={own.title[language]}>
      <div>
        <h3>
          {area.name[language]} · {own.title[language]}
        </h3>
        <TaskLines task={task} unit={own.unit} />
      </div>
      <button
        type="button"
        className="button button-strong"
        onClick={() => {
          showTask(desk, { target, area });
          onClose();
        }}
      >
        {words.showOnMap}
      </button>
    </section>
  );
}

/** Figure, goal and status; schedule; people. */
export function TaskLines({ task, unit }: { readonly task: TaskAnswer; readonly unit: string }): ReactNode {
  const words = useMeetingWords();
  const general = useWords();
  const language = useView((view) => view.language);
  const { value } = task;
  return (
    <>
      <p className="room-figure">
        <strong>{value === null ? general.cards.noFigure : figureText(value, unit, language)}</strong>
        <StatusMark status={task.status} />
        <span>{goalLine({ ...task, unit }, general, language)}</span>
      </p>
      <p>
        {words.verdicts[task.schedule.verdict]} {scheduleText(task.schedule, unit, language, words)}
      </p>
      <p className="quiet">
        {task.responsible.length === 0
          ? words.nobody
          : task.responsible
              .slice(0, 3)
              .map(({ role, person, organisation }) =>
                [general.responsible.role(role), person, organisation].filter(Boolean).join(' '),
              )
              .join(language === 'zh' ? '；' : '; ')}
      </p>
    </>
  );
}

function scheduleText(
  { paceNeeded, bestPace, latestStart, lostFrom, verdict }: BackwardSchedule,
  unit: string,
  language: 'zh' | 'en',
  words: ReturnType<typeof useMeetingWords>,
): string {
  if (verdict === 'met') return '';
  const parts = [
    paceNeeded === null ? null : words.paceNeeded(figureText(paceNeeded, differenceUnit(unit), language)),
    bestPace === null ? null : words.bestPace(figureText(bestPace, differenceUnit(unit), language)),
    latestStart === null || verdict === 'tooLate' ? null : words.latestStart(dateText(latestStart, language)),
    lostFrom === null ? null : words.lostFrom(dateText(lostFrom, language)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `${parts.join(language === 'zh' ? '，' : ', ')}${language === 'zh' ? '。' : '.'}`;
}
