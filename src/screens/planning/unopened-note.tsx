import type { ReactNode } from 'react';
import { forgetUnopened } from '../../commands/plan/begin-plan.ts';
import { SaveRescue } from './rescue.tsx';
import { useDesk, usePlanning, useWords } from './use-planning.ts';

/** Plans of this computer that could not be opened, and the way to take out what is left of them. */
export function UnopenedNote(): ReactNode {
  const desk = useDesk();
  const { unopened: words } = useWords();
  const titles = usePlanning((planning) => planning.unopened);
  if (titles.length === 0) return null;
  return (
    <div className="plate refusal" role="alert">
      {titles.map((title, k) => (
        <p key={k}>{words.said(title)}</p>
      ))}
      <div className="form-actions">
        <SaveRescue desk={desk} label={words.rescue} />
        <button type="button" className="button" onClick={() => forgetUnopened(desk)}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
