import type { ReactNode } from 'react';
import { changeHints } from '../../commands/import-files.ts';
import { setTableUse } from '../../commands/set-table-plan.ts';
import type { FileHints, UnderstoodTable } from '../../state/data-store.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { FigurePlans } from './figure-plans.tsx';
import { HouseholdCard } from './household-card.tsx';
import { MatchReview } from './match-review.tsx';
import { ProblemsOf } from './problems-of.tsx';
import { TablePoints } from './table-points.tsx';
import { TablePreview } from './table-preview.tsx';
import { useData, useDesk, useView, useWords } from './use-data.ts';

const encodings = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'] as const;
const delimiters = [',', '\t', ';', '|'] as const;

/** One table: what was understood, its first rows, the areas of its rows, and what its columns become. */
export function TableCard({ table, index }: { readonly table: UnderstoodTable; readonly index: number }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const plan = useData((data) => data.tables[index]);
  const { household, layer } = importWordsOf(useView((view) => view.language));
  if (!plan) return null;
  if (plan.isHousehold) return <HouseholdCard table={table} plan={plan} index={index} />;
  const personal = table.columns.filter((column) => column.personal !== undefined).map(({ name }) => name);
  const part = table.format === 'attributes' ? layer.attributes : null;
  const title = [table.file, table.sheet, part].filter((each) => each !== null).join(' · ');
  return (
    <section className="part" aria-label={title}>
      <header className="part-head">
        <label className="part-use">
          <input
            type="checkbox"
            checked={plan.use}
            aria-label={words.takeTable(title)}
            onChange={(event) => setTableUse(desk, index, event.target.checked)}
          />
          <h3>{title}</h3>
        </label>
        <p className="quiet">{words.rows(countText(table.rowCount))}</p>
      </header>
      {table.format !== 'attributes' && <TableFacts table={table} />}
      {table.issues.length > 0 && <ProblemsOf issues={table.issues} label={words.problems(table.issues.length)} />}
      <TablePreview table={table} index={index} />
      {personal.length > 0 && <p className="household-promise">{household.columnLeftOut(personal.join(', '))}</p>}
      <TablePoints table={table} plan={plan} index={index} />
      <AsideRows table={table} />
      {plan.use && (
        <>
          <MatchReview table={table} plan={plan} index={index} />
          <FigurePlans table={table} plan={plan} index={index} />
        </>
      )}
    </section>
  );
}

function TableFacts({ table }: { readonly table: UnderstoodTable }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { encoding, delimiter, headerRows } = table;
  const say = (hints: FileHints) => void changeHints(desk, table.file, hints);
  const count = headerRows === null ? 0 : headerRows.to - headerRows.from + 1;
  return (
    <div className="facts">
      {encoding !== null && (
        <label>
          <span>{words.encoding}</span>
          <select
            className="field"
            value={encoding.encoding}
            onChange={(event) => say({ encoding: event.target.value as (typeof encodings)[number] })}
          >
            {encodings.map((one) => (
              <option key={one} value={one}>
                {one === 'GB18030' ? 'GB18030（GBK）' : one}
              </option>
            ))}
          </select>
          <small>
            {words.encodingEvidence[encoding.evidence]}
            {encoding.confidence < 1 && ` ${Math.round(encoding.confidence * 100)}%`}
          </small>
        </label>
      )}
      {delimiter !== null && (
        <label>
          <span>{words.delimiter}</span>
          <select className="field" value={delimiter} onChange={(event) => say({ delimiter: event.target.value })}>
            {[...new Set([...delimiters, delimiter])].map((one) => (
              <option key={one} value={one}>
                {words.delimiters[one] ?? one}
              </option>
            ))}
          </select>
        </label>
      )}
      <NumberFact
        key={`row ${headerRows?.from ?? 1}`}
        label={words.headerRow}
        value={headerRows?.from ?? 1}
        least={1}
        onChange={(headerRow) => say({ headerRow })}
      />
      <NumberFact
        key={`rows ${count}`}
        label={words.headerRows}
        value={count}
        least={0}
        onChange={(headerRowCount) => say({ headerRows: headerRowCount })}
      />
    </div>
  );
}

/** Taken when the field is left or Enter is pressed, so that typing 12 does not read the file as 1 first. */
function NumberFact(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { label, value, least, onChange } = props;
  const take = (text: string) => {
    const next = Number(text);
    if (Number.isInteger(next) && next >= least && next !== value) onChange(next);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        className="field field-short"
        type="number"
        min={least}
        defaultValue={value}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
    </label>
  );
}

function AsideRows({ table }: { readonly table: UnderstoodTable }): ReactNode {
  const words = useWords();
  if (table.aside.length === 0) return null;
  return (
    <details className="aside-rows">
      <summary>{words.aside(table.aside.length)}</summary>
      <ul>
        {table.aside.slice(0, 60).map(({ row, why, cells }) => (
          <li key={row}>
            <span className="quiet">{words.rowNumber(row)}</span> <b>{words.asideWhy[why]}</b>{' '}
            {cells.filter((cell) => cell.trim() !== '').join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
