import type { Term } from '../indicator/indicator.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

/** Units of figures that are about places, works and money. Everything else is taken to count people, households or what is theirs. */
const impersonalUnits = new Set([
  'villages',
  'naturalVillages',
  'townships',
  'counties',
  'cooperatives',
  'sites',
  'projects',
  'bridges',
  'km',
  'km2',
  'm2',
  'squareMetres',
  'mu',
  'yuan',
  'wanYuan',
  'ratio',
  'times',
  'years',
]);

/** Attributes of the village table that are no counts of people or households, by how their names end. */
const impersonalAttribute = /(?:villages|mu|km2?|m2|yuan|year|metres|area)$/i;

/** Whether a sum in this unit is a count of people or households, to which the minimum count applies. Unknown units are; what is per person or household is not. */
export function isCountedUnit(unit: string): boolean {
  return !impersonalUnits.has(unit) && !/Per[A-Z]/.test(unit);
}

/** The same of an operand of a share or a mean. */
export function isCountedTerm(index: WorkspaceIndex, term: Term): boolean {
  if ('attribute' in term) return !impersonalAttribute.test(term.attribute);
  return isCountedUnit(index.indicatorsById.get(term.indicator)?.unit ?? '');
}
