import { useEffect } from 'react';
import { redoEdit, undoEdit } from '../../commands/undo-edit.ts';
import { useDesk } from './use-data.ts';

/** Ctrl Z takes back, Ctrl Y or Ctrl Shift Z brings in again; inside a text field the browser's own undo stays. */
export function useDeskKeys(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches('input[type="text"], input[type="search"], textarea');
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return;
      const { undo, redo } = desk.data.getState().history;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo && redo !== null) void redoEdit(desk);
      if (!isRedo && undo !== null) void undoEdit(desk);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk]);
}
