import { type ReactNode, useState } from 'react';
import { reachSummary } from '../../state/selectors/live-figures.ts';
import { countText } from '../../text/numbers.ts';
import { usePlanning, useWords } from './use-planning.ts';

/**
 * On a narrow screen the panel lies below the map: this opens and shuts it, and keeps the one figure that matters in sight. On a phone it
 * says once what such a screen is good for.
 */
export function PanelHandle({
  isShut,
  onToggle,
}: {
  readonly isShut: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { panel: words, reach: reachWords } = useWords();
  const reach = usePlanning((planning) => planning.reach);
  const [isPhoneSeen, setPhoneSeen] = useState(false);
  const people = reach ? reachSummary(reach).increase.people : 0;
  return (
    <div className="panel-handle">
      {!isPhoneSeen && (
        <p className="phone-note">
          {words.phone}
          <button type="button" className="button" onClick={() => setPhoneSeen(true)}>
            {words.phoneSeen}
          </button>
        </p>
      )}
      <button
        type="button"
        className="panel-toggle"
        aria-expanded={!isShut}
        aria-controls="plan-panel"
        onClick={onToggle}
      >
        <span>{isShut ? words.open : words.shut}</span>
        <span className="quiet">
          {reachWords.newly} {people > 0 ? '+' : ''}
          {countText(people)} {reachWords.rows.people}
        </span>
      </button>
    </div>
  );
}
