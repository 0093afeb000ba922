import type { ReactNode } from 'react';
import { planReason } from '../../text/plan-reasons.ts';
import { usePlans, useView } from './use-planning.ts';

/** Why the last gesture was refused, until one is not. */
export function RefusalNote(): ReactNode {
  const refusal = usePlans((plans) => plans.refusal);
  const language = useView((view) => view.language);
  // An empty gesture needs no words.
  if (!refusal || refusal.code === 'nothingChanged') return null;
  return (
    <p className="plate refusal" role="alert">
      {planReason(refusal, language)}
    </p>
  );
}
