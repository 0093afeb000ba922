import type { ReactNode } from 'react';
import type { KeptMeeting } from '../../../../state/meetings/meetings-db.ts';
import { dateText } from '../../../../text/dates.ts';
import { meetingLastWords } from '../../../../text/meeting-last-words.ts';
import { useView } from '../../use-desk.ts';

/** The meetings frozen on this machine, the latest first; one press says what has changed since. */
export function KeptMeetings(props: {
  readonly meetings: readonly KeptMeeting[];
  /** Id of the one that is held against today. */
  readonly chosen: string | null;
  readonly onChoose: (meeting: KeptMeeting) => Promise<void>;
  readonly onSave: (meeting: KeptMeeting) => Promise<void>;
  readonly onForget: (meeting: KeptMeeting) => Promise<void>;
}): ReactNode {
  const { meetings, chosen, onChoose, onSave, onForget } = props;
  const language = useView((view) => view.language);
  const words = meetingLastWords(language);
  return (
    <section aria-label={words.kept}>
      <h3>{words.kept}</h3>
      <p className="quiet">{words.keptHint}</p>
      <ul className="last-kept">
        {meetings.map((meeting) => {
          const name = words.keptName(meeting.title, dateText(meeting.frozenOn, language));
          return (
            <li key={meeting.id}>
              <button
                type="button"
                className="last-choose"
                aria-pressed={meeting.id === chosen}
                onClick={() => void onChoose(meeting)}
              >
                <strong>{dateText(meeting.frozenOn, language)}</strong> {meeting.title}{' '}
                <span className="quiet">{words.figuresOf(dateText(meeting.asOf, language))}</span>
              </button>
              <button
                type="button"
                className="button"
                aria-label={words.saveName(name)}
                onClick={() => void onSave(meeting)}
              >
                {words.save}
              </button>
              <button
                type="button"
                className="button"
                aria-label={words.forgetName(name)}
                onClick={() => void onForget(meeting)}
              >
                {words.forget}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
