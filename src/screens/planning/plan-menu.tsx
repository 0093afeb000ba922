import { type ReactNode, useState } from 'react';
import { createPlan, plansHere, switchPlan, takeOver } from '../../commands/plan/begin-plan.ts';
import { renamePlan } from '../../commands/plan/change-plan.ts';
import { handOutFile } from '../../commands/plan/hand-out-file.ts';
import { handOut } from '../../commands/plan/plan-files.ts';
import { minuteHere } from '../../state/clock.ts';
import type { PlanHeader } from '../../state/save/journal-record.ts';
import { Popup } from '../../ui/popup.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { TextField } from './form-fields.tsx';
import { OpenFile } from './open-file.tsx';
import { standingText } from './standing-text.ts';
import { StorageLines } from './storage-lines.tsx';
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
        <button type="button" className="button button-outlined" onClick={() => void takeOver(desk)}>
          {words.takeOver}
        </button>
      )}
    </>
  );
}

function MenuBody({ close }: { readonly close: () => void }): ReactNode {
  const desk = useDesk();
  const { menu: words, planOf, firstVariant, drawnOn } = useWords();
  const language = useView((view) => view.language);
  const saving = usePlans((plans) => plans.saving);
  const { id, title } = usePlan();
  const { summary } = useWorkspace();
  const [others, setOthers] = useState<readonly PlanHeader[] | null>(null);
  const [unopened, setUnopened] = useState<string | null>(null);
  const download = () => {
    void handOutFile(desk, 'file', { variant: null, make: () => handOut(desk), save: saveFile });
    close();
  };
  const list = async () => setOthers((await plansHere(desk)).filter((header) => header.id !== id));
  return (
    <div className="plan-menu">
      <p>{standingText(saving, words)}</p>
      <StorageLines />
      <TextField label={words.name} value={title} onChange={(next) => renamePlan(desk, next)} isNeeded />
      <button type="button" className="choice" onClick={download}>
        {words.download}
      </button>
      <OpenFile close={close} />
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
      {unopened !== null && <p role="alert">{words.notOpened(unopened)}</p>}
      {others?.length === 0 && <p className="quiet">{words.noOthers}</p>}
      <ul>
        {others?.map((header) => (
          <li key={header.id}>
            <button
              type="button"
              className="choice"
              onClick={async () => {
                const answer = await switchPlan(desk, header.id);
                if (answer.ok || answer.because === 'unsaved') close();
                else setUnopened(header.title);
              }}
            >
              {header.title}
              <small className="quiet"> {minuteHere(new Date(header.savedAt))}</small>
              {header.base.workspace !== summary.name && (
                <small className="quiet"> {drawnOn(header.base.workspace)}</small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
