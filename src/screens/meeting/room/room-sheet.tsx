import { lazy, type ReactNode, Suspense, useState } from 'react';
import { dateText } from '../../../text/dates.ts';
import { meetingChartsWords } from '../../../text/meeting-charts-words.ts';
import { meetingLastWords } from '../../../text/meeting-last-words.ts';
import { meetingTeamWords } from '../../../text/meeting-team-words.ts';
import { meetingYearsWords } from '../../../text/meeting-years-words.ts';
import { rootName } from '../../../text/names.ts';
import { Sheet } from '../../../ui/sheet.tsx';
import { useShown, useView, useWords, useWorkspace } from '../use-desk.ts';
import { AnswerableList } from './answerable-list.tsx';
import { Board } from './board.tsx';
import { SceneList } from './scene-list.tsx';
import { ShortList } from './short-list.tsx';
import { useMeetingWords } from './use-answer.ts';
import './room.css';
import './wide.css';

const MeetingCharts = lazy(() =>
  import('./charts/meeting-charts.tsx').then((module) => ({ default: module.MeetingCharts })),
);

const LastMeeting = lazy(() => import('./last/last-meeting.tsx').then((module) => ({ default: module.LastMeeting })));

const TeamCard = lazy(() => import('./team/team-card.tsx').then((module) => ({ default: module.TeamCard })));

const SmallMaps = lazy(() => import('./years/small-maps.tsx').then((module) => ({ default: module.SmallMaps })));

export type RoomTab = 'board' | 'short' | 'answerable' | 'charts' | 'years' | 'last' | 'team' | 'scenes';
const tabs: readonly RoomTab[] = ['board', 'short', 'answerable', 'charts', 'years', 'last', 'team', 'scenes'];

/** What a meeting goes through beside the map: the board, who is one short, who answers. */
export function RoomSheet(props: { readonly first: RoomTab; readonly onClose: () => void }): ReactNode {
  const { first, onClose } = props;
  const words = useMeetingWords();
  const general = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const [tab, setTab] = useState(first);
  const titles = {
    ...words,
    charts: meetingChartsWords(language).charts,
    last: meetingLastWords(language).last,
    team: meetingTeamWords(language).team,
    years: meetingYearsWords(language).small,
  };
  const place = rootName(resolved.root, summary, language);
  return (
    <Sheet
      title={`${titles[tab]} · ${place} · ${dateText(resolved.asOf, language)}`}
      closeLabel={words.close}
      onClose={onClose}
      className="room"
      actions={
        <>
          {summary.simulated && <span className="badge badge-simulated">{general.simulated}</span>}
          <div className="room-tabs">
            {tabs.map((each) => (
              <button
                key={each}
                type="button"
                className="chip"
                aria-pressed={each === tab}
                onClick={() => setTab(each)}
              >
                {titles[each]}
              </button>
            ))}
          </div>
          <button type="button" className="button" onClick={() => window.print()}>
            {words.print}
          </button>
        </>
      }
    >
      {tab === 'board' && <Board onClose={onClose} />}
      {tab === 'short' && <ShortList onClose={onClose} />}
      {tab === 'answerable' && <AnswerableList onClose={onClose} />}
      {tab === 'charts' && (
        <Suspense fallback={<p className="quiet room-wait">{words.waiting}</p>}>
          <MeetingCharts />
        </Suspense>
      )}
      {tab === 'last' && (
        <Suspense fallback={<p className="quiet room-wait">{words.waiting}</p>}>
          <LastMeeting onClose={onClose} />
        </Suspense>
      )}
      {tab === 'team' && (
        <Suspense fallback={<p className="quiet room-wait">{words.waiting}</p>}>
          <TeamCard />
        </Suspense>
      )}
      {tab === 'years' && (
        <Suspense fallback={<p className="quiet room-wait">{words.waiting}</p>}>
          <SmallMaps onClose={onClose} />
        </Suspense>
      )}
      {tab === 'scenes' && <SceneList onClose={onClose} />}
    </Sheet>
  );
}
