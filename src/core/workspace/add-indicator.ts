import type { Indicator } from '../indicator/indicator.ts';
import { indicatorFaults } from './check-indicator.ts';
import { type EditResult, faulty, refused } from './edit-result.ts';
import { isEntryId } from './entry-id.ts';
import { knownOf } from './known.ts';
import type { Workspace } from './workspace.ts';

/** Adds the definition of an indicator, as `indicators.json` would hold it. */
export function addIndicator(workspace: Workspace, indicator: Indicator): EditResult {
  const { id, title, unit } = indicator;
  if (!isEntryId(id)) return refused('idInvalid', { id });
  if (workspace.indicators.some((each) => each.id === id)) return refused('idTaken', { id });
  if (title.zh.trim() === '' || title.en.trim() === '') return refused('titleMissing', { id });
  if (unit.trim() === '') return refused('unitMissing', { id });
  const after = { ...workspace, indicators: [...workspace.indicators, indicator] };
  const faults = indicatorFaults(indicator, knownOf(after));
  return faults.length > 0 ? faulty(id, faults) : { ok: true, workspace: after };
}
