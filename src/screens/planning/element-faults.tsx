import type { ReactNode } from 'react';
import type { PlanElement } from '../../core/plan/plan.ts';
import { violationsOf } from '../../state/selectors/violations-now.ts';
import { violationText } from '../../text/violation-text.ts';
import { usePlanning, useView } from './use-planning.ts';

/** The rules that an element breaks, where it is changed. */
export function ElementFaults({ element }: { readonly element: PlanElement }): ReactNode {
  const language = useView((view) => view.language);
  const zones = usePlanning((planning) => planning.zones);
  const violations = violationsOf(zones, element);
  if (violations.length === 0) return null;
  return (
    <ul className="violations">
      {violations.map((violation) => (
        <li key={`${violation.rule}|${violation.zone}`} data-severity={violation.severity}>
          {violationText(violation, language)}
        </li>
      ))}
    </ul>
  );
}
