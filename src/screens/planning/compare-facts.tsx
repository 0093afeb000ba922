import type { ReactNode } from 'react';
import type { VariantOutcome } from '../../core/plan/outcome/variant-outcome.ts';
import { figureText } from '../../text/numbers.ts';
import { usePanelWords, usePlanning, useView } from './use-planning.ts';

type Fact = 'gain' | 'km' | 'moving';
const units: Readonly<Record<Fact, string>> = { gain: 'people', km: 'km', moving: 'people' };

/** What the variants do, neither better nor worse by itself: people newly reached, kilometres of road, people moved, by the end of the year. */
export function CompareFacts({
  variants,
  year,
}: {
  readonly variants: readonly string[];
  readonly year: number;
}): ReactNode {
  const { rows } = usePanelWords();
  const language = useView((view) => view.language);
  const outcomes = usePlanning((planning) => planning.outcomes);
  const facts = variants.map((id) => {
    const outcome = outcomes[id]?.outcome;
    return outcome ? factsOf(outcome, year) : null;
  });
  const shown = (Object.keys(units) as Fact[]).filter((fact) => fact === 'gain' || facts.some((each) => each?.[fact]));
  return (
    <tbody>
      {shown.map((fact) => (
        <tr key={fact}>
          <th scope="row">{rows[fact]}</th>
          {facts.map((each, k) => (
            <td key={variants[k]}>{each === null ? '–' : figureText(each[fact], units[fact], language)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function factsOf({ years, reach, lengths, sites }: VariantOutcome, year: number): Readonly<Record<Fact, number>> {
  const at = years.indexOf(year);
  const { base, byYear } = reach.areas[0]!;
  return {
    gain: (byYear[at]?.people ?? base.people) - base.people,
    km: lengths.reduce((sum, row) => sum + (row.byYear[at] ?? 0), 0),
    moving: sites.reduce((sum, { people }) => sum + people, 0),
  };
}
