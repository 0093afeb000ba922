import type { ReactNode } from 'react';
import type { AreaCode } from '../../../../core/unit.ts';
import { useShown, useWords } from '../../use-desk.ts';
import { useAnswer } from '../use-answer.ts';
import { SupportLines } from './support-lines.tsx';

/** Most people that a card under the pointer names. */
const mostPeople = 2;

/** Under the pointer: who is nearest to the village, and the department that would fit. */
export function HoverSupport({ code }: { readonly code: AreaCode }): ReactNode {
  const words = useWords();
  const { resolved } = useShown();
  const team = useAnswer({ kind: 'team', asOf: resolved.asOf, area: code });
  if (team === null) return null;
  return (
    <>
      {team.people.slice(0, mostPeople).map(({ role, person, organisation }) => (
        <p key={`${role} ${person}`} className="quiet">
          {words.responsible.role(role)} {person || organisation}
        </p>
      ))}
      <SupportLines suggestion={team.suggestion} isShort />
    </>
  );
}
