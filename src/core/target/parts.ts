import type { Knowledge } from '../indicator/evaluation.ts';
import type { AreaCode } from '../unit.ts';
import { windowStart } from './goal.ts';
import { measureTarget } from './measure.ts';
import type { PartResult, TargetResult } from './result.ts';
import type { Measure, Target } from './target.ts';

/**
 * Parts by category, programme or source of money, each measured like the whole; a part without a stated figure has goal null.
 * Nothing where the target names no parts.
 */
export function partsOf(knowledge: Knowledge, target: Target, area: AreaCode): Pick<TargetResult, 'parts'> {
  if (!target.parts) return {};
  const parts = target.parts.map(({ key, title, value }): PartResult => {
    const measure = partMeasure(target, key);
    if (!measure) return { key, title, value: null, goal: value };
    const { parts: _, ...whole } = target;
    const part: Target = { ...whole, id: `${target.id}/${key}`, measure };
    return {
      key,
      title,
      value: measureTarget(knowledge, part, area, knowledge.asOf, windowStart(target)).value,
      goal: value,
    };
  });
  return { parts };
}

/** The document's total less what it splits into parts or periods; nothing where it splits nothing. */
export function unallocatedOf(target: Target): Pick<TargetResult, 'unallocated'> {
  const total = target.total ?? target.value;
  const stated = (target.parts ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  const amounts = target.milestones.filter((milestone) => !milestone.cumulative).map(({ value }) => value);
  const split = stated.length > 0 ? stated : amounts;
  if (total === null || total === undefined || split.length === 0) return {};
  return { unallocated: total - split.reduce((sum, value) => sum + value, 0) };
}

/** The whole's measure narrowed to one part; null when it has no parts of that kind. */
function partMeasure({ measure }: Target, key: string): Measure | null {
  if ('indicator' in measure) return measure.dimension ? { ...measure, category: key } : null;
  if ('projects' in measure) return { ...measure, projects: { ...measure.projects, programme: key } };
  if ('funds' in measure) return { ...measure, funds: { ...measure.funds, fundSource: key } };
  return null;
}
