import { planYears } from '../../core/plan/check-element.ts';

/** What a field for a year takes. */
export const yearRule = { isWhole: true, least: planYears.first, most: planYears.last };
