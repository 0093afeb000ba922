import { type ReactNode, useEffect, useState } from 'react';
import {
  forgetMeeting,
  freezeMeeting,
  keptMeetingFile,
  keptMeetings,
  openMeetingFile,
} from '../../../../commands/freeze-meeting.ts';
import type { MeetingSnapshot } from '../../../../core/meeting/snapshot.ts';
import { dayHere } from '../../../../state/clock.ts';
import type { KeptMeeting } from '../../../../state/meetings/meetings-db.ts';
import { exportFileName } from '../../../../text/export-words.ts';
import { meetingLastWords } from '../../../../text/meeting-last-words.ts';
import { rootName } from '../../../../text/names.ts';
import { FilePick } from '../../../../ui/file-pick.tsx';
import { saveFile } from '../../../../ui/save-file.ts';
import { useDesk, useShown, useView, useWorkspace } from '../../use-desk.ts';
import { KeptMeetings } from './kept-meetings.tsx';
import { MeetingChanges } from './meeting-changes.tsx';
import './last.css';

type Words = ReturnType<typeof meetingLastWords>;
type Trouble = keyof Words['refusals'];

/** A meeting that is held against today; `id` null for one that came from a file. */
type Chosen = { readonly id: string | null; readonly snapshot: MeetingSnapshot };

/**
 * 上次会议: the meetings frozen on this machine and what has changed since one of them, the latest first, at once. Freezing keeps the figures
 * of the place and day on the map.
 */
export function LastMeeting({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = meetingLastWords(language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const [kept, setKept] = useState<readonly KeptMeeting[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isFreezing, setFreezing] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { name } = summary;

  const read = async (file: Blob | null, id: string | null) => {
    const opened = file === null ? 'gone' : await openMeetingFile(file);
    setChosen(typeof opened === 'string' ? null : { id, snapshot: opened });
    setTrouble(typeof opened === 'string' ? opened : null);
  };
  useEffect(() => {
    let isWanted = true;
    const show = async () => {
      const found = await keptMeetings(desk).catch(() => null);
      if (!isWanted) return;
      if (found === null) return setTrouble('notKept');
      setKept(found);
      const [last] = found;
      const opened = last && (await keptMeetingFile(last.id).then((file) => file && openMeetingFile(file)));
      // A meeting that was opened meanwhile stays.
      if (isWanted && last && opened && typeof opened !== 'string')
        setChosen((before) => before ?? { id: last.id, snapshot: opened });
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [desk]);

  const freeze = async () => {
    const title = `${summary.title[language]} · ${rootName(resolved.root, summary, language)}`;
    setFreezing(true);
    const frozen = await freezeMeeting(desk, { title, frozenOn: dayHere() });
    setFreezing(false);
    if (!frozen) return;
    const { kept: added } = frozen;
    setTrouble(added ? null : 'notKept');
    if (added) setKept((before) => [added, ...before]);
    else saveFile(frozen.blob, exportFileName([name, resolved.asOf], 'guatu-meeting.json'));
    setChosen((before) => before ?? { id: added?.id ?? null, snapshot: frozen.snapshot });
  };
  const forget = async ({ id }: KeptMeeting) => {
    await forgetMeeting(id).catch(() => setTrouble('notKept'));
    setKept((before) => before.filter((each) => each.id !== id));
    if (chosen?.id === id) setChosen(null);
  };
  const save = async ({ id, asOf }: KeptMeeting) => {
    const file = await keptMeetingFile(id);
    if (file) saveFile(file, exportFileName([name, asOf], 'guatu-meeting.json'));
    else setTrouble('gone');
  };
  return (
    <div className="room-scroll scroll last-meeting" tabIndex={-1}>
      <div className="room-controls">
        <button type="button" className="button button-strong" disabled={isFreezing} onClick={() => void freeze()}>
          {words.freeze}
        </button>
        <FilePick label={words.open} accept=".json" onFiles={([picked]) => read(picked!.file, null)} />
      </div>
      {trouble !== null && <p role="alert">{words.refusals[trouble]}</p>}
      {kept.length === 0 && chosen === null && <p className="quiet">{words.freezeHint}</p>}
      {kept.length > 0 && (
        <KeptMeetings
          meetings={kept}
          chosen={chosen?.id ?? null}
          onChoose={async ({ id }) => read(await keptMeetingFile(id), id)}
          onSave={save}
          onForget={forget}
        />
      )}
      {chosen !== null && <MeetingChanges snapshot={chosen.snapshot} onClose={onClose} />}
    </div>
  );
}
