import { type ReactNode, useState } from 'react';
import { createPlan, plansOfWorkspace, switchPlan } from '../../commands/plan/begin-plan.ts';
import { takeOverPlan } from '../../commands/plan/open-plan.ts';
import { noteExport, openPlanFile, planAsFile } from '../../commands/plan/plan-files.ts';
import type { Issue } from '../../core/issue.ts';
import type { SaveStanding } from '../../state/plan-store.ts';
import type { PlanHeader } from '../../state/save/journal-record.ts';
import { issueMessage } from '../../text/issue-messages.ts';
import { Popup } from '../../ui/popup.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useDesk, usePlan, usePlans, useView, useWords, useWorkspace } from './use-planning.ts';

/** How far the disk is, and what can be done with the plan as a whole: a file of it, another one, a new one. */
export function PlanMenu(): ReactNode {
  const desk = useDesk();
  const { menu: words } = useWords();
  const saving = usePlans((plans) => plans.saving);
  return (
    <>
      <Popup
        label={
          <>
            <span className="save-sign" data-standing={saving.kind} aria-hidden="true" />
            {words.standing[saving.kind]}
          </>
        }
        name={`${words.title}：${words.standing[saving.kind]}`}
      >
        {(close) => <MenuBody close={close} />}
      </Popup>
      {saving.kind === 'readOnly' && saving.because === 'otherTab' && (
        <button type="button" className="button button-outlined" onClick={() => void takeOverPlan(desk)}>
          {words.takeOver}
        </button>
      )}
    </>
  );
}

function MenuBody({ close }: { readonly close: () => void }): ReactNode {
  const desk = useDesk();
  const { menu: words, planOf, firstVariant } = useWords();
  const language = useView((view) => view.language);
  const saving = usePlans((plans) => plans.saving);
  const recovery = usePlans((plans) => plans.recovery);
  const { id } = usePlan();
  const { summary } = useWorkspace();
  const [others, setOthers] = useState<readonly PlanHeader[] | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const download = () => {
    const file = planAsFile(desk);
    if (!file) return;
    saveFile(new Blob([file.bytes], { type: 'application/json' }), file.name);
    void noteExport(desk, new Date().toISOString());
    close();
  };
  const list = async () => setOthers((await plansOfWorkspace(desk)).filter((header) => header.id !== id));
  return (
    <div className="plan-menu">
      <p>{standingText(saving, words)}</p>
      {recovery && <p role="alert">{words.recovered(recovery.lostEvents)}</p>}
      <button type="button" className="choice" onClick={download}>
        {words.download}
      </button>
      <label className="choice">
        {words.openFile}
        <input
          className="visually-hidden"
          type="file"
          accept=".json,.guatu-plan.json,application/json"
          onChange={async (event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (!file) return;
            const found = await openPlanFile(desk, file.name, new Uint8Array(await file.arrayBuffer()));
            setIssues(found);
            if (found.length === 0) close();
          }}
        />
      </label>
      {issues.length > 0 && (
        <ul role="alert" className="plan-issues">
          {issues.slice(0, 5).map((issue) => (
            <li key={issueMessage(issue, language)}>{issueMessage(issue, language)}</li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="choice"
        onClick={() => {
          void createPlan(desk, { plan: planOf(summary.title[language]), variant: firstVariant });
          close();
        }}
      >
        {words.newPlan}
      </button>
      <button type="button" className="choice" aria-expanded={others !== null} onClick={() => void list()}>
        {words.others}
      </button>
      {others?.length === 0 && <p className="quiet">{words.noOthers}</p>}
      <ul>
        {others?.map((header) => (
          <li key={header.id}>
            <button
              type="button"
              className="choice"
              onClick={() => {
                void switchPlan(desk, header.id);
                close();
              }}
            >
              {header.title}
              <small className="quiet"> {header.savedAt.slice(0, 16).replace('T', ' ')}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function standingText(saving: SaveStanding, words: ReturnType<typeof useWords>['menu']): string {
  switch (saving.kind) {
    case 'readOnly':
      return words.readOnly[saving.because];
    case 'failed':
      return words.failed[saving.because];
    default:
      return words.where;
  }
}
