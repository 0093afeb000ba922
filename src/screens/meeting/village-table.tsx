import type { ReactNode } from 'react';
import { pointAt } from '../../commands/point-at.ts';
import { selectArea } from '../../commands/select-area.ts';
import { rankedVillages } from '../../state/selectors/ranked-villages.ts';
import { countText } from '../../text/numbers.ts';
import { absentWord } from '../../text/words.ts';
import { useDesk, useSession, useView, useWords } from './use-desk.ts';

/** The villages of a township, most in need first. */
export function VillageTable(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const villages = rankedVillages(useSession((session) => session.figures.villages?.data ?? null));
  const cursor = useSession((session) => session.cursor?.id ?? null);
  const selected = useView((view) => view.area);
  if (villages.length === 0) return <p className="quiet">{words.ranked.none}</p>;
  return (
    <div className="ranked scroll" id="ranked" tabIndex={-1}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              {words.ranked.villages}
            </th>
            <th scope="col">{words.ranked.state}</th>
            <th scope="col" className="number">
              {words.ranked.poor}
            </th>
          </tr>
        </thead>
        <tbody>
          {villages.map((village) => (
            <tr
              key={village.code}
              className={cursor === village.code ? 'is-cursor' : ''}
              aria-selected={selected === village.code || undefined}
              onPointerEnter={() => pointAt(desk, { kind: 'village', id: village.code, at: null })}
              onPointerLeave={() => pointAt(desk, null)}
              onClick={() => selectArea(desk, village.code)}
            >
              <th scope="row" className="name">
                <button type="button" className="row-button" onClick={() => selectArea(desk, village.code)}>
                  {village.name}
                </button>
              </th>
              <td className="word">{village.state === null ? '' : words.villageStates[village.state]}</td>
              <td className="number">
                {village.poorPeople === null ? (
                  <span className="quiet">{absentWord('missing', language)}</span>
                ) : (
                  countText(village.poorPeople)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
