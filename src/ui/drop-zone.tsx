import { type ReactNode, useEffect, useRef, useState } from 'react';
import { droppedFiles, type PathFile } from './dropped-files.ts';

/** Files dropped anywhere on the page are handed over; while they hang over it, `label` says what letting go does. */
export function DropZone(props: {
  readonly label: string;
  readonly onDrop: (files: readonly PathFile[]) => void;
}): ReactNode {
  const { label, onDrop } = props;
  const [over, setOver] = useState(false);
  const handOver = useRef(onDrop);
  handOver.current = onDrop;
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
    const onRelease = async (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      handOver.current(await droppedFiles(event.dataTransfer));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onRelease);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onRelease);
    };
  }, []);
  return over ? <div className="drop-zone">{label}</div> : null;
}
