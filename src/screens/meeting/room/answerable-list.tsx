import type { ReactNode } from 'react';
import { showTask } from '../../../commands/tour.ts';
import { dateText } from '../../../text/dates.ts';
import { figureText } from '../../../text/numbers.ts';
import { StatusMark } from '../status-mark.tsx';
import { useDesk, useShown, useView, useWorkspace } from '../use-desk.ts';
import { gapText } from './board.tsx';
import { useAnswer, useMeetingWords } from './use-answer.ts';

/** 责任清单 (H11): tasks that are behind, by the person who answers for them; made to be printed and carried. */
export function AnswerableList({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const people = useAnswer({ kind: 'answerable', asOf: resolved.asOf, root: resolved.rootArea });
  if (people === null) return <p className="quiet room-wait">{words.waiting}</p>;
  if (people.length === 0) return <p className="quiet room-wait">{words.noneBehind}</p>;
  return (
    <div className="room-scroll scroll room-answerable">
      {people.map(({ person, organisation, tasks }) => (
        <section key={person}>
          <h3>
            {person === '' ? words.nobody : person}
            {organisation !== null && <span className="quiet"> {organisation}</span>}
            <span className="quiet"> {words.tasksBehind(tasks.length)}</span>
          </h3>
          <table>
            <tbody>
              {tasks.map((task) => {
                const target = summary.targets.find(({ id }) => id === task.target);
                const unit = target?.unit ?? '';
                return (
                  <tr key={`${task.target} ${task.area.code}`}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => {
                          showTask(desk, task);
                          onClose();
                        }}
                      >
                        {task.area.name[language]}
                      </button>
                    </th>
                    <td>{target?.title[language] ?? task.target}</td>
                    <td>
                      <StatusMark status={task.status} />
                    </td>
                    <td className="room-number">
                      {task.value === null ? '–' : figureText(task.value, unit, language)}
                    </td>
                    <td className="room-number">{gapText(task, unit, language, words)}</td>
                    <td className="room-date">
                      {task.deadline === null ? words.noDeadline : dateText(task.deadline, language)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
