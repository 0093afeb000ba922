import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { askLedger } from '../../../commands/ask-ledger.ts';
import type { LedgerLists } from '../../../core/ledger/ledger-lists.ts';
import type { OpenWorkspace } from '../../../state/session-store.ts';
import { exportNotes } from '../../../text/export-notes.ts';
import { exportWordsOf } from '../../../text/export-words.ts';
import { type LedgerWords, ledgerWordsOf } from '../../../text/ledger-words.ts';
import { countText } from '../../../text/numbers.ts';
import { TableExport } from '../table-export.tsx';
import { useDesk, useSession, useView } from '../use-data.ts';
import { EventForm, type EventStart } from './event-form.tsx';
import { columnsOf, type LedgerList, type LedgerRow, sheetOf } from './ledger-columns.ts';
import { LedgerFilters, type TextFilter } from './ledger-filters.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { saidWordsOf } from './said-words.ts';
import { type Order, sortRows } from './sort-rows.ts';
import './ledger.css';

const lists: readonly LedgerList[] = ['lines', 'units', 'consolidation', 'exits', 'returns'];

/** The ledger: its lines, where each unit stands, who is still supported, who was struck off and who came back; and a form for a line. */
export function LedgerPanel(): ReactNode {
  const words = ledgerWordsOf(useView((view) => view.language));
  const workspace = useSession((session) => session.workspace);
  if (workspace === null) return <p className="data-empty">{words.needsWorkspace}</p>;
  return <Ledger workspace={workspace} words={words} />;
}

function Ledger({ workspace, words }: { readonly workspace: OpenWorkspace; readonly words: LedgerWords }): ReactNode {
  const language = useView((view) => view.language);
  const { summary } = workspace;
  const [list, setList] = useState<LedgerList>('lines');
  const [order, setOrder] = useState<Order | null>(null);
  const [given, setFilter] = useState<Partial<TextFilter>>({});
  const [start, setStart] = useState<EventStart | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const filter: TextFilter = { root: null, from: '', until: summary.asOf, text: '', ...given };
  const answer = useLists(workspace.key, filter);
  const said = useMemo(() => saidWordsOf(workspace, language), [workspace, language]);
  const columns = useMemo(() => columnsOf(list, { words, language, said }), [list, words, language, said]);
  const rows = useMemo(() => {
    const found =
      answer === null ? [] : (answer[list] as readonly LedgerRow[]).filter((row) => holds(row, filter.text));
    return sortRows(found, columns, order);
  }, [answer, list, filter.text, columns, order]);
  return (
    <section className="audit ledger">
      <div className="audit-head">
        <div>
          <h2>{words.title}</h2>
          <p className="quiet">{words.intro}</p>
        </div>
        <div className="ledger-tools">
          {rows.length > 0 && (
            <TableExport
              name={words.list[list]}
              file={[summary.name, words.list[list], filter.until]}
              document={async () => ({
                sheets: [sheetOf(words.list[list], columns, rows, words)],
                notes: exportNotes(
                  {
                    subject: `${words.title} · ${words.list[list]}`,
                    workspace: summary.title,
                    scope: scopeText(filter, workspace, words),
                    asOf: filter.until,
                    dataDate: summary.asOf,
                    sources: summary.sources,
                    simulated: summary.simulated,
                    more: [[words.list[list], words.about[list]]],
                  },
                  language,
                ),
                notesName: exportWordsOf(language).notes,
              })}
            />
          )}
          <button type="button" className="button button-strong" onClick={() => setStart({ kind: 'new' })}>
            {words.add}
          </button>
        </div>
      </div>
      {added !== null && (
        <p className="ledger-added" role="status">
          {added}
        </p>
      )}
      <LedgerFilters
        filter={filter}
        workspace={workspace}
        words={words}
        onChange={(change) => setFilter({ ...given, ...change })}
      />
      <fieldset className="chips" aria-label={words.lists}>
        {lists.map((id) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={list === id}
            onClick={() => {
              setList(id);
              setOrder(null);
            }}
          >
            {words.list[id]} {answer !== null && <b>{countText(answer[id].length)}</b>}
          </button>
        ))}
      </fieldset>
      <p className="quiet">{words.about[list]}</p>
      {answer === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <LedgerTable
          key={`${list} ${filter.text}`}
          caption={`${words.list[list]} · ${scopeText(filter, workspace, words)}`}
          columns={columns}
          rows={rows}
          order={order}
          words={words}
          onOrder={setOrder}
          action={(row) =>
            'corrects' in row &&
            row.event !== 'correction' &&
            (row.subject === 'people' || row.correctedBy === null) ? (
              <button
                type="button"
                className="link-button"
                aria-label={row.subject === 'unit' ? words.withdraw(row.id) : words.correct(row.id)}
                onClick={() => setStart({ kind: 'correction', line: row })}
              >
                {row.subject === 'unit' ? words.withdrawShort : words.correctShort}
              </button>
            ) : null
          }
        />
      )}
      {start !== null && (
        <EventForm
          start={start}
          words={words}
          said={said}
          until={filter.until}
          onClose={() => setStart(null)}
          onAdded={(text) => {
            setAdded(text);
            setStart(null);
          }}
        />
      )}
    </section>
  );
}

/** The answer for the open workspace; the one before stays until the next is there, so that the page does not jump. */
function useLists(key: string, { root, from, until }: TextFilter): LedgerLists | null {
  const desk = useDesk();
  const [answer, setAnswer] = useState<LedgerLists | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the workspace changes its key
  useEffect(() => {
    let isStale = false;
    void askLedger(desk, { root, from, until }).then((lists) => {
      if (!isStale && lists !== null) setAnswer(lists);
    });
    return () => {
      isStale = true;
    };
  }, [desk, key, root, from, until]);
  return answer;
}

function holds({ name, area }: LedgerRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted === '' || name.toLowerCase().includes(wanted) || area.toLowerCase().startsWith(wanted);
}

function scopeText(filter: TextFilter, { summary }: OpenWorkspace, words: LedgerWords): string {
  const place = summary.areas.find(({ code }) => code === filter.root)?.name ?? words.allAreas;
  const parts = [
    place,
    ...(filter.from === '' ? [] : [`${words.from} ${filter.from}`]),
    `${words.until} ${filter.until}`,
    ...(filter.text.trim() === '' ? [] : [`“${filter.text.trim()}”`]),
  ];
  return parts.join(' · ');
}
