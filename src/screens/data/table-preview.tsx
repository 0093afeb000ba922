import { type ReactNode, useMemo } from 'react';
import { setColumnUnit } from '../../commands/set-column.ts';
import type { UnderstoodLayer, UnderstoodTable } from '../../state/data-store.ts';
import { coveredRows } from '../../state/selectors/household-rows.ts';
import { useData, useDesk, useWords } from './use-data.ts';

const shownRows = 8;
const shownColumns = 40;

/** The first rows as they stand in the file; the unit of a column of figures can be corrected in its head. */
export function TablePreview({ table, index }: { readonly table: UnderstoodTable; readonly index: number }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const figures = useData((data) => data.tables[index]?.figures);
  return (
    <PreviewTable
      cells={table}
      label={`${table.file} ${words.firstRows(Math.min(shownRows, table.rows.length))}`}
      unitOf={(column) => {
        const figure = figures?.find((plan) => plan.column === column);
        if (!figure) return null;
        return (
          <input
            key={figure.written ?? ''}
            className="field unit-field"
            type="text"
            size={5}
            aria-label={words.unitOf(column)}
            placeholder={words.unit}
            defaultValue={figure.written ?? ''}
            onBlur={(event) => setColumnUnit(desk, index, column, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') setColumnUnit(desk, index, column, event.currentTarget.value);
            }}
          />
        );
      }}
    />
  );
}

export function PreviewTable(props: {
  readonly cells: Pick<UnderstoodLayer, 'columns' | 'rows' | 'rowNumbers'>;
  readonly label: string;
  readonly rowCount?: number;
  readonly unitOf?: (column: string) => ReactNode;
}): ReactNode {
  const { cells, label, rowCount = shownRows, unitOf } = props;
  const words = useWords();
  const columns = cells.columns.slice(0, shownColumns);
  const rows = useMemo(() => coveredRows(cells, rowCount), [cells, rowCount]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="preview scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rowHead}</th>
            {columns.map(({ name, type }) => (
              <th key={name} scope="col">
                <span className="column-name">{name}</span>
                <span className="column-type">
                  {words.columnTypes[type]}
                  {unitOf?.(name)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th scope="row">{cells.rowNumbers[i]}</th>
              {columns.map(({ name, type, index }) => (
                <td key={name} className={type === 'number' || type === 'percent' ? 'figure' : undefined}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
