import type { ReactNode } from 'react';
import { startShow } from '../../../commands/run-show.ts';
import { showScene } from '../../../commands/show-scene.ts';
import { startTour } from '../../../commands/tour.ts';
import { meetingChartsWords } from '../../../text/meeting-charts-words.ts';
import { meetingLastWords } from '../../../text/meeting-last-words.ts';
import { meetingTeamWords } from '../../../text/meeting-team-words.ts';
import { meetingYearsWords } from '../../../text/meeting-years-words.ts';
import { useDesk, useView, useWorkspace } from '../use-desk.ts';
import type { RoomTab } from './room-sheet.tsx';
import { useMeetingWords } from './use-answer.ts';

/** What a meeting does: the board and its lists, the problem tour, and the saved scenes. */
export function MeetingMenu(props: { readonly onRoom: (tab: RoomTab) => void; readonly close: () => void }): ReactNode {
  const { onRoom, close } = props;
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const entry = (label: string, act: () => void) => (
    <li key={label}>
      <button
        type="button"
        className="choice"
        onClick={() => {
          close();
          act();
        }}
      >
        {label}
      </button>
    </li>
  );
  return (
    <div className="scene-list">
      <ul>
        {entry(words.board, () => onRoom('board'))}
        {entry(words.tour, () => void startTour(desk))}
        {entry(words.short, () => onRoom('short'))}
        {entry(words.answerable, () => onRoom('answerable'))}
        {entry(meetingChartsWords(language).charts, () => onRoom('charts'))}
        {entry(meetingYearsWords(language).small, () => onRoom('years'))}
        {entry(meetingLastWords(language).last, () => onRoom('last'))}
        {entry(meetingTeamWords(language).team, () => onRoom('team'))}
      </ul>
      <h3>{words.scenes}</h3>
      <ul>
        {summary.scenes.map((scene) => entry(scene.title[language], () => showScene(desk, scene)))}
        {summary.scenes.length > 0 && entry(words.startShow, () => startShow(desk))}
        {entry(words.editScenes, () => onRoom('scenes'))}
      </ul>
    </div>
  );
}
