import type { ReactNode } from 'react';
import {
  acceptMerge,
  chooseSide,
  chooseSuggested,
  endMerge,
  focusConflict,
  giveCounty,
  signMerge,
} from '../../commands/plan/review-merge.ts';
import { showPlace } from '../../commands/plan/set-draft.ts';

import type { Conflict, Side } from '../../core/plan/merge/merge-elements.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { MergeReview } from '../../state/planning-store.ts';
import { elementLength } from '../../state/selectors/element-length.ts';
import { firstPlace } from '../../state/selectors/present-plan.ts';
import { planReason } from '../../text/plan-reasons.ts';
import { TextField } from './form-fields.tsx';
import { useDesk, usePlan, usePlanning, useView, useWords, useWorkspace } from './use-planning.ts';

/** Another office's copy beside ours: conflicts one by one, each shown on the map above, settled by a choice. */
export function MergePlate(): ReactNode {
  const desk = useDesk();
  const { merge: words, handOn } = useWords();
  const language = useView((view) => view.language);
  const merge = usePlanning((planning) => planning.merge);
  const plan = usePlan();
  if (!merge) return null;
  const { answer, from, by, choices } = merge;
  const conflicts = answer?.ok ? answer.conflicts : [];
  const open = conflicts.filter(({ id }) => choices[id] === undefined).length;
  const isSigned = [...plan.workflow, ...merge.theirs.workflow].length > 0;
  const isReady = answer?.ok === true && open === 0 && (!isSigned || (by.person !== '' && by.organisation !== ''));
  return (
    <section className="plate compare-plate merge-plate" aria-label={words.title(from)} aria-busy={answer === null}>
      <header>
        <h2>{words.title(from)}</h2>
        <div className="form-actions">
          <button type="button" className="button" onClick={() => endMerge(desk)}>
            {words.cancel}
          </button>
          {open > 0 && (
            <button type="button" className="button button-outlined" onClick={() => void chooseSuggested(desk)}>
              {words.suggested}
            </button>
          )}
          <button type="button" className="button button-strong" disabled={!isReady} onClick={() => acceptMerge(desk)}>
            {words.accept}
          </button>
        </div>
      </header>
      <div role="status">
        {answer?.ok && <p>{conflicts.length === 0 ? words.none : open > 0 ? words.open(open) : words.settled}</p>}
        {answer?.ok && answer.basis === 'twoWay' && <p className="quiet">{words.twoWay}</p>}
        {answer?.ok && answer.workspaceDiffers && <p className="quiet">{words.workspaceDiffers}</p>}
        {answer?.ok === false && <p>{planReason(answer.reason, language)}</p>}
      </div>
      <div className="compare-tables scroll">
        <Conflicts conflicts={conflicts} merge={merge} />
        {isSigned && (
          <div className="form-row">
            <TextField
              label={handOn.person}
              value={by.person}
              onChange={(person) => void signMerge(desk, { ...by, person })}
            />
            <TextField
              label={handOn.organisation}
              value={by.organisation}
              onChange={(organisation) => void signMerge(desk, { ...by, organisation })}
            />
          </div>
        )}
        <Owners merge={merge} />
      </div>
    </section>
  );
}

function Conflicts({ conflicts, merge }: { readonly conflicts: readonly Conflict[]; readonly merge: MergeReview }) {
  const desk = useDesk();
  const { merge: words } = useWords();
  if (conflicts.length === 0) return null;
  const show = (conflict: Conflict) => {
    focusConflict(desk, conflict.id);
    const element = (conflict.ours ?? conflict.theirs) as PlanElement | null;
    if (conflict.element !== null && element) showPlace(desk, firstPlace(element));
  };
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{words.conflict}</th>
          <th scope="col">{words.ours}</th>
          <th scope="col">{words.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.id} data-focus={merge.focus === conflict.id}>
            <th scope="row">
              <button type="button" className="link-button" onClick={() => show(conflict)}>
                {nameOf(conflict) ?? words.plan}
              </button>
              <small>
                {' '}
                {words.kinds[conflict.kind]} ·{' '}
                {conflict.fields.length === 0
                  ? words.whole
                  : fieldsOf(conflict)
                      .map((field) => words.fields[field] ?? field)
                      .join(' ')}
              </small>
            </th>
            {(['ours', 'theirs'] as const).map((side) => (
              <td key={side}>
                <label className="merge-choice">
                  <input
                    type="radio"
                    name={conflict.id}
                    checked={merge.choices[conflict.id] === side}
                    onChange={() => {
                      show(conflict);
                      void chooseSide(desk, conflict.id, side);
                    }}
                  />
                  <SideText conflict={conflict} side={side} />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The fields in question as one side has them. */
function SideText({ conflict, side }: { readonly conflict: Conflict; readonly side: Side }): ReactNode {
  const { merge: words } = useWords();
  const value = conflict[side];
  if (value === null) return words.nothing;
  if (conflict.element === null) return typeof value === 'string' ? value : JSON.stringify(value).slice(0, 80);
  const element = value as PlanElement & Readonly<Record<string, unknown>>;
  if (conflict.fields.includes('line') || conflict.fields.length === 0)
    return element.kind === 'road' ? words.km(elementLength(element).toFixed(2)) : element.name;
  const parts = conflict.fields.flatMap((field) => {
    const part = element[field];
    if (part === undefined || part === null) return [];
    if (Array.isArray(part))
      return field === 'at' ? [part.map((degrees) => Number(degrees).toFixed(4)).join(', ')] : [String(part.length)];
    return [typeof part === 'object' ? Object.values(part).join(' ') : String(part)];
  });
  return parts.length === 0 ? words.nothing : parts.join(' – ');
}

/** Counties with somebody's changes in them can be given to one of the two. */
function Owners({ merge }: { readonly merge: MergeReview }): ReactNode {
  const desk = useDesk();
  const { merge: words } = useWords();
  const { summary } = useWorkspace();
  const plan = usePlan();
  const concerned = new Set(
    [...plan.variants, ...merge.theirs.variants].flatMap(({ elements }) => elements.map(({ area }) => area)),
  );
  const counties = summary.areas.filter(({ code, level }) => level === 'county' && concerned.has(code));
  if (counties.length === 0) return null;
  return (
    <details>
      <summary>{words.owners}</summary>
      <div className="merge-owners">
        {counties.map(({ code, name }) => (
          <label key={code} className="tool-option">
            <span>{name}</span>
            <select
              className="field"
              value={merge.counties[code] ?? ''}
              onChange={(event) => {
                const side = event.target.value;
                void giveCounty(desk, code, side === 'ours' || side === 'theirs' ? side : null);
              }}
            >
              <option value="">{words.neither}</option>
              <option value="ours">{words.ours}</option>
              <option value="theirs">{words.theirs}</option>
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

/** The fields in question, without those that such an element does not have. */
function fieldsOf({ fields, ours, theirs }: Conflict): readonly string[] {
  const element = (ours ?? theirs) as Readonly<Record<string, unknown>> | null;
  return fields.filter((field) => field !== 'kind' && element !== null && Object.hasOwn(element, field));
}

function nameOf({ ours, theirs, base, element }: Conflict): string | null {
  if (element === null) return null;
  return ((ours ?? theirs ?? base) as PlanElement).name;
}
