import { type ReactNode, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { openForm } from '../../../commands/open-form.ts';
import type { Bilingual } from '../../../core/unit.ts';
import type { EditRefusal } from '../../../core/workspace/edit-result.ts';
import { gestureLabel } from '../../../text/forms-words.ts';
import { countText, figureText } from '../../../text/numbers.ts';
import { unitWord } from '../../../text/units.ts';
import { useData, useDesk, useView, useWords } from '../use-data.ts';
import { useChoices, useForms, useSummary } from './use-forms.ts';

type ListStep = 'indicators' | 'targets' | 'customAreas' | 'constraints';

/** One line of the list: what it is called, what can be said of it in a word. */
type Line = { readonly id: string; readonly title: Bilingual; readonly says: readonly string[] };

/** The entries of a step, each to be edited or deleted. */
export function EntryTable({ step }: { readonly step: ListStep }): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const words = useWords();
  const language = useView((view) => view.language);
  const isBusy = useData((data) => data.working !== null);
  const lines = useLines(step);
  const [refusal, setRefusal] = useState<{ readonly step: ListStep; readonly reason: EditRefusal } | null>(null);
  if (lines.length === 0) return <p className="step-empty">{forms.steps.none}</p>;
  const remove = async ({ id, title }: Line) => {
    setRefusal(null);
    const reason = await changeWorkspace(desk, gestureLabel('remove', step, title), [
      { kind: 'removeEntry', list: step, id },
    ]);
    if (reason) setRefusal({ step, reason });
    // The button that was pressed is gone; focus stays in the step.
    else document.getElementById('step-add')?.focus();
  };
  return (
    <>
      {refusal?.step === step && (
        <p className="refusal" role="alert">
          {words.add.refusal(refusal.reason)}
        </p>
      )}
      <ul className="entries">
        {lines.map((line) => (
          <li key={line.id}>
            <div className="entry-name">
              <strong>{line.title[language]}</strong>
              <span className="quiet">{line.says.filter((each) => each !== '').join(' · ')}</span>
            </div>
            <button
              type="button"
              className="button"
              aria-label={forms.list.editName(line.title[language])}
              onClick={() => openForm(desk, line.id)}
            >
              {forms.list.edit}
            </button>
            <button
              type="button"
              className="button"
              disabled={isBusy}
              aria-label={forms.list.removeName(line.title[language])}
              onClick={() => remove(line)}
            >
              {forms.list.remove}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useLines(step: ListStep): readonly Line[] {
  const forms = useForms();
  const language = useView((view) => view.language);
  const { indicators, targets, customAreas } = useSummary();
  const choices = useChoices();
  switch (step) {
    case 'indicators':
      return indicators.map(({ id, title, unit, kind }) => {
        const count = choices?.figures[id] ?? 0;
        const figures = count === 0 ? forms.list.noFigures : forms.list.figures(countText(count));
        return { id, title, says: [unitWord(unit, language), forms.indicator.shortKinds[kind], figures] };
      });
    case 'targets':
      return targets.map(({ id, title, kind, value, unit, op, deadline }) => {
        const goal = value === null ? forms.list.noGoal : `${forms.where.ops[op]} ${figureText(value, unit, language)}`;
        const by = deadline && 'date' in deadline ? deadline.date : '';
        return { id, title, says: [forms.target.kinds[kind], goal, by] };
      });
    case 'customAreas':
      return customAreas.map(({ id, title, members }) => ({ id, title, says: [forms.list.members(members.length)] }));
    case 'constraints':
      return (choices?.constraints ?? []).map(({ id, name, nameEn, kind }) => {
        return {
          id,
          title: { zh: name || id, en: nameEn || name || id },
          says: [forms.constraint.kinds[kind as 'reserve'] ?? kind],
        };
      });
  }
}
