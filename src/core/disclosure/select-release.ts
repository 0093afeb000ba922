import type { Indicator, Term } from '../indicator/indicator.ts';
import { indicatorsOf } from '../target/data-date.ts';
import type { Operand, Target } from '../target/target.ts';
import { areaCode } from '../unit.ts';
import { isCountedUnit } from './counted.ts';
import type { ReleaseContext } from './release-context.ts';
import type { DisclosureReport, RefusalReason } from './report.ts';

export type Selection = {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly customAreas: readonly string[];
  readonly refused: DisclosureReport['refused'];
};

/**
 * What the definition asks for and the rules allow. Default is no: an indicator must be named and `public`, a target named and not built
 * on anything `restricted`. Enters the members of custom areas in the context.
 */
export function selectRelease(context: ReleaseContext): Selection {
  const { index, rules } = context;
  const refused: { what: string; id: string; reason: RefusalReason }[] = [];
  const allowed = <Item>(what: string, ids: readonly string[], check: (id: string) => Item | RefusalReason): Item[] =>
    [...new Set(ids)].flatMap((id) => {
      const found = check(id);
      if (typeof found !== 'string') return [found];
      refused.push({ what, id, reason: found as RefusalReason });
      return [];
    });
  const indicators = allowed('indicator', rules.indicators, (id) => indicatorOrReason(context, id));
  const targets = allowed('target', rules.targets ?? [], (id) => targetOrReason(context, id));
  const customAreas = allowed('customArea', rules.customAreas ?? [], (id) => {
    const members = index.customAreas.get(id);
    const released = context.levels;
    if (!members?.every((code) => released.includes(index.workspace.areas.byCode.get(areaCode(code))?.level as never)))
      return 'unknown' as const;
    return { id, members };
  });
  for (const { id, members } of customAreas) context.membersOf.set(id, members);
  for (const level of rules.levels)
    if (!context.levels.includes(level)) refused.push({ what: 'level', id: level, reason: 'villageOff' });
  return { indicators, targets, customAreas: customAreas.map(({ id }) => id), refused };
}

/** An indicator that may be published, or why it may not. */
export function indicatorOrReason({ index }: Pick<ReleaseContext, 'index'>, id: string): Indicator | RefusalReason {
  const indicator = index.indicatorsById.get(id);
  if (!indicator) return 'unknown';
  if (indicator.sensitivity !== 'public') return indicator.sensitivity;
  return operandsOf(indicator).some((term) => isRestricted(index, term)) ? 'restricted' : indicator;
}

/** A target that may be published, or why it may not. */
export function targetOrReason(
  { index, knowledge }: Pick<ReleaseContext, 'index' | 'knowledge'>,
  id: string,
): Target | RefusalReason {
  const target = index.workspace.targets.find((each) => each.id === id);
  if (!target) return 'unknown';
  const { measure } = target;
  // Days that single leaders spent in villages.
  if ('visits' in measure) return 'personal';
  if (indicatorsOf(knowledge, target).some((each) => isRestricted(index, { indicator: each }))) return 'restricted';
  // A quotient of two counts of people gives away the one when the other is known.
  const counts = (operand: Operand) =>
    operand.indicator !== undefined && isCountedUnit(index.indicatorsById.get(operand.indicator)?.unit ?? '');
  if ('left' in measure && (counts(measure.left) || counts(measure.right))) return 'baseUnknown';
  return target;
}

function operandsOf({ rollUp }: Indicator): readonly Term[] {
  if (rollUp.kind === 'ratio') return [rollUp.numerator, rollUp.denominator];
  return rollUp.kind === 'weightedMean' ? [rollUp.weight] : [];
}

function isRestricted(index: ReleaseContext['index'], term: Term): boolean {
  return 'indicator' in term && index.indicatorsById.get(term.indicator)?.sensitivity === 'restricted';
}
