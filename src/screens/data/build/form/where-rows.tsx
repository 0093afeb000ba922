import type { ReactNode } from 'react';
import type { WhereDraft, WhereOperator, WhereRow } from '../../../../state/forms/where-draft.ts';
import { whereText } from '../../../../text/where.ts';
import { useView } from '../../use-data.ts';
import { useForms, useSummary } from '../use-forms.ts';
import { ChoiceField } from './field.tsx';
import { useFaults } from './form-faults.ts';
import { SeriesSelect } from './series-field.tsx';

const newRow: WhereRow = { kind: 'leaf', subject: '', op: '>=', value: '', isText: false };

/** A condition as a list of rows, all or any of which must hold. */
export function WhereRows(props: {
  readonly title: string;
  readonly path: string;
  readonly value: WhereDraft;
  readonly onChange: (value: WhereDraft) => void;
  readonly hint?: string;
}): ReactNode {
  const { title, path, value, onChange, hint } = props;
  const forms = useForms();
  const { rows, join, isListed } = value;
  const isList = isListed || rows.length > 1;
  const setRow = (i: number, row: WhereRow) => onChange({ ...value, rows: rows.with(i, row) });
  return (
    <fieldset className="form-group form-where">
      <legend>{title}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {rows.length === 0 && <RowFaults path={path} />}
      {rows.length > 1 && (
        <ChoiceField
          size="short"
          label={forms.where.join}
          path=""
          value={join}
          choices={forms.where.joins}
          onChange={(next) => onChange({ ...value, join: next })}
        />
      )}
      <ol className="form-rows">
        {rows.map((row, i) => (
          // Rows have no name of their own and are never sorted.
          <li key={i} className="where-row">
            <Row row={row} number={i + 1} onChange={(next) => setRow(i, next)} />
            <button
              type="button"
              className="button"
              aria-label={forms.form.removeRow(i + 1)}
              onClick={() => onChange({ ...value, rows: rows.toSpliced(i, 1) })}
            >
              ✕
            </button>
            <RowFaults path={isList ? `${path}.${join}[${i}]` : path} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button button-outlined form-add"
        onClick={() => onChange({ ...value, rows: [...rows, newRow] })}
      >
        {forms.where.addRow}
      </button>
    </fieldset>
  );
}

function Row(props: {
  readonly row: WhereRow;
  readonly number: number;
  readonly onChange: (row: WhereRow) => void;
}): ReactNode {
  const { row, number, onChange } = props;
  const { where: words } = useForms();
  const language = useView((view) => view.language);
  const { indicators } = useSummary();
  if (row.kind === 'nested') {
    const nameOf = (id: string) => indicators.find((each) => each.id === id)?.title[language];
    return (
      <p className="where-nested">
        {words.nested}: {whereText(row.where, language, nameOf)}
      </p>
    );
  }
  const isAttribute = row.subject.startsWith('a|');
  const named = (what: string) => `${words.row(number)} ${what}`;
  const ops = Object.entries(words.ops).filter(([op]) => isAttribute || (op !== 'in' && op !== 'notIn'));
  return (
    <>
      <SeriesSelect
        control={{ 'aria-label': named(words.subject) }}
        value={row.subject}
        onChange={(subject) => onChange({ ...row, subject })}
        withAttributes
      />
      <select
        className="field"
        aria-label={named(words.op)}
        value={row.op}
        onChange={(event) => onChange({ ...row, op: event.target.value as WhereOperator })}
      >
        {ops.map(([op, word]) => (
          <option key={op} value={op}>
            {word}
          </option>
        ))}
      </select>
      <input
        className="field"
        type="text"
        aria-label={named(words.value)}
        value={row.value}
        onChange={(event) => onChange({ ...row, value: event.target.value })}
      />
    </>
  );
}

function RowFaults({ path }: { readonly path: string }): ReactNode {
  const faults = useFaults([path]);
  return (
    <div className="row-faults" data-path={path}>
      {faults.length > 0 && (
        <p className="field-fault" tabIndex={-1} data-fault="">
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}
