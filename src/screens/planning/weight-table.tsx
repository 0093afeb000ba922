import type { ReactNode } from 'react';
import { type ReachWeight, reachWeights } from '../../state/planning-store.ts';
import type { ReachSum } from '../../state/selectors/live-figures.ts';
import { poorStanding } from '../../state/selectors/poor-standing.ts';
import { countText } from '../../text/numbers.ts';
import { usePlanning, useWords } from './use-planning.ts';

/** Villages, households, people, poor people: what reach is counted in, in this order. */
export const weights = Object.keys(reachWeights) as ReachWeight[];

/** A sum of each weight by place or by year. Poor people that the data do not tell are a dash, never 0. */
export function WeightTable(props: {
  readonly head: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly sum: ReachSum }[];
}): ReactNode {
  const { reach: words } = useWords();
  const textOf = useWeightText();
  return (
    <table className="reach-table">
      <thead>
        <tr>
          <th scope="col">{props.head}</th>
          {weights.map((weight) => (
            <th key={weight} scope="col">
              {words.rows[weight]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, name, sum }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {weights.map((weight) => (
              <td key={weight}>{textOf(sum, weight)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a weight of a sum is written; a dash where it is not known. */
export function useWeightText(): (sum: ReachSum, weight: ReachWeight) => string {
  const isPoorUnknown = useIsPoorUnknown();
  return (sum, weight) => (weight === 'poorPeople' && isPoorUnknown ? '–' : countText(sum[weight]));
}

/** Whether the data have no poor people by village on the day that is chosen. */
export function useIsPoorUnknown(): boolean {
  return usePlanning(({ places }) => places !== null && poorStanding(places) === 'unknown');
}
