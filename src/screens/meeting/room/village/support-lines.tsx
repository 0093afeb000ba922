import type { ReactNode } from 'react';
import type { TeamAnswer } from '../../../../jobs/workspace/meeting-protocol.ts';
import { meetingTeamWords } from '../../../../text/meeting-team-words.ts';
import { countText } from '../../../../text/numbers.ts';
import { useView } from '../../use-desk.ts';

/** 因村派人 (Z7): the department that would fit, why, and whether the present one does; nothing for a place without scores. */
export function SupportLines(props: Pick<TeamAnswer, 'suggestion'> & { readonly isShort?: boolean }): ReactNode {
  const { suggestion, isShort = false } = props;
  const language = useView((view) => view.language);
  const words = meetingTeamWords(language);
  if (suggestion === null) return null;
  const { scores, weakest, isCertain, present, fits } = suggestion;
  const scored = scores
    .map(({ side, score }) => `${words.sides[side]} ${score === null ? words.noScore : countText(score)}`)
    .join(words.comma);
  return (
    <>
      {!isShort && <h3>{words.suggestion}</h3>}
      <p>
        <strong>{words.suggest(weakest.map((side) => words.departments[side]).join(words.comma))}</strong>{' '}
        {words.because(scored)} {!isCertain && words.uncertain}
      </p>
      {!isShort && present === null && <p>{words.presentUnknown}</p>}
      {!isShort && present !== null && <p>{words[fits ? 'fits' : 'misfits'](words.departments[present])}</p>}
    </>
  );
}
