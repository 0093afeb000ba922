import type { Indicator } from '../indicator/indicator.ts';
import { conditionFaults, type EntryFault, termFaults } from './check-references.ts';
import type { Known } from './known.ts';

/** What is wrong with an indicator whose shape is right: operands and conditions that name what does not exist. All are errors. */
export function indicatorFaults({ rollUp, appliesTo }: Indicator, known: Known): readonly EntryFault[] {
  const faults = appliesTo ? conditionFaults(appliesTo, '.appliesTo', known) : [];
  if (rollUp.kind === 'ratio')
    return [
      ...faults,
      ...termFaults(rollUp.numerator, '.rollUp.numerator', known),
      ...termFaults(rollUp.denominator, '.rollUp.denominator', known),
    ];
  return rollUp.kind === 'weightedMean' ? [...faults, ...termFaults(rollUp.weight, '.rollUp.weight', known)] : faults;
}
