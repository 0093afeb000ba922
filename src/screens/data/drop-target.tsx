import { type ReactNode, useEffect, useState } from 'react';
import { importFiles } from '../../commands/import-files.ts';
import { deliveredFiles, droppedFiles } from './delivered-files.ts';
import { useDesk, useWords } from './use-data.ts';

/** Files dropped anywhere on the page are read. */
export function DropTarget(): ReactNode {
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
      await importFiles(desk, await deliveredFiles(await droppedFiles(event.dataTransfer)));
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
  return over ? <div className="drop-zone">{words.drop.now}</div> : null;
}
