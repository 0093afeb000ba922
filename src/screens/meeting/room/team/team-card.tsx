import type { ReactNode } from 'react';
import type { AreaCode } from '../../../../core/unit.ts';
import type { TeamAnswer } from '../../../../jobs/workspace/meeting-protocol.ts';
import { dateText } from '../../../../text/dates.ts';
import { meetingTeamWords } from '../../../../text/meeting-team-words.ts';
import { countText, figureText } from '../../../../text/numbers.ts';
import { levelWord } from '../../../../text/words.ts';
import { StatusMark } from '../../status-mark.tsx';
import { useShown, useView, useWords, useWorkspace } from '../../use-desk.ts';
import { useAnswer, useMeetingWords } from '../use-answer.ts';
import { SupportLines } from '../village/support-lines.tsx';
import './team.css';

/** 帮扶力量 of the place that is picked out, or that the map shows: people by role, visits, the department that would fit. */
export function TeamCard(): ReactNode {
  const language = useView((view) => view.language);
  const picked = useView((view) => view.area);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const top = summary.areas.find(({ parent }) => parent === null)?.code ?? null;
  // A custom area is no place that people are sent to; its members are.
  const root = resolved.rootArea?.startsWith('@') ? null : resolved.rootArea;
  const area = (picked ?? root ?? top) as AreaCode | null;
  if (area === null) return <p className="quiet room-wait">{meetingTeamWords(language).nobody}</p>;
  return <Team area={area} key={area} />;
}

function Team({ area }: { readonly area: AreaCode }): ReactNode {
  const general = useWords();
  const { waiting } = useMeetingWords();
  const language = useView((view) => view.language);
  const words = meetingTeamWords(language);
  const { resolved } = useShown();
  const team = useAnswer({ kind: 'team', asOf: resolved.asOf, area });
  if (team === null) return <p className="quiet room-wait">{waiting}</p>;
  return (
    <div className="room-scroll scroll team-card" tabIndex={-1}>
      <p className="quiet">{words.hint}</p>
      <h3>
        {team.area.name[language]} <span className="quiet">{levelWord(team.area.level, language)}</span>
      </h3>
      <section aria-label={words.people}>
        <h4>{words.people}</h4>
        {team.people.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <Table
            head={[words.role, words.person, words.organisation, words.of]}
            rows={team.people.map(({ role, person, organisation, from }) => [
              general.responsible.role(role),
              person,
              organisation ?? '–',
              from[language],
            ])}
          />
        )}
      </section>
      <Visits team={team} />
      <section aria-label={words.suggestion}>
        <SupportLines suggestion={team.suggestion} />
      </section>
    </div>
  );
}

function Visits({ team: { visits, minimums } }: { readonly team: TeamAnswer }): ReactNode {
  const general = useWords();
  const language = useView((view) => view.language);
  const words = meetingTeamWords(language);
  const { summary } = useWorkspace();
  return (
    <section aria-label={words.visits}>
      <h4>{words.visits}</h4>
      {visits.length === 0 ? (
        <p>{words.noVisits}</p>
      ) : (
        <Table
          head={[words.role, words.days, words.times, words.last]}
          rows={visits.map(({ role, days, visits: times, last }) => [
            general.responsible.role(role),
            String(days),
            countText(times),
            dateText(last, language),
          ])}
        />
      )}
      {minimums.length > 0 && (
        <Table
          head={[words.minimum, words.of, words.value, words.goal, '']}
          rows={minimums.map(({ target: id, area, value, goal, status }) => {
            const target = summary.targets.find((each) => each.id === id);
            const text = (figure: number | null) =>
              figure === null ? '–' : figureText(figure, target?.unit ?? '', language);
            return [
              target?.title[language] ?? id,
              area[language],
              value === null ? general.cards.noFigure : text(value),
              text(goal),
              <StatusMark key={id} status={status} />,
            ];
          })}
        />
      )}
    </section>
  );
}

function Table(props: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}): ReactNode {
  const { head, rows } = props;
  return (
    <table className="team-table">
      <thead>
        <tr>
          {head.map((title) =>
            title === '' ? (
              <td key={title} />
            ) : (
              <th key={title} scope="col">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slice(0, 3).join(' ')}>
            {row.map((cell, at) => (
              <td key={head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
