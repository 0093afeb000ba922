import { type ReactNode, useState } from 'react';
import { setCommonPeriod, setKeepAs, setRowColumns } from '../../commands/set-table-plan.ts';
import { applyTemplate, fittingTemplates } from '../../commands/use-template.ts';
import type { TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { useDesk, useSession, useView } from './use-data.ts';

type Props = { readonly table: UnderstoodTable; readonly plan: TablePlan; readonly index: number };

/** Columns that say the period, the stage or the category of every row: a long table. */
export function RowColumnFields({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const { rows: words } = importWordsOf(useView((view) => view.language));
  const { rows } = plan;
  const figures = plan.figures.map(({ column }) => column);
  const headers = table.columns
    .filter(({ personal, name }) => personal === undefined && !figures.includes(name))
    .map(({ name }) => name);
  return (
    <>
      {(['period', 'stage', 'category'] as const).map((part) => (
        <label key={part}>
          <span>{words[part]}</span>
          <select
            className="field"
            value={rows[part] ?? ''}
            onChange={({ target: { value } }) =>
              setRowColumns(desk, index, {
                [part]: value === '' ? null : value,
                ...(part === 'category' ? { dimension: value } : {}),
              })
            }
          >
            <option value="">{words.none}</option>
            {headers.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      {rows.category !== null && (
        <label>
          <span>{words.dimension}</span>
          <input
            className="field"
            type="text"
            value={rows.dimension}
            onChange={(event) => setRowColumns(desk, index, { dimension: event.target.value })}
          />
        </label>
      )}
    </>
  );
}

/** One period for all columns that have none of their own: a table without years asks for it once. */
export function CommonPeriod({ plan, index }: Omit<Props, 'table'>): ReactNode {
  const desk = useDesk();
  const { rows: words } = importWordsOf(useView((view) => view.language));
  const [period, setPeriod] = useState('');
  const used = plan.figures.filter(({ use }) => use);
  const isAsked = period !== '' || used.some((figure) => figure.period === '');
  if (plan.rows.period !== null || used.length < 2 || !isAsked) return null;
  return (
    <label>
      <span>{words.commonPeriod}</span>
      <input
        className="field field-short"
        type="text"
        placeholder="2016"
        value={period}
        onChange={({ target: { value } }) => {
          setCommonPeriod(desk, index, period, value);
          setPeriod(value);
        }}
      />
    </label>
  );
}

/** Templates of the workspace that fit the file, and the one that it was read by. */
export function TemplateOffer({ table, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const { template: words } = importWordsOf(useView((view) => view.language));
  const workspace = useSession((session) => session.workspace);
  const fitting = fittingTemplates(table, workspace);
  if (fitting.length === 0) return null;
  return (
    <p className="template-offer">
      <span>{plan.template === null ? words.offered : words.used(plan.template)}</span>
      {fitting
        .filter(({ id }) => id !== plan.template)
        .map(({ id }) => (
          <button key={id} type="button" className="link-button" onClick={() => void applyTemplate(desk, index, id)}>
            {words.use(id)}
          </button>
        ))}
    </p>
  );
}

/** A name under which this mapping is kept for the next file of the same shape. */
export function KeepAs({ plan, index }: Omit<Props, 'table'>): ReactNode {
  const desk = useDesk();
  const { template: words } = importWordsOf(useView((view) => view.language));
  const isTaken = useSession(
    (session) => session.workspace?.summary.templates.some(({ id }) => id === plan.keepAs.trim()) ?? false,
  );
  return (
    <label className="keep-as">
      <span>{words.keep}</span>
      <input
        className="field"
        type="text"
        maxLength={100}
        placeholder={words.name}
        value={plan.keepAs}
        onChange={(event) => setKeepAs(desk, index, event.target.value)}
      />
      {isTaken && <small>{words.taken}</small>}
    </label>
  );
}
