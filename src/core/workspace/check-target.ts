import type { Area } from '../area/area.ts';
import { descendantsAt, rootsOf } from '../area/area-tree.ts';
import { parsePeriod } from '../period.ts';
import { attributeSatisfies } from '../target/attribute-condition.ts';
import type { Measure, Milestone, Operand, Target } from '../target/target.ts';
import {
  areaFaults,
  attributeFaults,
  conditionFaults,
  type EntryFault,
  seriesFaults,
  termFaults,
} from './check-references.ts';
import { type Known, knownArea } from './known.ts';

/** Weights that need no attribute: units are counted. */
const ownWeights: readonly string[] = ['units'];

/**
 * What is wrong with a target whose shape is right: names that do not exist, periods that are none, a scope without a single unit of
 * the count level, a measure that its kind cannot have. All are errors, but for a scope that waits for units of a level that nobody
 * has yet. Cost: linear in the units of the scope.
 */
export function targetFaults(target: Target, known: Known): readonly EntryFault[] {
  return [
    ...scopeFaults(target, known),
    ...measureFaults(target.measure, '.measure', known),
    ...kindFaults(target),
    ...milestoneFaults(target.milestones, '.milestones'),
    ...(target.proportionalTo ? termFaults(target.proportionalTo, '.proportionalTo', known) : []),
    ...Object.entries(target.overrides ?? {}).flatMap(([code, override]) => {
      const path = `.overrides["${code}"]`;
      const unknown: readonly EntryFault[] =
        knownArea(known, code) === null ? [{ code: 'areaUnknown', path, context: { found: code } }] : [];
      return [...unknown, ...milestoneFaults(override.milestones ?? [], `${path}.milestones`)];
    }),
  ];
}

function scopeFaults(target: Target, known: Known): readonly EntryFault[] {
  const { scope, countLevel } = target;
  const faults = [
    ...areaFaults(scope.areas ?? [], '.scope.areas', known),
    ...(scope.where ? conditionFaults(scope.where, '.scope.where', known) : []),
  ];
  if (scope.customArea !== undefined && known.customAreas && !known.customAreas.has(scope.customArea))
    faults.push({ code: 'customAreaUnknown', path: '.scope.customArea', context: { found: scope.customArea } });
  if (faults.length > 0) return faults;
  const isEmpty = scope.areas?.length === 0 && scope.customArea === undefined;
  const fault: EntryFault = { code: 'targetScopeEmpty', path: '.scope', context: { expected: countLevel } };
  if (isEmpty) return [fault];
  if (!known.areas || hasUnit(target, known)) return [];
  // Nobody has this level yet: the target waits for its units, as those of a template do for the villages.
  return known.areas.areas.some(({ level }) => level === countLevel) ? [fault] : [{ ...fault, severity: 'warning' }];
}

function hasUnit({ scope, countLevel }: Target, known: Known): boolean {
  const { areas } = known;
  if (!areas) return true;
  const members = known.customAreas?.get(scope.customArea ?? '')?.members ?? [];
  const named = [...(scope.areas ?? []), ...members];
  const isWhole = scope.areas === undefined && scope.customArea === undefined;
  const codes = isWhole ? rootsOf(areas).map((area) => area.code) : named;
  const { where } = scope;
  const isCounted = (area: Area) => !where || attributeSatisfies(where, area) !== false;
  return codes.some((code) => {
    const own = knownArea(known, code);
    return own !== null && descendantsAt(areas, own, countLevel).some(isCounted);
  });
}

function measureFaults(measure: Measure, path: string, known: Known): readonly EntryFault[] {
  if ('left' in measure)
    return [
      ...operandFaults(measure.left, `${path}.left`, known),
      ...operandFaults(measure.right, `${path}.right`, known),
    ];
  if ('indicator' in measure) return seriesFaults(measure, path, known);
  if ('funds' in measure) return areaFaults(measure.funds.areas ?? [], `${path}.funds.areas`, known);
  const where = 'where' in measure && measure.where ? conditionFaults(measure.where, `${path}.where`, known) : [];
  const weight = 'weight' in measure ? weightFaults(measure.weight, `${path}.weight`, known) : [];
  return [...where, ...weight];
}

function weightFaults(weight: string | undefined, path: string, known: Known): readonly EntryFault[] {
  if (weight === undefined || ownWeights.includes(weight) || known.indicators?.has(weight)) return [];
  return attributeFaults(weight, path, known);
}

function operandFaults(operand: Operand, path: string, known: Known): readonly EntryFault[] {
  const { indicator, dimension, category, funds, of, at } = operand;
  const faults: EntryFault[] = [];
  if (indicator !== undefined) {
    const key = { ...(dimension === undefined ? {} : { dimension }), ...(category === undefined ? {} : { category }) };
    faults.push(...seriesFaults({ indicator, ...key }, path, known));
  } else if (!funds) faults.push({ code: 'targetInvalid', path, context: { expected: 'indicator, funds' } });
  faults.push(...areaFaults(funds?.areas ?? [], `${path}.funds.areas`, known));
  if (of !== undefined && !['self', 'parent', 'scope'].includes(of) && knownArea(known, of) === null)
    faults.push({ code: 'areaUnknown', path: `${path}.of`, context: { found: of } });
  if (at !== undefined && at !== 'same' && at !== 'previous' && !parsePeriod(at))
    faults.push({ code: 'periodInvalid', path: `${path}.at`, context: { found: at } });
  return faults;
}

function kindFaults({ kind, measure, childGoals, overrides }: Target): readonly EntryFault[] {
  const faults: EntryFault[] = [];
  if ((kind === 'reach') !== 'near' in measure)
    faults.push({ code: 'targetInvalid', path: '.measure', context: { found: kind, expected: 'reach ↔ near' } });
  if ((kind === 'comparison') !== 'left' in measure)
    faults.push({
      code: 'targetInvalid',
      path: '.measure',
      context: { found: kind, expected: 'comparison ↔ left, right' },
    });
  if (childGoals === 'listed' && !overrides)
    faults.push({
      code: 'targetInvalid',
      path: '.overrides',
      context: { found: 'childGoals: listed', expected: 'overrides' },
    });
  return faults;
}

function milestoneFaults(milestones: readonly Milestone[], path: string): readonly EntryFault[] {
  const seen = new Set<string>();
  return milestones.flatMap(({ period }, i): readonly EntryFault[] => {
    const at = `${path}[${i}].period`;
    if (!parsePeriod(period)) return [{ code: 'periodInvalid', path: at, context: { found: period } }];
    if (seen.has(period))
      return [{ code: 'targetInvalid', path: at, context: { found: `${period} ×2`, expected: period } }];
    seen.add(period);
    return [];
  });
}
