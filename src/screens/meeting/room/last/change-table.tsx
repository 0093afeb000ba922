import type { ReactNode } from 'react';
import { showTask } from '../../../../commands/tour.ts';
import type { SnapshotChange } from '../../../../core/meeting/snapshot.ts';
import type { ChangesAnswer } from '../../../../jobs/workspace/meeting-protocol.ts';
import { meetingLastWords } from '../../../../text/meeting-last-words.ts';
import { figureText } from '../../../../text/numbers.ts';
import { StatusMark } from '../../status-mark.tsx';
import { useDesk, useView, useWorkspace } from '../../use-desk.ts';

/** More rows than a meeting reads; the export has all. */
const mostRows = 300;

/** Changes of one kind: target, place, before → after with the status of each; a place leads to the map. */
export function ChangeTable(props: {
  readonly kind: SnapshotChange['kind'];
  readonly changes: ChangesAnswer;
  readonly onClose: () => void;
}): ReactNode {
  const { kind, changes, onClose } = props;
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingLastWords(language);
  const { summary } = useWorkspace();
  if (changes.length === 0) return null;
  const targets = new Map(summary.targets.map((target) => [target.id, target]));
  return (
    <section aria-label={words.kinds[kind]}>
      <h3>
        {words.kinds[kind]}{' '}
        <span className="quiet">{words.listed(Math.min(mostRows, changes.length), changes.length)}</span>
      </h3>
      <p className="quiet">{words.kindHints[kind]}</p>
      <table className="last-table">
        <thead>
          <tr>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostRows).map(({ target: id, code, area, before, after, statusBefore, statusAfter }) => {
            const target = targets.get(id);
            return (
              <tr key={`${id} ${code}`}>
                <th scope="row">{target?.title[language] ?? id}</th>
                <td>
                  {area === null || !target ? (
                    code || words.whole
                  ) : (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => {
                        showTask(desk, { target: id, area });
                        onClose();
                      }}
                    >
                      {area.name[language]}
                    </button>
                  )}
                </td>
                <Side value={before} status={statusBefore} unit={target?.unit ?? ''} />
                <Side value={after} status={statusAfter} unit={target?.unit ?? ''} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Side(props: {
  readonly value: number | null;
  readonly status: SnapshotChange['statusBefore'];
  readonly unit: string;
}): ReactNode {
  const { value, status, unit } = props;
  const language = useView((view) => view.language);
  if (status === null) return <td>–</td>;
  return (
    <td>
      <span className="last-figure">
        {value === null ? meetingLastWords(language).absent : figureText(value, unit, language)}
      </span>{' '}
      <StatusMark status={status} />
    </td>
  );
}
