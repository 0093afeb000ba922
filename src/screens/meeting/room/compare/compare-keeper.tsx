import { useEffect } from 'react';
import { askBeside, type NothingBeside } from '../../../../commands/beside/ask-beside.ts';
import type { Beside } from '../../../../state/selectors/beside.ts';
import { comparedWith } from '../../../../state/selectors/compared-with.ts';
import { sideTitles } from '../../../../text/meeting-compare-words.ts';
import { useBareShown, useDesk, useView } from '../../use-desk.ts';

/** Keeps both sides of the comparison that the view asks for; says why when there are none. Draws nothing. */
export function CompareKeeper(props: { readonly onBeside: (beside: Beside | NothingBeside | null) => void }): null {
  const { onBeside } = props;
  const desk = useDesk();
  const compared = useView((view) => view.compared);
  const swipe = useView((view) => view.swipe);
  const shown = useBareShown();
  useEffect(() => {
    const wanted = comparedWith(compared);
    if (wanted === null || shown.answerKey === null) return;
    // Two periods are flipped by the map itself; only a second map needs the other one as well.
    if (wanted.kind === 'period' && !swipe) {
      onBeside(null);
      return;
    }
    let isWanted = true;
    void askBeside(desk, shown, wanted, sideTitles).then((beside) => {
      if (isWanted) onBeside(beside);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, compared, swipe, shown, onBeside]);
  useEffect(() => () => onBeside(null), [onBeside]);
  return null;
}
