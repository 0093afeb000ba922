import { parsePeriod } from '../period.ts';
import { type EditResult, refused } from './edit-result.ts';
import type { Observation, Workspace } from './workspace.ts';

/**
 * Adds figures. Refused whole when one names an unknown area, indicator, dimension or period, when two of them are about the same thing, or when
 * the workspace has another figure there; with `replace` the old figure goes. A figure that is there word for word is passed over.
 * Cost: linear in the figures of the workspace.
 */
export function addObservations(
  workspace: Workspace,
  added: readonly Observation[],
  onConflict: 'refuse' | 'replace',
): EditResult {
  if (added.length === 0) return refused('nothingToAdd');
  const indicators = new Map(workspace.indicators.map((indicator) => [indicator.id, indicator]));
  const byKey = new Map<string, Observation>();
  for (const each of added) {
    const { area, indicator, period, dimension, category, value, absent } = each;
    const place = { area, indicator, period };
    if (!workspace.areas.byCode.has(area)) return refused('areaUnknown', place);
    const definition = indicators.get(indicator);
    const isDefined = (definition?.dimensions ?? []).some(
      ({ id, categories }) => id === dimension && categories.some((one) => one.id === category),
    );
    if (!definition || (dimension !== null && !isDefined)) return refused('indicatorUnknown', place);
    if (!parsePeriod(period)) return refused('periodInvalid', place);
    if ((value === null) !== (absent !== null) || (value !== null && !Number.isFinite(value)))
      return refused('figureInvalid', place);
    const key = keyOf(each);
    if (byKey.has(key)) return refused('figureRepeated', place);
    byKey.set(key, each);
  }
  const same = new Set<string>();
  const others = new Set<string>();
  for (const before of workspace.observations) {
    const key = keyOf(before);
    const now = byKey.get(key);
    if (now) (isSame(before, now) ? same : others).add(key);
  }
  if (others.size > 0 && onConflict === 'refuse') return refused('figuresThere', { count: others.size });
  const kept =
    others.size === 0 ? workspace.observations : workspace.observations.filter((each) => !others.has(keyOf(each)));
  const fresh = added.filter((each) => !same.has(keyOf(each)));
  if (fresh.length === 0) return refused('nothingToAdd');
  return { ok: true, workspace: { ...workspace, observations: [...kept, ...fresh] } };
}

function keyOf({ area, period, indicator, dimension, category, stage }: Observation): string {
  return `${area}|${period}|${indicator}|${dimension ?? ''}|${category ?? ''}|${stage}`;
}

function isSame(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.absent === b.absent && a.reported === b.reported && a.source === b.source;
}
