import { type ReactNode, useRef, useState } from 'react';
import {
  acceptMerge,
  chooseSide,
  chooseSuggested,
  endMerge,
  focusConflict,
  giveCounty,
  nameMerge,
  signMerge,
} from '../../commands/plan/review-merge.ts';
import type { Conflict, Side } from '../../core/plan/merge/merge-elements.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { MergeReview } from '../../state/planning-store.ts';
import { areaIndexOf } from '../../state/selectors/area-index.ts';
import { conflictName, sideTexts } from '../../text/conflict-text.ts';
import { issueMessage } from '../../text/issue-messages.ts';
import { planMergeWords } from '../../text/plan-merge-words.ts';
import { planReason } from '../../text/plan-reasons.ts';
import { TextField } from './form-fields.tsx';
import { MergeNews } from './merge-news.tsx';
import { useDesk, usePlan, usePlanning, useView, useWords, useWorkspace } from './use-planning.ts';

/** Another office's copy beside ours: conflicts one by one, each shown on the map above, settled by a choice. */
export function MergePlate(): ReactNode {
  const desk = useDesk();
  const { merge: words, handOn } = useWords();
  const language = useView((view) => view.language);
  const merge = usePlanning((planning) => planning.merge);
  const plan = usePlan();
  const more = planMergeWords(language);
  const [isAsked, setAsked] = useState(false);
  const signature = useRef<HTMLDivElement>(null);
  if (!merge) return null;
  const { answer, from, by, choices } = merge;
  const conflicts = answer?.ok ? answer.conflicts : [];
  const open = conflicts.filter(({ id }) => choices[id] === undefined).length;
  const isSigned = [...plan.workflow, ...merge.theirs.workflow].length > 0;
  const isSame = answer?.ok === true && !answer.isNews;
  const isSettled = answer?.ok === true && !isSame && open === 0;
  const isUnsigned = isSigned && (by.person === '' || by.organisation === '');
  const accept = () => {
    setAsked(isUnsigned);
    if (!isUnsigned) return void acceptMerge(desk);
    [...(signature.current?.querySelectorAll('input') ?? [])].find(({ value }) => value.trim() === '')?.focus();
  };
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
          <button type="button" className="button button-strong" disabled={!isSettled} onClick={accept}>
            {words.accept}
          </button>
        </div>
      </header>
      <div role="status">
        {answer?.ok && (
          <p>
            {isSame && open === 0
              ? words.same
              : conflicts.length === 0
                ? words.none
                : open > 0
                  ? words.open(open)
                  : words.settled}
          </p>
        )}
        {isSettled && isUnsigned && <p className={isAsked ? 'field-needs' : 'quiet'}>{words.signFirst}</p>}
        {merge.warnings.map((issue) => (
          <p key={issueMessage(issue, language)}>▲ {issueMessage(issue, language)}</p>
        ))}
        {answer?.ok && answer.basis === 'twoWay' && <p className="quiet">{words.twoWay}</p>}
        {answer?.ok && answer.basis === 'earlierRound' && <p className="quiet">{more.laterRound}</p>}
        {answer?.ok && answer.workspaceDiffers && <p className="quiet">{words.workspaceDiffers}</p>}
        {answer?.ok === false && <p>{planReason(answer.reason, language)}</p>}
      </div>
      <div className="compare-tables scroll">
        <Conflicts conflicts={conflicts} merge={merge} />
        {answer?.ok && <MergeNews before={plan} after={answer.plan} />}
        <div className="form-row" ref={signature}>
          {isSigned && (
            <TextField
              label={handOn.person}
              value={by.person}
              onChange={(person) => void signMerge(desk, { ...by, person })}
            />
          )}
          <TextField
            label={more.ourOffice}
            value={by.organisation}
            onChange={(organisation) => void signMerge(desk, { ...by, organisation })}
          />
          <TextField label={more.theirOffice} value={from} isNeeded onChange={(name) => void nameMerge(desk, name)} />
        </div>
        <Owners merge={merge} />
      </div>
    </section>
  );
}

function Conflicts({ conflicts, merge }: { readonly conflicts: readonly Conflict[]; readonly merge: MergeReview }) {
  const desk = useDesk();
  const { merge: words } = useWords();
  const language = useView((view) => view.language);
  const plan = usePlan();
  if (conflicts.length === 0) return null;
  const variants = [...plan.variants, ...merge.theirs.variants];
  const hasSeveral = new Set(variants.map(({ id }) => id)).size > 1;
  const titleOf = (id: string | null) => variants.find((variant) => variant.id === id)?.title ?? '';
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{words.conflict}</th>
          {(['ours', 'theirs'] as const).map((side) => (
            <th key={side} scope="col">
              <span className="merge-sign" data-side={side} aria-hidden="true" /> {words[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.id} data-focus={merge.focus === conflict.id}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-pressed={merge.focus === conflict.id}
                onClick={() => focusConflict(desk, conflict.id)}
              >
                {conflictName(conflict, language)}
              </button>
              <small>
                {' '}
                {words.kinds[conflict.kind]}
                {hasSeveral && conflict.element !== null && ` · ${titleOf(conflict.variant)}`}
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
                      focusConflict(desk, conflict.id);
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

/** Where the two differ, as one side has it. */
function SideText({ conflict, side }: { readonly conflict: Conflict; readonly side: Side }): ReactNode {
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  const nameOf = (code: string) => areaIndexOf(summary).byCode.get(code as AreaCode)?.name ?? code;
  return (
    <span className="merge-side">
      {sideTexts(conflict, side, language, nameOf).map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
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
