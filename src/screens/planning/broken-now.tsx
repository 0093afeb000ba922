import type { ReactNode } from 'react';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { violationsOf } from '../../state/selectors/violations-now.ts';
import { violationText } from '../../text/violation-text.ts';
import { useElements, usePlanning, useView, useWords } from './use-planning.ts';

/** So many broken rules stand beside the map while the mouse is down. */
const mostShown = 3;

/**
 * Which rules the thing in the hand breaks, where and by how much, where the eyes are while it is drawn. Not spoken: it changes with every move, and the
 * panel says it once the gesture has ended.
 */
export function BrokenNow(): ReactNode {
  const { effect: words } = useWords();
  const language = useView((view) => view.language);
  const elements = useElements();
  const moved = usePlanning((planning) => draftAsElement(elements, planning));
  const zones = usePlanning((planning) => planning.zones);
  const broken = violationsOf(zones, moved);
  if (broken.length === 0) return null;
  return (
    <ul className="plate violations broken-now">
      {broken.slice(0, mostShown).map((violation) => (
        <li key={`${violation.rule}|${violation.zone}`} data-severity={violation.severity}>
          {violationText(violation, language)}
        </li>
      ))}
      {broken.length > mostShown && (
        <li className="quiet" data-severity="more">
          {words.moreViolations(broken.length - mostShown)}
        </li>
      )}
    </ul>
  );
}
