import type { ReactNode } from 'react';
import { leaveUnsaved, stayHere } from '../../commands/plan/begin-plan.ts';
import { handOutFile } from '../../commands/plan/hand-out-file.ts';
import { forgetRecovery } from '../../commands/plan/open-plan.ts';
import { handOut } from '../../commands/plan/plan-files.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { planSavingWords } from '../../text/plan-saving-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { HandedOutLine } from './handed-out-note.tsx';
import { SaveRescue } from './rescue.tsx';
import { standingText } from './standing-text.ts';
import { useDesk, usePlanning, usePlans, useView, useWords } from './use-planning.ts';

/** What is not on the disk, and what was not found there, where nobody can overlook it; the file is one click away. */
export function SavingNote(): ReactNode {
  const desk = useDesk();
  const { menu } = useWords();
  const words = planSavingWords(useView((view) => view.language));
  const saving = usePlans((plans) => plans.saving);
  const recovery = usePlans((plans) => plans.recovery);
  const isUnsaved = saving.kind === 'failed' || (saving.kind === 'readOnly' && saving.hasUnsaved);
  return (
    <>
      {isUnsaved && (
        <div className="plate refusal" role="alert">
          <p>
            {saving.kind === 'failed' ? standingText(saving, menu) : `${words.unsaved}${standingText(saving, menu)}`}
          </p>
          <div className="form-actions">
            <PlanFileButton />
          </div>
        </div>
      )}
      {recovery && (
        <div className="plate refusal" role="alert">
          <p>{words.recovered(recovery.lostEvents)}</p>
          <div className="form-actions">
            <SaveRescue desk={desk} label={words.rescue} />
            <button type="button" className="button" onClick={() => forgetRecovery(desk)}>
              {words.seen}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** Asked before a plan with changes that could not be saved makes room for another. */
export function LeaveSheet(): ReactNode {
  const desk = useDesk();
  const words = planSavingWords(useView((view) => view.language));
  const isAsked = usePlanning((planning) => planning.leaving !== null);
  const title = usePlans((plans) => planNow(plans)?.title ?? '');
  if (!isAsked) return null;
  return (
    <Sheet title={words.leaveTitle} closeLabel={words.stay} onClose={() => stayHere(desk)}>
      <div className="sheet-body">
        <p>{words.leaveHint(title)}</p>
        <HandedOutLine place="file" />
        <div className="form-actions">
          <PlanFileButton />
          <button type="button" className="button" onClick={() => void leaveUnsaved(desk)}>
            {words.leave}
          </button>
        </div>
      </div>
    </Sheet>
  );
}

function PlanFileButton(): ReactNode {
  const desk = useDesk();
  const words = planSavingWords(useView((view) => view.language));
  const save = () => void handOutFile(desk, 'file', { variant: null, make: () => handOut(desk), save: saveFile });
  return (
    <button type="button" className="button button-outlined" onClick={save}>
      {words.download}
    </button>
  );
}
