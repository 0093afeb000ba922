import type { ReactNode } from 'react';
import { type ReachWeight, reachWeights } from '../../state/planning-store.ts';
import { newlyByYear } from '../../state/selectors/newly-by-year.ts';
import { poorStanding } from '../../state/selectors/poor-standing.ts';
import { countText } from '../../text/numbers.ts';
import { planReachWords } from '../../text/plan-reach-words.ts';
import { usePlanning, useVariant, useView, useWords } from './use-planning.ts';

const weights = Object.keys(reachWeights) as ReachWeight[];

/** When whom the plan newly reaches is reached: by the end of each year in which somebody is added. */
export function ReachByYear(): ReactNode {
  const { rows } = useWords().reach;
  const words = planReachWords(useView((view) => view.language));
  const variant = useVariant();
  const answer = usePlanning((planning) => planning.outcomes[variant.id]);
  const isDrawing = usePlanning((planning) => planning.draft !== null);
  const isPoorUnknown = usePlanning(({ places }) => places !== null && poorStanding(places) === 'unknown');
  if (!answer) return null;
  const years = newlyByYear(answer.outcome);
  if (years.length === 0) return null;
  return (
    <details className="reach-years" open aria-busy={answer.variant !== variant && !isDrawing}>
      <summary>{words.byYear}</summary>
      <table className="reach-table">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            {weights.map((weight) => (
              <th key={weight} scope="col">
                {rows[weight]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, increase }) => (
            <tr key={year ?? 'undated'}>
              <th scope="row">{year ?? words.undated}</th>
              {weights.map((weight) => (
                <td key={weight}>{weight === 'poorPeople' && isPoorUnknown ? '–' : countText(increase[weight])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
