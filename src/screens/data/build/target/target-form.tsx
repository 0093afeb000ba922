import type { ReactNode } from 'react';
import { changeWorkspace } from '../../../../commands/change-workspace.ts';
import type { Target } from '../../../../core/target/target.ts';
import { newTarget, targetDraft, targetOf } from '../../../../state/forms/target-draft.ts';
import { gestureLabel } from '../../../../text/forms-words.ts';
import { useDesk, useView } from '../../use-data.ts';
import { EntryForm } from '../form/entry-form.tsx';
import { ChoiceField, FieldGroup, IdField, LinesField, TextField, TitleFields } from '../form/field.tsx';
import { UnitField } from '../form/unit-field.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForms } from '../use-forms.ts';
import { MeasureFields, usualMeasures } from './measure-fields.tsx';
import { TargetChildrenFields } from './target-children.tsx';
import { TargetLineFields } from './target-line.tsx';
import { TargetNotes } from './target-notes.tsx';
import { TargetScopeFields } from './target-scope.tsx';

const operators = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' } as const;

/** All fields of a target, in the order in which a document says them. */
export function TargetForm({ entry }: { readonly entry: Target | null }): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const language = useView((view) => view.language);
  const [draft, set] = useDraft(() => (entry ? targetDraft(entry) : newTarget));
  const words = forms.target;
  const kept = draft.kept.parts?.length ?? 0;
  return (
    <EntryForm
      heading={entry ? forms.form.edit(entry.title[language]) : forms.form.add.targets}
      onSubmit={() => {
        const made = targetOf(draft);
        return changeWorkspace(desk, gestureLabel(entry ? 'change' : 'add', 'targets', made.title), [
          { kind: entry ? 'changeEntry' : 'addEntry', listed: { list: 'targets', entry: made } },
        ]);
      }}
    >
      <FieldGroup title={forms.form.basics}>
        <TitleFields labels={forms.form} value={draft} onChange={set} />
        <IdField labels={forms.form} value={draft.id} isFixed={entry !== null} onChange={(id) => set({ id })} />
        <TextField label={words.row} path=".row" value={draft.row} onChange={(row) => set({ row })} size="short" />
      </FieldGroup>
      <FieldGroup title={words.provenance}>
        <TextField
          label={words.document}
          path=".source.document"
          value={draft.document}
          onChange={(document) => set({ document })}
          size="wide"
        />
        <TextField
          label={words.clause}
          path=".source.clause"
          value={draft.clause}
          onChange={(clause) => set({ clause })}
          size="short"
        />
        <LinesField
          label={words.quote}
          path=".source.quote"
          value={draft.quote}
          onChange={(quote) => set({ quote })}
          rows={3}
        />
      </FieldGroup>
      <FieldGroup title={words.what} path=".kind">
        <ChoiceField
          label={words.kind}
          path=".kind"
          value={draft.kind}
          choices={words.kinds}
          onChange={(kind) => set({ kind, measure: { ...draft.measure, kind: usualMeasures[kind] } })}
        />
        <UnitField value={draft.unit} onChange={(unit) => set({ unit })} />
        <ChoiceField
          label={words.op}
          path=".op"
          value={draft.op}
          choices={operators}
          onChange={(op) => set({ op })}
          size="short"
        />
        <TextField
          label={words.value}
          path=".value"
          value={draft.value}
          onChange={(value) => set({ value })}
          hint={words.valueHint}
          size="short"
        />
      </FieldGroup>
      <MeasureFields value={draft.measure} onChange={(change) => set({ measure: { ...draft.measure, ...change } })} />
      <TargetScopeFields draft={draft} set={set} />
      <TargetLineFields draft={draft} set={set} />
      <TargetChildrenFields draft={draft} set={set} />
      <FieldGroup title={words.status} hint={words.tolerance}>
        <TextField
          label={words.onTrack}
          path=".tolerance.onTrack"
          value={draft.onTrack}
          onChange={(onTrack) => set({ onTrack })}
          size="short"
        />
        <TextField
          label={words.atRisk}
          path=".tolerance.atRisk"
          value={draft.atRisk}
          onChange={(atRisk) => set({ atRisk })}
          size="short"
        />
        <TextField
          label={words.total}
          path=".total"
          value={draft.total}
          onChange={(total) => set({ total })}
          size="short"
        />
      </FieldGroup>
      <TargetNotes value={draft.notes} onChange={(notes) => set({ notes })} />
      {kept > 0 && <p className="quiet">{words.kept(kept)}</p>}
    </EntryForm>
  );
}
