import type { ReactNode } from 'react';
import { endCompared, toggleCompared } from '../../../../commands/toggle-compared.ts';
import { comparedWith } from '../../../../state/selectors/compared-with.ts';
import { periodText } from '../../../../text/dates.ts';
import { meetingCompareWords, sideName } from '../../../../text/meeting-compare-words.ts';
import { useBareShown, useBeside, useDesk, useView, useWords } from '../../use-desk.ts';

/** What the map is held against, one press away; and the end of it. */
export function ComparedLine(): ReactNode {
  const desk = useDesk();
  const general = useWords();
  const language = useView((view) => view.language);
  const compared = useView((view) => view.compared);
  const aside = useView((view) => view.aside);
  const words = meetingCompareWords(language);
  const { resolved } = useBareShown();
  const beside = useBeside();
  const wanted = comparedWith(compared);
  if (wanted === null || (wanted.kind === 'period' && wanted.period === resolved.period)) return null;
  const isTrouble = typeof beside === 'string';
  const nameOf = (): string => {
    if (wanted.kind === 'period') return periodText(wanted.period, language);
    if (beside === null || isTrouble) return words[wanted.kind === 'planned' ? 'planned' : 'withPlan'];
    return sideName(aside ? beside.present.name : beside.other.name, language);
  };
  return (
    <div className="compared">
      {isTrouble && wanted.kind !== 'period' ? (
        <span>{words.troubles[beside]}</span>
      ) : (
        <button type="button" className="link-button" onClick={() => toggleCompared(desk)}>
          {general.timeline.compared(nameOf())}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => endCompared(desk)}>
        {general.timeline.endCompared}
      </button>
    </div>
  );
}
