import type { ReactNode } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { useWords } from './use-planning.ts';

/** Every key of the desk. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { helpTitle, close, keys } = useWords();
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
      </div>
    </Sheet>
  );
}
