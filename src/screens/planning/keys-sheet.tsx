import type { ReactNode } from 'react';
import { hideGuide } from '../../commands/plan/hide-guide.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk, usePlanning, useWords } from './use-planning.ts';

/** Every key of the desk. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const { helpTitle, close, keys, guide } = useWords();
  const isHidden = usePlanning((planning) => planning.isGuideHidden);
  return (
    <Sheet title={helpTitle} closeLabel={close} onClose={onClose}>
      <div className="sheet-body scroll">
        <dl className="plan-keys">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        {isHidden && (
          <button type="button" className="button button-outlined" onClick={() => hideGuide(desk, false)}>
            {guide.show}
          </button>
        )}
      </div>
    </Sheet>
  );
}
