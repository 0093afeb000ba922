import { type ReactNode, useState } from 'react';
import { planAsFile } from '../../commands/plan/plan-files.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { rescueFile } from '../../commands/plan/rescue-plans.ts';
import { dayHere } from '../../state/clock.ts';
import { planningWordsOf } from '../../text/planning-words.ts';
import { saveFile } from '../../ui/save-file.ts';

/** On the page of a fault: the plan as it was in memory, and everything that the browser keeps, as files. Needs nothing that may have failed. */
export function Rescue({ desk }: { readonly desk: PlanningDesk }): ReactNode {
  const { rescue: words } = planningWordsOf(desk.view.getState().language);
  const [isMissing, setMissing] = useState(false);
  const savePlan = () => {
    const file = planAsFile(desk);
    setMissing(!file);
    if (file) saveFile(new Blob([file.bytes], { type: 'application/json' }), file.name);
  };
  return (
    <div className="rescue">
      <p>{words.hint}</p>
      <div className="form-actions">
        <button type="button" className="button button-outlined" onClick={savePlan}>
          {words.plan}
        </button>
        <SaveRescue desk={desk} label={words.all} />
      </div>
      {isMissing && <p role="status">{words.noPlan}</p>}
    </div>
  );
}

/** Hands out the records of all plans as they lie in the browser. */
export function SaveRescue({ desk, label }: { readonly desk: PlanningDesk; readonly label: string }): ReactNode {
  const { rescue: words } = planningWordsOf(desk.view.getState().language);
  const [isLost, setLost] = useState(false);
  const save = async () => {
    const file = await rescueFile(desk, dayHere());
    setLost(!file);
    if (file) saveFile(new Blob([file.text], { type: 'application/json' }), file.name);
  };
  return (
    <>
      <button type="button" className="button button-outlined" onClick={() => void save()}>
        {label}
      </button>
      {isLost && <p role="status">{words.noStorage}</p>}
    </>
  );
}
