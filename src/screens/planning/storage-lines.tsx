import { type ReactNode, useEffect, useState } from 'react';
import { dayHere } from '../../state/clock.ts';
import type { StorageRoom } from '../../state/save/plan-shelf.ts';
import { dateText } from '../../text/dates.ts';
import { useDesk, usePlans, useView, useWords } from './use-planning.ts';

/** How much room the browser gives and whether it may clear it, and when the plan was last taken out as a file: the copy that lasts. */
export function StorageLines(): ReactNode {
  const { shelf } = useDesk();
  const { menu: words } = useWords();
  const language = useView((view) => view.language);
  const exportedAt = usePlans((plans) => plans.exportedAt);
  const [room, setRoom] = useState<StorageRoom | null>(null);
  useEffect(() => {
    let isWanted = true;
    shelf.room().then(
      (found) => isWanted && setRoom(found),
      // Not said by the browser: nothing is shown.
      () => isWanted && setRoom(null),
    );
    return () => {
      isWanted = false;
    };
  }, [shelf]);
  const megabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en');
  return (
    <>
      {room && <p>{words.room(megabytes(room.usedBytes), megabytes(room.quotaBytes), room.isPersistent)}</p>}
      <p>
        {exportedAt === null ? words.neverExported : words.exported(dateText(dayHere(new Date(exportedAt)), language))}
      </p>
    </>
  );
}
