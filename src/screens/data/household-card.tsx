import { type ReactNode, useMemo, useState } from 'react';
import { setKeyColumns } from '../../commands/set-table-plan.ts';
import type { TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { type HouseholdGroup, householdsOf } from '../../state/selectors/household-rows.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { KeyColumns } from './key-columns.tsx';
import { ProblemsOf } from './problems-of.tsx';
import { useDesk, useView, useWords } from './use-data.ts';

const step = 30;

type Props = { readonly table: UnderstoodTable; readonly plan: TablePlan; readonly index: number };

/** A household file: seen here under its villages, covered; it enters nothing and is gone with the page. */
export function HouseholdCard({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { household } = importWordsOf(useView((view) => view.language));
  const title = table.sheet === null ? table.file : `${table.file} · ${table.sheet}`;
  const found = useMemo(() => householdsOf(table, plan), [table, plan]);
  const villages = found.groups.filter(({ area }) => area !== null).length;
  return (
    <section className="part household" aria-label={title}>
      <header className="part-head">
        <h3>{title}</h3>
        <p className="quiet">{words.rows(countText(table.rowCount))}</p>
      </header>
      <p className="household-promise">
        <b>{household.title}</b> {household.promise}
      </p>
      <div className="facts">
        <KeyColumns
          columns={table.columns.filter(({ personal }) => personal === undefined)}
          keys={plan.columns}
          onChange={(change) => void setKeyColumns(desk, index, change)}
        />
      </div>
      {plan.matches === null ? (
        <p role="status">{words.match.comparing}</p>
      ) : (
        <>
          <p role="status">{household.counts(countText(villages), countText(table.rowCount))}</p>
          <ul className="household-groups">
            {found.groups.map((group) => (
              <Group key={group.area ?? ''} group={group} columns={found.columns} />
            ))}
          </ul>
        </>
      )}
      <ProblemsOf issues={table.issues} label={words.problems(table.issues.length)} />
    </section>
  );
}

function Group({ group, columns }: { readonly group: HouseholdGroup; readonly columns: readonly string[] }): ReactNode {
  const words = useWords();
  const { household } = importWordsOf(useView((view) => view.language));
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(step);
  const { area, name, rows } = group;
  const heading = area === null ? household.nowhere : name;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {heading} <span className="quiet">{words.rows(countText(rows.length))}</span>
        </summary>
        {isOpen && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="preview scroll" aria-label={heading} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.rowHead}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      <span className="column-name">{column}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, shown).map(({ row, cells }) => (
                  <tr key={row}>
                    <th scope="row">{row}</th>
                    {cells.map((cell, i) => (
                      <td key={columns[i]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {isOpen && rows.length > shown && (
          <button type="button" className="link-button" onClick={() => setShown(shown + step * 5)}>
            {words.match.more(countText(rows.length - shown))}
          </button>
        )}
      </details>
    </li>
  );
}
