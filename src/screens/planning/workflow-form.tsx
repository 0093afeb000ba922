import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { isChangedSinceSigned } from '../../commands/plan/changed-since-signed.ts';
import { takeWorkflowStep } from '../../commands/plan/take-workflow-step.ts';
import type { DecisionStep } from '../../core/plan/decided.ts';
import type { IsoDate } from '../../core/unit.ts';
import { dayHere } from '../../state/clock.ts';
import { workflowNow } from '../../state/selectors/workflow-now.ts';
import { dateText } from '../../text/dates.ts';
import { planReason } from '../../text/plan-reasons.ts';
import { decisionText, differsText, workflowWords } from '../../text/workflow-text.ts';
import { useDesk, usePlan, usePlans, useVariant, useView, useWords } from './use-planning.ts';

/** Draft, reviewed, approved: who, when, which variant, with which remark; an approved plan is locked until it is sent back. */
export function WorkflowForm(): ReactNode {
  const desk = useDesk();
  const { handOn: words } = useWords();
  const language = useView((view) => view.language);
  const plan = usePlan();
  const refusal = usePlans((plans) => plans.refusal);
  const own = workflowWords(language);
  const { state, next, steps, decided } = workflowNow(plan);
  const shown = useVariant();
  const [on, setOn] = useState<string>(dayHere);
  const last = plan.workflow.at(-1)?.on ?? '';
  const isChanged = useMemo(() => isChangedSinceSigned(plan), [plan]);
  const sign = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const sheet = event.currentTarget;
    const form = new FormData(sheet);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    const wanted = next.find((each) => each === submitter?.getAttribute('value'));
    if (!wanted) return;
    const variants = plan.variants.length === 1 ? [shown.id] : form.getAll('variant').map(String);
    const step = {
      state: wanted,
      person: field('person'),
      organisation: field('organisation'),
      on: field('on') as IsoDate,
      remark: field('remark'),
    };
    // The next step is somebody else's: a second press of the button must not sign it with the same name.
    if (await takeWorkflowStep(desk, step, variants)) sheet.reset();
  };
  return (
    <section aria-label={words.workflow}>
      <h3>
        {words.workflow} <span className="badge">{words.states[state]}</span>
      </h3>
      <ol className="workflow-steps">
        {steps.map((each, number) => (
          // Steps are only ever added.
          <Step key={number} decision={each} />
        ))}
      </ol>
      {isChanged && <p className="workflow-changed">▲ {words.changedSince(state)}</p>}
      <form className="workflow-form" onSubmit={sign}>
        <label className="form-field">
          <span>{words.person}</span>
          <input className="field" name="person" required />
        </label>
        <label className="form-field">
          <span>{words.organisation}</span>
          <input className="field" name="organisation" required />
        </label>
        <label className="form-field">
          <span>{words.on}</span>
          <input
            className="field"
            name="on"
            type="date"
            required
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </label>
        <label className="form-field">
          <span>{words.remark}</span>
          <input className="field" name="remark" />
        </label>
        {on !== '' && on < last && (
          <p className="workflow-changed">▲ {own.beforeLast(dateText(last as IsoDate, language))}</p>
        )}
        {plan.variants.length > 1 && next.some((each) => each !== 'draft') && (
          <fieldset className="workflow-variants" key={steps.length}>
            <legend>{own.decideOn}</legend>
            {plan.variants.map(({ id, title }) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  name="variant"
                  value={id}
                  defaultChecked={decided.size > 0 ? decided.has(id) : id === shown.id}
                />
                {title}
              </label>
            ))}
          </fieldset>
        )}
        <div className="form-actions">
          {next.map((each) => (
            <button key={each} type="submit" value={each} className="button button-outlined">
              {words.take[each]}
            </button>
          ))}
        </div>
      </form>
      {refusal && refusal.code !== 'nothingChanged' && <p role="alert">{planReason(refusal, language)}</p>}
    </section>
  );
}

/** One step, what it was taken on, and whether that is something else than what was decided before. */
function Step({ decision }: { readonly decision: DecisionStep }): ReactNode {
  const { handOn: words } = useWords();
  const language = useView((view) => view.language);
  const { state, on, organisation, person, remark } = decision.step;
  const differs = differsText(decision, language);
  return (
    <li>
      <strong>{state === 'draft' ? words.sentBack : words.states[state]}</strong> {dateText(on, language)}{' '}
      {organisation} {person} <span>{decisionText(decision, language)}</span>
      {remark !== '' && <span className="quiet"> {remark}</span>}
      {differs !== null && <p className="workflow-changed">▲ {differs}</p>}
    </li>
  );
}
