import type { ReactNode } from 'react';
import { useSession, useWords } from './use-desk.ts';

/** Progress while a workspace is read. */
export function Opening(): ReactNode {
  const words = useWords();
  const opening = useSession((session) => session.opening);
  if (opening === null) return null;
  return (
    <main className="opening" aria-busy="true">
      <span className="seal seal-large" aria-hidden="true">
        挂图
      </span>
      <p className="opening-name">{words.chooser.opening(opening.name)}</p>
      <progress max={1} value={opening.share} aria-label={words.chooser.opening(opening.name)} />
      <p className="quiet" role="status">
        {words.chooser.step(opening.step)}
      </p>
    </main>
  );
}
