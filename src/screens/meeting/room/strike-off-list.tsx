import type { ReactNode } from 'react';
import { selectArea } from '../../../commands/select-area.ts';
import type { Language } from '../../../core/unit.ts';
import { dateText } from '../../../text/dates.ts';
import { ledgerWordsOf } from '../../../text/ledger-words.ts';
import { meetingLogWords } from '../../../text/meeting-log-words.ts';
import { useDesk, useShown, useView } from '../use-desk.ts';
import { useAnswer, useMeetingWords } from './use-answer.ts';

/** 销号记录: what was struck off in the place on the map, when, by whom, by which evidence; a place leads to the map. */
export function StrikeOffList({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingLogWords(language);
  const { waiting } = useMeetingWords();
  const { resolved } = useShown();
  const log = useAnswer({ kind: 'strikeOffs', asOf: resolved.asOf, root: resolved.rootArea });
  if (log === null) return <p className="quiet room-wait">{waiting}</p>;
  if (log.all === 0) return <p className="quiet room-wait">{words.none}</p>;
  return (
    <section className="room-scroll scroll room-log" aria-label={words.log} tabIndex={-1}>
      <p>
        {words.counts(log.all, log.withoutEvidence, log.withoutName, log.returned)}{' '}
        <span className="quiet">
          {words.hint} {log.rows.length < log.all && words.shown(log.rows.length)}
        </span>
      </p>
      <table>
        <thead>
          <tr>
            {[words.date, words.place, words.what, words.by, words.evidence].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.rows.map((row) => (
            <tr key={row.line}>
              <td className="room-date">
                {row.datePrecision === 'year' ? row.date.slice(0, 4) : dateText(row.date, language)}
              </td>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    selectArea(desk, row.area);
                    onClose();
                  }}
                >
                  {row.name}
                </button>{' '}
                <span className="quiet">{row.parent}</span>
              </th>
              <td>
                {words.subjects[row.subject](row.people, row.households)}{' '}
                <span className="quiet">
                  {[
                    row.corrections.length > 0 ? words.corrected : null,
                    row.counterpart && words.returnedOn(dateText(row.counterpart.date, language)),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </td>
              <td>{row.by || <span className="quiet">{words.noName}</span>}</td>
              <td>{evidenceWord(row.evidence, language) || <span className="quiet">{words.noEvidence}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The id `signed` in words; other evidence as it was entered. */
function evidenceWord(evidence: string | null, language: Language): string | null {
  return evidence === 'signed' ? ledgerWordsOf(language).signed : evidence;
}
