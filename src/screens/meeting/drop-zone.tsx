import { type ReactNode, useEffect, useState } from 'react';
import { openWorkspace } from '../../commands/open-workspace.ts';
import { filesOfDrop, inputOfFiles } from './read-files.ts';
import { useDesk, useWords } from './use-desk.ts';

/** A folder or zip dropped anywhere on the page is opened. */
export function DropZone(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = async (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      const input = await inputOfFiles(await filesOfDrop(event.dataTransfer));
      if (input) await openWorkspace(desk, input);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [desk]);
  return over ? <div className="drop-zone">{words.chooser.dropNow}</div> : null;
}
