import type { ReactNode } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { useWords } from './use-desk.ts';

/** The keys. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  return (
    <Sheet title={words.help.title} closeLabel={words.buttons.close} onClose={onClose} className="sheet-narrow">
      <div className="sheet-body scroll">
        <p className="quiet">{words.help.intro}</p>
        <dl className="keys">
          {words.help.keys.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Sheet>
  );
}
