import { type ReactNode, useState } from 'react';
import { isChangedSinceSigned } from '../../commands/plan/changed-since-signed.ts';
import {
  type ExchangeFormat,
  exchangeFormats,
  importIntoVariant,
  variantAsFile,
} from '../../commands/plan/exchange-variant.ts';
import { forgetHandedOut, handOutFile } from '../../commands/plan/hand-out-file.ts';
import { handOut } from '../../commands/plan/plan-files.ts';
import { beginMerge } from '../../commands/plan/review-merge.ts';
import { issuePlanRound } from '../../commands/plan/take-workflow-step.ts';
import type { Issue } from '../../core/issue.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { workflowNow } from '../../state/selectors/workflow-now.ts';
import { exportNotes } from '../../text/export-notes.ts';
import { planIssueMessage } from '../../text/plan-issue-message.ts';
import { planReason } from '../../text/plan-reasons.ts';
import { workflowNotes } from '../../text/workflow-text.ts';
import type { PathFile } from '../../ui/dropped-files.ts';
import { FilePick } from '../../ui/file-pick.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { HandedOutLine } from './handed-out-note.tsx';
import { MergeOrigins } from './merge-origins.tsx';
import { moveFacts } from './move-facts.ts';
import { pickedFile } from './picked-file.ts';
import { useDesk, usePlan, useVariant, useView, useWords, useWorkspace } from './use-planning.ts';
import { WorkflowForm } from './workflow-form.tsx';

/** Handing the plan on: signatures, files for other programs, the round of copies and what comes back. */
export function HandOnSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { handOn: words, close } = useWords();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const language = useView((view) => view.language);
  return (
    <Sheet title={words.title} closeLabel={close} onClose={onClose}>
      <div className="sheet-body scroll hand-on">
        <WorkflowForm />
        <Exchange onIssues={setIssues} />
        <Round onIssues={setIssues} onClose={onClose} />
        {issues.length > 0 && (
          <ul role="alert" className="plan-issues">
            {issues.map((issue, number) => (
              // A list is shown as a whole, or another one.
              <li key={number}>{planIssueMessage(issue, language)}</li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}

type WithIssues = { readonly onIssues: (issues: readonly Issue[]) => void };

function Exchange({ onIssues }: WithIssues): ReactNode {
  const desk = useDesk();
  const { handOn: words } = useWords();
  const view = useView((state) => state);
  const { summary } = useWorkspace();
  const plan = usePlan();
  const variant = useVariant();
  const [said, setSaid] = useState<string | null>(null);
  const { state, steps, decided } = workflowNow(plan);
  const bringBack = async (files: readonly PathFile[]) => {
    const { name, bytes } = await pickedFile(files);
    const { issues, count } = await importIntoVariant(desk, variant.id, name, bytes);
    onIssues(issues);
    const { refusal } = desk.plans.getState();
    forgetHandedOut(desk);
    if (count > 0) setSaid(words.broughtBack(count));
    else if (issues.some(({ severity }) => severity === 'error')) setSaid(words.broughtNothing);
    else setSaid(refusal && planReason(refusal, view.language));
  };
  const fileIn = async (format: ExchangeFormat) => {
    const { asOf } = resolveLast(view, summary);
    const subject = `${plan.title} ${variant.title}`;
    const { title: workspace, sources, simulated } = summary;
    const standing = { state, steps, isDecided: decided.has(variant.id), isChanged: isChangedSinceSigned(plan) };
    const more = workflowNotes({ ...standing, title: variant.title }, view.language);
    const facts = { subject, workspace, asOf, dataDate: summary.asOf, sources, simulated, more };
    const notes = exportNotes(facts, view.language);
    const factsOf = moveFacts(variant, desk.planning.getState(), view.language);
    return variantAsFile(desk, variant.id, format, { notes, notesName: words.notesName, factsOf });
  };
  const hand = (format: ExchangeFormat) => {
    setSaid(null);
    return handOutFile(desk, 'exchange', { variant: variant.id, make: () => fileIn(format), save: saveFile });
  };
  return (
    <section aria-label={words.exchange}>
      <h3>{words.exchange}</h3>
      <p className="quiet">{words.exchangeHint(variant.title)}</p>
      <div className="form-actions">
        {exchangeFormats.map((format) => (
          <button key={format} type="button" className="button button-outlined" onClick={() => void hand(format)}>
            {words.formats[format]}
          </button>
        ))}
        <FilePick label={words.bringBack} accept=".xlsx,.geojson,.json" onFiles={bringBack} />
      </div>
      {said !== null && <p role="status">{said}</p>}
      <HandedOutLine place="exchange" />
    </section>
  );
}

function Round({ onIssues, onClose }: WithIssues & { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const { handOn: words } = useWords();
  const language = useView((view) => view.language);
  const [refused, setRefused] = useState<string | null>(null);
  const issue = async () => {
    const isIssued = await issuePlanRound(desk);
    const { refusal } = desk.plans.getState();
    // The same state handed round once more is the same beginning.
    const isRefused = !isIssued && refusal !== null && refusal.code !== 'nothingChanged';
    setRefused(isRefused ? planReason(refusal, language) : null);
    if (!isRefused) await handOutFile(desk, 'round', { variant: null, make: () => handOut(desk), save: saveFile });
  };
  return (
    <section aria-label={words.round}>
      <h3>{words.round}</h3>
      <p className="quiet">{words.roundHint}</p>
      <div className="form-actions">
        <button type="button" className="button button-outlined" onClick={() => void issue()}>
          {words.issue}
        </button>
        <FilePick
          label={words.merge}
          accept=".json,application/json"
          onFiles={async (files) => {
            const { name, bytes } = await pickedFile(files);
            const found = await beginMerge(desk, name, bytes);
            onIssues(found);
            if (found.length === 0) onClose();
          }}
        />
      </div>
      {refused !== null && <p role="alert">{refused}</p>}
      <HandedOutLine place="round" />
      <MergeOrigins />
    </section>
  );
}
