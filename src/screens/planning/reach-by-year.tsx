import type { ReactNode } from 'react';
import { newlyByYear } from '../../state/selectors/newly-by-year.ts';
import { planReachWords } from '../../text/plan-reach-words.ts';
import { usePlanning, useVariant, useView } from './use-planning.ts';
import { WeightTable } from './weight-table.tsx';

/** When whom the plan newly reaches is reached: by the end of each year in which somebody is added. */
export function ReachByYear(): ReactNode {
  const words = planReachWords(useView((view) => view.language));
  const variant = useVariant();
  const answer = usePlanning((planning) => planning.outcomes[variant.id]);
  const isDrawing = usePlanning((planning) => planning.draft !== null);
  if (!answer) return null;
  const years = newlyByYear(answer.outcome);
  if (years.length === 0) return null;
  return (
    <details className="reach-years" open aria-busy={answer.variant !== variant && !isDrawing}>
      <summary>{words.byYear}</summary>
      <WeightTable
        head={words.year}
        rows={years.map(({ year, increase }) => {
          const name = year === null ? words.undated : String(year);
          return { key: name, name, sum: increase };
        })}
      />
    </details>
  );
}
