import type { ReactNode } from 'react';
import { selectArea } from '../../../../commands/select-area.ts';
import type { AreaCode } from '../../../../core/unit.ts';
import type { TeamAnswer } from '../../../../jobs/workspace/meeting-protocol.ts';
import { dateText } from '../../../../text/dates.ts';
import { meetingTeamWords } from '../../../../text/meeting-team-words.ts';
import { areaName } from '../../../../text/names.ts';
import { countText, figureText } from '../../../../text/numbers.ts';
import { absentWord } from '../../../../text/words.ts';
import { StatusMark } from '../../status-mark.tsx';
import { useAreaIndex, useDesk, useSession, useShown, useView, useWords, useWorkspace } from '../../use-desk.ts';
import { villageMap } from '../../village-map.ts';
import { useAnswer } from '../use-answer.ts';
import { SupportLines } from './support-lines.tsx';
import './village.css';

/**
 * The card of the village that is picked out: where it stands, who answers for it and supports it, visits against the minimum, and the
 * department that would fit.
 */
export function VillageCard({ code, onTeam }: { readonly code: AreaCode; readonly onTeam: () => void }): ReactNode {
  const desk = useDesk();
  const general = useWords();
  const language = useView((view) => view.language);
  const words = meetingTeamWords(language);
  const index = useAreaIndex();
  const { resolved } = useShown();
  const village = villageMap(useSession((session) => session.figures.villages?.data ?? null)).get(code);
  const team = useAnswer({ kind: 'team', asOf: resolved.asOf, area: code });
  const name = village?.name ?? team?.area.name[language] ?? code;
  const parent = village && index.byCode.get(village.parent);
  return (
    <section className="plate village-card scroll" aria-label={words.cardOf(name)} tabIndex={-1}>
      <div className="village-head">
        <h2>
          {name} {parent && <span className="quiet">{areaName(parent, language)}</span>}
        </h2>
        <button type="button" className="button" onClick={() => selectArea(desk, null)}>
          {general.buttons.close}
        </button>
      </div>
      {village && (
        <p>
          {village.state !== null && (
            <>
              <strong>{general.villageStates[village.state]}</strong>
              {village.exitedOn !== null && village.state !== 'in' && (
                <span className="quiet"> {general.place.exited(dateText(village.exitedOn, language))}</span>
              )}{' '}
            </>
          )}
          {general.place.poorPeople}{' '}
          {village.poorPeople === null ? absentWord('missing', language) : countText(village.poorPeople)}
          {village.people !== null && ` / ${general.place.people} ${countText(village.people)}`}
        </p>
      )}
      {team && (
        <>
          <h3>{words.people}</h3>
          {team.people.length === 0 && <p>{words.nobody}</p>}
          <dl>
            {officesOf(team.people).map(({ role, organisation, area, from, persons }) => (
              <div key={`${role} ${organisation} ${area}`}>
                <dt>{general.responsible.role(role)}</dt>
                <dd>
                  {persons.join(words.comma)}
                  {organisation !== null && <span className="quiet"> {organisation}</span>}
                  {area !== code && <span className="quiet"> {words.inherited(from[language])}</span>}
                </dd>
              </div>
            ))}
          </dl>
          <SupportLines suggestion={team.suggestion} />
          <VisitLines team={team} />
          <button type="button" className="link-button" onClick={onTeam}>
            {words.more}
          </button>
        </>
      )}
    </section>
  );
}

type People = TeamAnswer['people'];

/** People of one role, organisation and place in one line, in the order of the first of each. */
function officesOf(people: People): readonly (People[number] & { readonly persons: readonly string[] })[] {
  const keyOf = ({ role, organisation, area }: People[number]) => `${role}|${organisation}|${area}`;
  return [...new Set(people.map(keyOf))].map((key) => {
    const group = people.filter((one) => keyOf(one) === key);
    return { ...group[0]!, persons: group.map(({ person }) => person) };
  });
}

function VisitLines({ team: { visits, minimums } }: { readonly team: TeamAnswer }): ReactNode {
  const general = useWords();
  const language = useView((view) => view.language);
  const words = meetingTeamWords(language);
  const { summary } = useWorkspace();
  return (
    <>
      <h3>{words.visits}</h3>
      {visits.length === 0 ? (
        <p>{words.noVisits}</p>
      ) : (
        visits.map(({ role, days, visits: times, last }) => (
          <p key={role}>
            {general.responsible.role(role)} {words.visitLine(days, times, dateText(last, language))}
          </p>
        ))
      )}
      {minimums.map(({ target: id, area, value, goal, status }) => {
        const target = summary.targets.find((each) => each.id === id);
        const text = (figure: number | null) =>
          figure === null ? general.cards.noFigure : figureText(figure, target?.unit ?? '', language);
        return (
          <p key={id}>
            {target?.title[language] ?? id} <span className="quiet">{area[language]}</span>{' '}
            {words.against(text(value), text(goal))} <StatusMark status={status} />
          </p>
        );
      })}
    </>
  );
}
