import { maskNumbers } from '../../../core/privacy/mask-personal.ts';
import type { PersonalFinding } from '../../../core/privacy/personal-tally.ts';
import type { UnderstoodColumn } from '../understanding.ts';

/** A column as it is described when it holds numbers of persons: its samples covered, its kind named. */
export function withPersonal(column: UnderstoodColumn, findings: readonly PersonalFinding[]): UnderstoodColumn {
  const [first] = findings;
  if (!first) return column;
  return { ...column, samples: column.samples.map(maskNumbers), personal: first.kind };
}
