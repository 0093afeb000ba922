import { readThresholds, type ThresholdFault, type ThresholdValues, thresholdOf } from '../core/audit/thresholds.ts';
import type { DataDesk } from './data-desk.ts';
import { runAudit } from './run-audit.ts';

/** Takes the user's thresholds (text by id; an empty one is the default) and looks again; or says what cannot be taken, and changes nothing. */
export async function setThresholds(
  desk: DataDesk,
  given: Readonly<Record<string, string>>,
): Promise<readonly ThresholdFault[]> {
  const written = Object.entries(given).filter(([, text]) => text.trim() !== '');
  const read = readThresholds(Object.fromEntries(written.map(([id, text]) => [id, numberIn(text)])));
  if (!read.ok) return read.faults;
  const changed = Object.entries(read.values).filter(
    ([id, value]) => value !== thresholdOf(id as keyof ThresholdValues),
  );
  desk.data.setState({ thresholds: Object.fromEntries(changed), audit: null, check: null });
  await runAudit(desk);
  return [];
}

function numberIn(text: string): number | string {
  const number = Number(text.trim());
  return Number.isFinite(number) ? number : text;
}
