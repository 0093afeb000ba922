import type { ReactNode } from 'react';
import { chooseTab } from '../../../commands/choose-tab.ts';
import { openForm } from '../../../commands/open-form.ts';
import type { BuildStep } from '../../../state/data-store.ts';
import { useData, useDesk } from '../use-data.ts';
import { AreaTable } from './area-table.tsx';
import { ConstraintImport } from './constraint-import.tsx';
import { EntryImport } from './entry-import.tsx';
import { EntryTable } from './entry-table.tsx';
import { ConstraintForm } from './form/constraint-form.tsx';
import { CustomAreaForm } from './form/custom-area-form.tsx';
import { IndicatorForm } from './form/indicator-form.tsx';
import { TargetForm } from './target/target-form.tsx';
import { Unplaced } from './unplaced.tsx';
import { useChoices, useForms, useSummary } from './use-forms.ts';

/** One step: what it is about, the ways to fill it, what is there; or the form that is open. */
export function StepBody(): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const step = useData((data) => data.step);
  const isFormOpen = useData((data) => data.form !== null);
  const isImported = step !== 'targets' && step !== 'customAreas' && step !== 'constraints';
  return (
    <section className="step-body" aria-label={forms.steps.names[step]}>
      <header className="step-head">
        <div>
          <h2>{forms.steps.names[step]}</h2>
          <p className="quiet">{forms.steps.about[step]}</p>
        </div>
        {!isFormOpen && (
          <div className="step-ways">
            {isImported && (
              <button type="button" className="button button-outlined" onClick={() => chooseTab(desk, 'import')}>
                {forms.steps.import}
              </button>
            )}
            {(step === 'indicators' || step === 'targets' || step === 'customAreas') && <EntryImport list={step} />}
            {step === 'constraints' && <ConstraintImport />}
            <button id="step-add" type="button" className="button button-strong" onClick={() => openForm(desk, null)}>
              {forms.form.add[step]}
            </button>
          </div>
        )}
      </header>
      <StepContent step={step} isFormOpen={isFormOpen} />
    </section>
  );
}

function StepContent({ step, isFormOpen }: { readonly step: BuildStep; readonly isFormOpen: boolean }): ReactNode {
  const { indicators, targets, customAreas } = useSummary();
  const choices = useChoices();
  const formId = useData((data) => data.form?.id ?? null);
  switch (step) {
    case 'boundaries':
      return <AreaTable step={step} part="above" />;
    case 'villages':
      return (
        <>
          {!isFormOpen && <Unplaced />}
          <AreaTable step={step} part="villages" />
        </>
      );
    case 'indicators':
      return isFormOpen ? (
        <IndicatorForm entry={indicators.find(({ id }) => id === formId) ?? null} />
      ) : (
        <EntryTable step={step} />
      );
    case 'targets':
      return isFormOpen ? (
        <TargetForm entry={targets.find(({ id }) => id === formId) ?? null} />
      ) : (
        <EntryTable step={step} />
      );
    case 'customAreas':
      return isFormOpen ? (
        <CustomAreaForm entry={customAreas.find(({ id }) => id === formId) ?? null} />
      ) : (
        <EntryTable step={step} />
      );
    case 'constraints':
      return isFormOpen ? (
        <ConstraintForm entry={choices?.constraints.find(({ id }) => id === formId) ?? null} />
      ) : (
        <EntryTable step={step} />
      );
  }
}
