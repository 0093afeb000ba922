import type { ReactNode } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { useWords } from './use-desk.ts';

export function PrintSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  return (
    <Sheet title={words.print.title} closeLabel={words.buttons.close} onClose={onClose}>
      <p>{words.print.waiting}</p>
    </Sheet>
  );
}
