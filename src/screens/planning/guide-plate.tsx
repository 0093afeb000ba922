import type { ReactNode } from 'react';
import { chooseTool } from '../../commands/plan/choose-tool.ts';
import { hideGuide } from '../../commands/plan/hide-guide.ts';
import { useDesk, useElements, usePlan, usePlanning, useWords } from './use-planning.ts';

/** What to do the first time, ticked off as it is done; gone when all is done or it is put away. */
export function GuidePlate(): ReactNode {
  const desk = useDesk();
  const { guide: words } = useWords();
  const { variants } = usePlan();
  const elements = useElements();
  const hasCompared = usePlanning((planning) => planning.hasCompared);
  const isHidden = usePlanning((planning) => planning.isGuideHidden);
  const hasRoad = elements.some(({ kind }) => kind === 'road');
  const done = { draw: hasRoad, reach: hasRoad, variant: variants.length > 1, compare: hasCompared };
  const next = words.steps.find(([id]) => !done[id])?.[0] ?? null;
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
          <li key={id} data-state={k < at ? 'done' : k === at ? 'next' : 'later'} />
        ))}
      </ol>
      <h2>{title}</h2>
      <p>{how}</p>
      {next === 'draw' && (
        <button type="button" className="button button-strong" onClick={() => chooseTool(desk, 'road')}>
          {words.start}
        </button>
      )}
    </section>
  );
}
