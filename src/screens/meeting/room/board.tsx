import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Status } from '../../../core/target/result.ts';
import type { BoardAnswer, NamedArea, TaskFigures } from '../../../jobs/workspace/meeting-protocol.ts';
import { statusSymbols } from '../../../map/status-symbol.ts';
import { dateText } from '../../../text/dates.ts';
import { meetingLogWords } from '../../../text/meeting-log-words.ts';
import { figureText } from '../../../text/numbers.ts';
import { differenceUnit } from '../../../text/units.ts';
import { statusWord } from '../../../text/words.ts';
import { StatusMark, StatusShape } from '../status-mark.tsx';
import { useShown, useView, useWorkspace } from '../use-desk.ts';
import { StrikeOffList } from './strike-off-list.tsx';
import { TaskDetail } from './task-detail.tsx';
import { useAnswer, useMeetingWords } from './use-answer.ts';

type Chosen = { readonly target: string; readonly area: NamedArea };

/** 作战板: tasks by deadline down, places across, one status a cell; a chosen cell tells its schedule and who answers. */
export function Board({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useMeetingWords();
  const { resolved } = useShown();
  const board = useAnswer({ kind: 'board', asOf: resolved.asOf, root: resolved.rootArea });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const log = meetingLogWords(useView((view) => view.language));
  const [isLog, setLog] = useState(false);
  if (board === null) return <p className="quiet room-wait">{words.waiting}</p>;
  return (
    <div className="room-board" data-shows={isLog ? 'log' : 'tasks'}>
      <fieldset className="room-views" aria-label={log.views}>
        <button type="button" className="chip" aria-pressed={!isLog} onClick={() => setLog(false)}>
          {log.tasks}
        </button>
        <button type="button" className="chip" aria-pressed={isLog} onClick={() => setLog(true)}>
          {log.log}
        </button>
      </fieldset>
      <div className="room-tasks">
        <div className="room-scroll scroll">
          <BoardTable board={board} chosen={chosen} onChoose={setChosen} />
        </div>
        <BoardLegend board={board} />
        {chosen === null ? (
          <p className="quiet room-hint">{words.boardHint}</p>
        ) : (
          <TaskDetail {...chosen} asOf={resolved.asOf} onClose={onClose} key={`${chosen.target} ${chosen.area.code}`} />
        )}
      </div>
      <StrikeOffList onClose={onClose} />
    </div>
  );
}

/** The statuses on the board, shape and word. */
function BoardLegend({ board }: { readonly board: BoardAnswer }): ReactNode {
  const shown = new Set(board.tasks.flatMap(({ cells }) => cells.flatMap((cell) => cell?.status ?? [])));
  return (
    <div className="room-legend">
      {(Object.keys(statusSymbols) as Status[])
        .filter((status) => shown.has(status))
        .map((status) => (
          <StatusMark key={status} status={status} />
        ))}
    </div>
  );
}

function BoardTable(props: {
  readonly board: BoardAnswer;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}): ReactNode {
  const { board, chosen, onChoose } = props;
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { targets } = useWorkspace().summary;
  const byId = new Map(targets.map((target) => [target.id, target]));
  return (
    <table className="room-table" onKeyDown={goByArrows}>
      <thead>
        <tr>
          <th scope="col">{words.task}</th>
          <th scope="col">{words.deadline}</th>
          {board.areas.map((area) => (
            <th key={area.code} scope="col" className="room-area">
              <span>{area.name[language]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.tasks.map((task) => {
          const target = byId.get(task.target);
          const title = target?.title[language] ?? task.target;
          return (
            <tr key={task.target}>
              <th scope="row">{title}</th>
              <td className="room-date">
                {task.deadline === null ? words.noDeadline : dateText(task.deadline, language)}
              </td>
              {task.cells.map((cell, column) => {
                const area = board.areas[column]!;
                const isChosen = chosen?.target === task.target && chosen.area.code === area.code;
                return (
                  <td key={area.code} className="room-cell">
                    {cell === null ? (
                      <span className="quiet" title={words.outside}>
                        <span aria-hidden="true">·</span>
                        <span className="visually-hidden">{words.outside}</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={isChosen}
                        aria-label={words.cell(
                          area.name[language],
                          title,
                          statusWord(cell.status, language),
                          gapText(cell, target?.unit ?? '', language, words),
                        )}
                        onClick={() => onChoose({ target: task.target, area })}
                      >
                        <StatusShape status={cell.status} />
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What is still missing in words; empty where nothing can be said. */
export function gapText(
  { gap }: Pick<TaskFigures, 'gap'>,
  unit: string,
  language: 'zh' | 'en',
  words: { readonly gap: (text: string) => string; readonly met: string },
): string {
  if (gap === null) return '';
  return gap === 0 ? words.met : words.gap(figureText(gap, differenceUnit(unit), language));
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function goByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  if (!step || !cell || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  let [at, column] = [row.rowIndex, cell.cellIndex];
  // Cells outside a task's scope hold nothing to stand on.
  for (let tries = 0; tries < 60; tries++) {
    at += step[0];
    column += step[1];
    const next = event.currentTarget.rows[at]?.cells[column];
    if (!next) return;
    const button = next.querySelector('button');
    if (button) {
      button.focus();
      return;
    }
  }
}
