import { type ThresholdId, type ThresholdValues, thresholdOf, thresholds } from '../../core/audit/thresholds.ts';

export type ThresholdRow = {
  readonly id: ThresholdId;
  readonly unit: (typeof thresholds)[number]['unit'];
  readonly source: (typeof thresholds)[number]['source'];
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly byDefault: number;
  /** Null while it is the default. */
  readonly own: number | null;
};

/** The form of thresholds, in the order of the list. */
export function thresholdRows(values: ThresholdValues): readonly ThresholdRow[] {
  return thresholds.map((each) => ({ ...each, byDefault: thresholdOf(each.id), own: values[each.id] ?? null }));
}
