import type { ReactNode } from 'react';
import { setPlacing } from '../../commands/table-points.ts';
import type { TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { villagePlaces } from '../../state/selectors/village-places.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText, figureText } from '../../text/numbers.ts';
import { useDesk, useView, useWords } from './use-data.ts';

/** Examples of villages that would move. */
const mostShown = 20;

type Props = { readonly table: UnderstoodTable; readonly plan: TablePlan; readonly index: number };

/** Villages of the workspace that the table's coordinates place: those without a place, and, when asked, those that stand elsewhere. */
export function VillagePlacing({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { place: own } = importWordsOf(language);
  if (plan.points === null) return null;
  const { unplaced, elsewhere, same, contradicted } = villagePlaces(plan);
  if (unplaced.length + elsewhere.length + same + contradicted.length === 0) return null;
  const { place } = plan.points;
  const nameOf = (row: number, code: string) =>
    plan.matches?.[row]?.candidates.find((each) => each.code === code)?.name ?? code;
  const rowNumber = (row: number) => String(table.rowNumbers[row]);
  return (
    <div className="village-placing">
      {unplaced.length > 0 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={plan.use && place.unplaced}
            onChange={(event) => setPlacing(desk, index, { unplaced: event.target.checked })}
          />
          {own.unplaced(countText(unplaced.length))}
        </label>
      )}
      {elsewhere.length > 0 && (
        <>
          <label className="tick">
            <input
              type="checkbox"
              checked={plan.use && place.elsewhere}
              onChange={(event) => setPlacing(desk, index, { elsewhere: event.target.checked })}
            />
            {own.elsewhere(countText(elsewhere.length))}
          </label>
          <details className="moved-villages">
            <summary>{own.which}</summary>
            <ul>
              {elsewhere.slice(0, mostShown).map(({ row, code, metres }) => (
                <li key={code}>
                  <span className="quiet">{words.rowNumber(table.rowNumbers[row]!)}</span> {nameOf(row, code)}{' '}
                  {own.apart(figureText((metres ?? 0) / 1000, 'km', language))}
                </li>
              ))}
            </ul>
            {elsewhere.length > mostShown && (
              <p className="quiet">{words.match.more(countText(elsewhere.length - mostShown))}</p>
            )}
          </details>
        </>
      )}
      {same > 0 && <p className="quiet">{own.same(countText(same))}</p>}
      {contradicted.length > 0 && (
        <p className="count-open">
          {own.contradicted(countText(contradicted.length), contradicted.slice(0, 5).map(rowNumber).join(', '))}
        </p>
      )}
    </div>
  );
}
