import type { ReactNode } from 'react';
import { changeWorkspace } from '../../../../commands/change-workspace.ts';
import type { Indicator } from '../../../../core/indicator/indicator.ts';
import { indicatorDraft, indicatorOf, newIndicator } from '../../../../state/forms/indicator-draft.ts';
import { gestureLabel } from '../../../../text/forms-words.ts';
import { useCatalogue, useDesk, useView } from '../../use-data.ts';
import { useForms } from '../use-forms.ts';
import { DimensionRows } from './dimension-rows.tsx';
import { EntryForm } from './entry-form.tsx';
import { ChoiceField, FieldGroup, IdField, TextField, TitleFields } from './field.tsx';
import { SeriesField } from './series-field.tsx';
import { UnitField } from './unit-field.tsx';
import { useDraft } from './use-draft.ts';
import { WhereRows } from './where-rows.tsx';

/** All fields of an indicator. */
export function IndicatorForm({ entry }: { readonly entry: Indicator | null }): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const { sensitivity, presets } = useCatalogue();
  const language = useView((view) => view.language);
  const [draft, set] = useDraft(() => (entry ? indicatorDraft(entry) : newIndicator));
  const words = forms.indicator;
  const themes = {
    '': forms.form.none,
    ...{ object: presets.object.title, category: presets.category.title },
    ...{ area: presets.area.title, task: presets.task.title },
  };
  return (
    <EntryForm
      heading={entry ? forms.form.edit(entry.title[language]) : forms.form.add.indicators}
      onSubmit={() => {
        const made = indicatorOf(draft);
        return changeWorkspace(desk, gestureLabel(entry ? 'change' : 'add', 'indicators', made.title), [
          { kind: entry ? 'changeEntry' : 'addEntry', listed: { list: 'indicators', entry: made } },
        ]);
      }}
    >
      <FieldGroup title={forms.form.basics}>
        <TitleFields labels={forms.form} value={draft} onChange={set} />
        <IdField labels={forms.form} value={draft.id} isFixed={entry !== null} onChange={(id) => set({ id })} />
        <UnitField value={draft.unit} onChange={(unit) => set({ unit })} />
        <ChoiceField
          label={words.kind}
          path=".kind"
          value={draft.kind}
          choices={words.kinds}
          onChange={(kind) => set({ kind })}
        />
        <ChoiceField
          label={words.betterIs}
          path=".betterIs"
          value={draft.betterIs}
          choices={words.better}
          onChange={(betterIs) => set({ betterIs })}
        />
      </FieldGroup>
      <FieldGroup title={words.rollUp}>
        <ChoiceField
          label={words.rollUp}
          path=".rollUp.kind"
          value={draft.rollUp}
          choices={words.rollUps}
          onChange={(rollUp) => set({ rollUp })}
        />
        {draft.rollUp === 'ratio' && (
          <>
            <SeriesField
              label={words.numerator}
              path=".rollUp.numerator"
              value={draft.numerator}
              onChange={(numerator) => set({ numerator })}
              withAttributes
            />
            <SeriesField
              label={words.denominator}
              path=".rollUp.denominator"
              value={draft.denominator}
              onChange={(denominator) => set({ denominator })}
              withAttributes
            />
          </>
        )}
        {draft.rollUp === 'weightedMean' && (
          <SeriesField
            label={words.weight}
            path=".rollUp.weight"
            value={draft.weight}
            onChange={(weight) => set({ weight })}
            withAttributes
          />
        )}
      </FieldGroup>
      <FieldGroup title={forms.form.more}>
        <ChoiceField
          label={words.sensitivity}
          path=".sensitivity"
          value={draft.sensitivity}
          choices={sensitivity}
          onChange={(next) => set({ sensitivity: next })}
        />
        <ChoiceField
          label={words.theme}
          path=".theme"
          value={draft.theme}
          choices={themes}
          onChange={(theme) => set({ theme })}
        />
        <TextField
          label={words.carryYears}
          path=".carryYears"
          value={draft.carryYears}
          onChange={(carryYears) => set({ carryYears })}
          hint={words.carryHint}
          size="short"
        />
      </FieldGroup>
      <DimensionRows value={draft.dimensions} onChange={(dimensions) => set({ dimensions })} />
      <WhereRows
        title={words.appliesTo}
        path=".appliesTo"
        value={draft.appliesTo}
        onChange={(appliesTo) => set({ appliesTo })}
        hint={words.appliesHint}
      />
    </EntryForm>
  );
}
