import type { ReactNode } from 'react';
import { newOverride, type OverrideRow, type TargetDraft } from '../../../../state/forms/target-draft.ts';
import { ChoiceField, FieldGroup, TextField } from '../form/field.tsx';
import { SeriesField } from '../form/series-field.tsx';
import { useForms, useSummary } from '../use-forms.ts';
import { DeadlineFields } from './target-line.tsx';

type Props = { readonly draft: TargetDraft; readonly set: (change: Partial<TargetDraft>) => void };

/** What the areas below owe: the same, a listed goal each, a share of it, or nothing. */
export function TargetChildrenFields({ draft, set }: Props): ReactNode {
  const { target: words, form } = useForms();
  const { overrides, childGoals } = draft;
  return (
    <>
      <FieldGroup title={words.children}>
        <ChoiceField
          label={words.childGoals}
          path=".childGoals"
          value={childGoals}
          choices={words.childGoalKinds}
          onChange={(next) => set({ childGoals: next })}
        />
        {childGoals === 'proportional' && (
          <SeriesField
            label={words.proportionalTo}
            path=".proportionalTo"
            value={draft.proportionalTo}
            onChange={(proportionalTo) => set({ proportionalTo })}
            withAttributes
            hint={words.proportionalHint}
          />
        )}
      </FieldGroup>
      {(childGoals === 'listed' || overrides.length > 0) && (
        <FieldGroup title={words.childGoalKinds.listed} path=".overrides">
          <ol className="form-rows">
            {overrides.map((row, i) => (
              <li key={i} className="form-grid milestone-row">
                <Override row={row} onChange={(next) => set({ overrides: overrides.with(i, next) })} />
                <button
                  type="button"
                  className="button form-remove"
                  aria-label={form.removeRow(i + 1)}
                  onClick={() => set({ overrides: overrides.toSpliced(i, 1) })}
                >
                  ✕
                </button>
              </li>
            ))}
          </ol>
          <button
            type="button"
            className="button button-outlined form-add"
            onClick={() => set({ overrides: [...overrides, newOverride] })}
          >
            {form.addRow}
          </button>
        </FieldGroup>
      )}
    </>
  );
}

function Override(props: { readonly row: OverrideRow; readonly onChange: (row: OverrideRow) => void }): ReactNode {
  const { row, onChange } = props;
  const { target: words } = useForms();
  const { areas } = useSummary();
  const path = `.overrides["${row.code}"]`;
  const name = areas.find(({ code }) => code === row.code)?.name;
  const kept = row.kept.milestones?.length ?? 0;
  return (
    <>
      <TextField
        label={words.override}
        path={path}
        isExact
        value={row.code}
        onChange={(code) => onChange({ ...row, code })}
        offers={areas.map(({ code, name: label }) => ({ value: code, label }))}
        hint={name}
      />
      <TextField
        label={words.ownValue}
        path={`${path}.value`}
        value={row.value}
        onChange={(value) => onChange({ ...row, value })}
        size="short"
      />
      <DeadlineFields
        path={`${path}.deadline`}
        value={row.deadline}
        onChange={(deadline) => onChange({ ...row, deadline })}
      />
      {kept > 0 && <p className="field-hint">{words.keptMilestones(kept)}</p>}
    </>
  );
}
