import { type ReactNode, useEffect } from 'react';
import { copyVariant } from '../../commands/plan/change-variants.ts';
import { chooseTool } from '../../commands/plan/choose-tool.ts';
import { setComparing } from '../../commands/plan/compare.ts';
import { hideGuide, markReachSeen } from '../../commands/plan/hide-guide.ts';
import { reachSummary } from '../../state/selectors/live-figures.ts';
import { countText, figureText } from '../../text/numbers.ts';
import { useIsTouch } from './use-is-touch.ts';
import { useDesk, useElements, usePanelWords, usePlan, usePlanning, useView, useWords } from './use-planning.ts';

/** What to do the first time, ticked off as it is done, each step with the button that does it; gone for good when all is done or it is put away. */
export function GuidePlate(): ReactNode {
  const desk = useDesk();
  const { guide: words, hintTouch } = useWords();
  const isTouch = useIsTouch();
  const { variants } = usePlan();
  const elements = useElements();
  const hasCompared = usePlanning((planning) => planning.hasCompared);
  const hasSeenReach = usePlanning((planning) => planning.hasSeenReach);
  const isHidden = usePlanning((planning) => planning.isGuideHidden);
  const hasRoad = elements.some(({ kind }) => kind === 'road');
  const hasVariants = variants.length > 1;
  const done = {
    draw: hasRoad,
    reach: hasRoad && (hasSeenReach || hasVariants),
    variant: hasVariants,
    compare: hasCompared,
  };
  const next = words.steps.find(([id]) => !done[id])?.[0] ?? null;
  useEffect(() => {
    if (next === null && !isHidden) hideGuide(desk, true);
  }, [desk, next, isHidden]);
  if (isHidden || next === null) return null;
  const at = words.steps.findIndex(([id]) => id === next);
  const [, title, how] = words.steps[at]!;
  return (
    <section className="plate guide-plate" aria-label={words.title}>
      <header>
        <p className="quiet">
          {words.title} {at + 1}/{words.steps.length}
        </p>
        <button type="button" className="button" onClick={() => hideGuide(desk, true)}>
          {words.hide}
        </button>
      </header>
      <ol className="guide-steps" aria-hidden="true">
        {words.steps.map(([id], k) => (
          <li key={id} data-state={(['done', 'next', 'later'] as const)[Math.sign(k - at) + 1]} />
        ))}
      </ol>
      <h2>{title}</h2>
      {next === 'reach' ? <Reached /> : <p>{next === 'draw' && isTouch ? hintTouch.guideDraw : how}</p>}
      <NextButton step={next} />
    </section>
  );
}

/** Whom what is drawn reaches, in words; where it reaches nobody, what to do about it. */
function Reached(): ReactNode {
  const words = usePanelWords();
  const language = useView((view) => view.language);
  const reach = usePlanning((planning) => planning.reach);
  if (!reach) return null;
  const { villages, people } = reachSummary(reach).increase;
  const text =
    villages > 0 ? words.reached(figureText(villages, 'villages', language), countText(people)) : words.reachedNone;
  return <p>{text}</p>;
}

function NextButton({ step }: { readonly step: 'draw' | 'reach' | 'variant' | 'compare' }): ReactNode {
  const desk = useDesk();
  const { guide: words, variantNumber } = useWords();
  const { copyNow, compareNow } = usePanelWords();
  const steps = {
    draw: [words.start, () => chooseTool(desk, 'road')],
    reach: [words.seen, () => markReachSeen(desk)],
    variant: [copyNow, () => copyVariant(desk, variantNumber)],
    compare: [compareNow, () => setComparing(desk, true)],
  } as const;
  const [label, act] = steps[step];
  return (
    <button type="button" className="button button-strong" onClick={act}>
      {label}
    </button>
  );
}
