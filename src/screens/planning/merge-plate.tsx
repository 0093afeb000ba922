import { type ReactNode, useRef, useState } from 'react';
import { acceptMerge, chooseSuggested, endMerge, nameMerge, signMerge } from '../../commands/plan/review-merge.ts';
import { issueMessage } from '../../text/issue-messages.ts';
import { planMergeWords } from '../../text/plan-merge-words.ts';
import { planReason } from '../../text/plan-reasons.ts';
import { TextField } from './form-fields.tsx';
import { MergeConflicts } from './merge-conflicts.tsx';
import { MergeNews } from './merge-news.tsx';
import { MergeOwners } from './merge-owners.tsx';
import { useDesk, usePlan, usePlanning, useView, useWords } from './use-planning.ts';

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
        {answer?.ok && <p>{standing({ isSame, conflicts: conflicts.length, open }, words)}</p>}
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
        <MergeConflicts conflicts={conflicts} merge={merge} />
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
        <MergeOwners merge={merge} />
      </div>
    </section>
  );
}

type MergeStanding = { readonly isSame: boolean; readonly conflicts: number; readonly open: number };

/** How far the merge is, in one line. */
function standing({ isSame, conflicts, open }: MergeStanding, words: ReturnType<typeof useWords>['merge']): string {
  if (open > 0) return words.open(open);
  if (isSame) return words.same;
  return conflicts === 0 ? words.none : words.settled;
}
