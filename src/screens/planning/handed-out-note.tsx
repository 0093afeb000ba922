import type { ReactNode } from 'react';
import { forgetHandedOut } from '../../commands/plan/hand-out-file.ts';
import type { HandOutPlace } from '../../state/planning-store.ts';
import { handedOutText, notHandedOutText } from '../../text/hand-out-words.ts';
import { NoticeLine } from '../../ui/notice-line.tsx';
import { useDesk, usePlan, usePlanning, useView, useWords } from './use-planning.ts';

/** What the last file that was handed out here holds, read out without taking the focus; or why there is none. Until the plan is another one. */
export function HandedOutLine({ place }: { readonly place: HandOutPlace }): ReactNode {
  const { said, failure } = useSaid(place);
  return (
    <>
      <p role="status" className="hand-out-said">
        {said}
      </p>
      {failure !== null && <p role="alert">{failure}</p>}
    </>
  );
}

/** The same at the foot of the map, for what is downloaded from the menu. */
export function HandedOutNotice(): ReactNode {
  const desk = useDesk();
  const { close } = useWords();
  const { said, failure } = useSaid('file');
  return <NoticeLine text={said ?? failure} closeLabel={close} onClose={() => forgetHandedOut(desk)} />;
}

function useSaid(place: HandOutPlace): { readonly said: string | null; readonly failure: string | null } {
  const plan = usePlan();
  const language = useView((view) => view.language);
  const last = usePlanning((planning) => planning.handedOut);
  if (!last || last.place !== place || last.plan !== plan) return { said: null, failure: null };
  return 'handed' in last
    ? { said: handedOutText(last.handed, language), failure: null }
    : { said: null, failure: notHandedOutText(last.failure, language) };
}
