import { type ReactNode, useId, useMemo, useState } from 'react';
import { cellsOf, proposedAreas } from '../../commands/proposed-areas.ts';
import { acceptLikeliest, decideMatch, setKeyColumns, setVillages } from '../../commands/set-table-plan.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { matchCounts, newVillageRows } from '../../state/selectors/data-rows.ts';
import { countText } from '../../text/numbers.ts';
import { Suggestions } from '../../ui/suggestions.tsx';
import { KeyColumns } from './key-columns.tsx';
import { TableExport } from './table-export.tsx';
import { useData, useDesk, useSession, useView, useWords } from './use-data.ts';

const step = 20;
/** Values of a choice that are no area: not decided yet, and belongs to none. */
const undecided = '?';
const leftOut = '-';
/** Areas offered while a row is assigned by hand. */
const mostOptions = 5000;

type Props = { readonly table: UnderstoodTable; readonly plan: TablePlan; readonly index: number };

/** N matched, K doubtful, M not: each with its reason; doubtful rows wait for a choice. */
export function MatchReview({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const summary = useSession((session) => session.workspace?.summary ?? null);
  const { matches } = plan;
  const counts = matchCounts(plan);
  return (
    <section className="match" aria-label={words.match.title}>
      <h4>{words.match.title}</h4>
      <div className="facts">
        <KeyColumns
          columns={table.columns}
          keys={plan.columns}
          onChange={(change) => void setKeyColumns(desk, index, change)}
        />
      </div>
      {matches === null ? (
        <p role="status">{words.match.comparing}</p>
      ) : (
        <>
          <p className="match-counts" role="status">
            <b className="count-matched">{words.match.matched(countText(counts.matched))}</b>
            {counts.open > 0 && <b className="count-open">{words.match.open(countText(counts.open))}</b>}
            {counts.none > 0 && <b className="count-none">{words.match.none(countText(counts.none))}</b>}
            {counts.leftOut > 0 && <span>{words.match.leftOut(countText(counts.leftOut))}</span>}
            <span className="quiet">{reasonText(plan, words)}</span>
          </p>
          {summary !== null && (
            <TableExport
              name={words.match.title}
              file={[table.file, words.match.title]}
              className="link-button"
              document={async () => {
                const { matchDocument } = await import('./match-document.ts');
                return matchDocument(table, plan, summary, language);
              }}
            />
          )}
          <AsVillages table={table} plan={plan} index={index} />
          <Doubts table={table} plan={plan} index={index} />
          <Unmatched table={table} plan={plan} index={index} />
          <Sure table={table} plan={plan} index={index} />
        </>
      )}
    </section>
  );
}

function reasonText({ matches }: TablePlan, words: ReturnType<typeof useWords>): string {
  const counts = new Map<string, number>();
  for (const { verdict, reason } of matches ?? [])
    if (verdict === 'matched') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => words.match.how(words.match.reason(reason), countText(count)))
    .join(' · ');
}

function Doubts({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const [shown, setShown] = useState(step);
  const rows = (plan.matches ?? []).flatMap(({ verdict }, row) => (verdict === 'doubtful' ? [row] : []));
  if (rows.length === 0) return null;
  const says = saysOf(table, plan);
  return (
    <div className="doubts">
      <div className="doubts-head">
        <p>{words.match.doubts}</p>
        <button type="button" className="link-button" onClick={() => acceptLikeliest(desk, index)}>
          {words.match.acceptAll}
        </button>
      </div>
      <table className="match-table">
        <thead>
          <tr>
            <th scope="col">{words.match.row}</th>
            <th scope="col">{words.match.says}</th>
            <th scope="col">{words.match.choice}</th>
            <th scope="col">{words.match.why}</th>
            <th scope="col">{words.match.confidence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => {
            const match = plan.matches![row]!;
            const decided = plan.decisions[row];
            return (
              <tr key={row} className={decided === undefined ? 'is-open' : undefined}>
                <th scope="row">{table.rowNumbers[row]}</th>
                <td>{says(row)}</td>
                <td>
                  <select
                    className="field"
                    aria-label={words.match.decide(says(row))}
                    value={decided === undefined ? undecided : (decided ?? leftOut)}
                    onChange={({ target: { value } }) => decideMatch(desk, index, [row], decisionOf(value))}
                  >
                    <option value={undecided}>{words.match.choose}</option>
                    {match.candidates.map(({ code, name, place }) => (
                      <option key={code} value={code}>
                        {[name, code, place].filter((part) => part !== '').join(' · ')}
                      </option>
                    ))}
                    <option value={leftOut}>{words.match.leave}</option>
                  </select>
                </td>
                <td>{words.match.reason(match.reason)}</td>
                <td className="figure">{Math.round(match.confidence * 100)}%</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(shown + step * 5)}>
          {words.match.more(countText(rows.length - shown))}
        </button>
      )}
    </div>
  );
}

/** As `decideMatch` takes it: `undefined` takes a decision back, `null` leaves the row out. */
function decisionOf(value: string): AreaCode | null | undefined {
  if (value === undecided) return undefined;
  return value === leftOut ? null : (value as AreaCode);
}

/** Rows about no known area can be villages that nobody has yet. */
function AsVillages({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { villages } = plan;
  const says = saysOf(table, plan);
  const named = newVillageRows(plan, cellsOf(table, plan.columns.code)).filter((row) => says(row) !== '');
  if (named.length === 0 && villages === null) return null;
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={villages !== null}
        onChange={(event) => void setVillages(desk, index, event.target.checked ? named : null)}
      />
      {words.match.asVillages(countText(villages?.length ?? named.length))}
    </label>
  );
}

function Unmatched({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const rows = (plan.matches ?? []).flatMap(({ verdict }, row) => (verdict === 'none' ? [row] : []));
  const listId = useId();
  const workspace = useSession((session) => session.workspace);
  const understanding = useData((data) => data.understanding);
  const layers = useData((data) => data.layers);
  const options = useMemo(() => {
    const proposed = proposedAreas({ understanding, layers, tables: [] }, workspace);
    const areas = [...(workspace?.summary.areas ?? []), ...proposed].slice(0, mostOptions);
    return new Map(areas.map(({ code, name }) => [`${name} ${code}`, code]));
  }, [understanding, layers, workspace]);
  const says = saysOf(table, plan);
  return (
    <>
      {rows.length > 0 && (
        <details className="unmatched">
          <summary>{words.match.none(countText(rows.length))}</summary>
          <p>{words.match.unmatched}</p>
          <ul>
            {rows.slice(0, 100).map((row) => (
              <li key={row}>
                <span className="quiet">{words.rowNumber(table.rowNumbers[row]!)}</span> {says(row)}
                <input
                  className="field"
                  type="text"
                  list={listId}
                  aria-label={words.match.assign(says(row))}
                  placeholder={words.match.assignHint}
                  onChange={({ target: { value } }) => decideMatch(desk, index, [row], options.get(value))}
                />
              </li>
            ))}
          </ul>
          <Suggestions id={listId} options={[...options.keys()]} />
          {rows.length > 100 && <p className="quiet">{words.match.more(countText(rows.length - 100))}</p>}
        </details>
      )}
    </>
  );
}

/** Every match can be looked at, with its reason. */
function Sure({ table, plan }: Props): ReactNode {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(step);
  const rows = (plan.matches ?? []).flatMap(({ verdict }, row) => (verdict === 'matched' ? [row] : []));
  if (rows.length === 0) return null;
  const says = saysOf(table, plan);
  return (
    <details className="sure-rows" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.match.sure}</summary>
      {isOpen && (
        <table className="match-table">
          <thead>
            <tr>
              <th scope="col">{words.match.row}</th>
              <th scope="col">{words.match.says}</th>
              <th scope="col">{words.match.choice}</th>
              <th scope="col">{words.match.why}</th>
              <th scope="col">{words.match.confidence}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => {
              const { candidates, code, reason, confidence } = plan.matches![row]!;
              const area = candidates.find((each) => each.code === code);
              return (
                <tr key={row}>
                  <th scope="row">{table.rowNumbers[row]}</th>
                  <td>{says(row)}</td>
                  <td>{[area?.name ?? '', code, area?.place ?? ''].filter((part) => part !== '').join(' · ')}</td>
                  <td>{words.match.reason(reason)}</td>
                  <td className="figure">{Math.round(confidence * 100)}%</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {isOpen && rows.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(shown + step * 5)}>
          {words.match.more(countText(rows.length - shown))}
        </button>
      )}
    </details>
  );
}

function saysOf(table: UnderstoodTable, { columns }: TablePlan): (row: number) => string {
  const parts = [columns.parent, columns.name, columns.code].map((name) => cellsOf(table, name));
  return (row) =>
    parts
      .map((cells) => cells[row]!.trim())
      .filter((cell) => cell !== '')
      .join(' ');
}
