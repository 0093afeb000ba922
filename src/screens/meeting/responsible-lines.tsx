import type { ReactNode } from 'react';
import { useSession, useWords } from './use-desk.ts';

/** Who answers for the place that is shown or picked out. */
export function ResponsibleLines(): ReactNode {
  const words = useWords();
  const people = useSession((session) => session.figures.responsible?.data ?? null);
  if (people === null || people.length === 0) return null;
  return (
    <dl className="responsible" aria-label={words.responsible.title}>
      {people.slice(0, 3).map((one) => (
        <div key={`${one.role} ${one.person} ${one.area}`}>
          <dt>{words.responsible.role(one.role)}</dt>
          <dd>
            {one.person}
            {one.organisation !== null && <span className="quiet"> {one.organisation}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
