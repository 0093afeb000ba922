import type { ReactNode } from 'react';
import type { DeadlineDraft, TargetDraft } from '../../../../state/forms/target-draft.ts';
import { CheckField, ChoiceField, DateField, FieldGroup, TextField } from '../form/field.tsx';
import { useForms } from '../use-forms.ts';

type Props = { readonly draft: TargetDraft; readonly set: (change: Partial<TargetDraft>) => void };

/** Where the line of planned values starts, where it passes and where it ends. */
export function TargetLineFields({ draft, set }: Props): ReactNode {
  const { target: words } = useForms();
  return (
    <>
      <FieldGroup title={words.line}>
        <DateField
          label={words.baselineDate}
          path=".baseline.date"
          value={draft.baselineDate}
          onChange={(baselineDate) => set({ baselineDate })}
        />
        <TextField
          label={words.baselineValue}
          path=".baseline.value"
          value={draft.baselineValue}
          onChange={(baselineValue) => set({ baselineValue })}
        />
        <DateField
          label={words.lineFrom}
          path=".lineFrom"
          value={draft.lineFrom}
          onChange={(lineFrom) => set({ lineFrom })}
          hint={words.lineFromHint}
        />
        <DeadlineFields path=".deadline" value={draft.deadline} onChange={(deadline) => set({ deadline })} />
      </FieldGroup>
      <Milestones draft={draft} set={set} />
    </>
  );
}

export function DeadlineFields(props: {
  readonly path: string;
  readonly value: DeadlineDraft;
  readonly onChange: (value: DeadlineDraft) => void;
}): ReactNode {
  const { path, value, onChange } = props;
  const { target: words } = useForms();
  const set = (change: Partial<DeadlineDraft>) => onChange({ ...value, ...change });
  return (
    <>
      <ChoiceField
        label={words.deadline}
        path=""
        value={value.kind}
        choices={words.deadlines}
        onChange={(kind) => set({ kind })}
      />
      {value.kind === 'date' && (
        <>
          <DateField label={words.date} path={`${path}.date`} value={value.date} onChange={(date) => set({ date })} />
          <CheckField label={words.stated} value={value.stated} onChange={(stated) => set({ stated })} />
        </>
      )}
      {value.kind === 'months' && (
        <TextField
          label={words.months}
          path={`${path}.monthsAfterStart`}
          value={value.months}
          onChange={(months) => set({ months })}
          size="short"
        />
      )}
    </>
  );
}

function Milestones({ draft, set }: Props): ReactNode {
  const { target: words, form } = useForms();
  const { milestones } = draft;
  return (
    <fieldset className="form-group">
      <legend>{words.milestones}</legend>
      <ol className="form-rows">
        {milestones.map((row, i) => {
          const change = (part: Partial<typeof row>) => set({ milestones: milestones.with(i, { ...row, ...part }) });
          const path = `.milestones[${i}]`;
          return (
            <li key={i} className="form-grid milestone-row">
              <TextField
                label={form.period}
                path={`${path}.period`}
                value={row.period}
                onChange={(period) => change({ period })}
                hint={i === 0 ? form.periodHint : undefined}
                size="short"
              />
              <TextField
                label={words.milestoneValue}
                path={`${path}.value`}
                value={row.value}
                onChange={(value) => change({ value })}
                size="short"
              />
              <CheckField
                label={words.cumulative}
                value={row.cumulative}
                onChange={(cumulative) => change({ cumulative })}
              />
              <button
                type="button"
                className="button form-remove"
                aria-label={form.removeRow(i + 1)}
                onClick={() => set({ milestones: milestones.toSpliced(i, 1) })}
              >
                ✕
              </button>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="button button-outlined form-add"
        onClick={() => set({ milestones: [...milestones, { period: '', value: '', cumulative: true }] })}
      >
        {form.addRow}
      </button>
    </fieldset>
  );
}
