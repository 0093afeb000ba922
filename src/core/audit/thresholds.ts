import { type AuditSettings, type AuditSettingsGiven, auditSettings, defaultAuditSettings } from './settings.ts';

/** A number that the user can set, in the bounds in which its check means something. `group.key`, or `group.key.0` of a pair. */
export type Threshold = {
  readonly id: string;
  /** Unit id; `share` is 0 to 1, `times` a factor. */
  readonly unit:
    | 'people'
    | 'metres'
    | 'days'
    | 'share'
    | 'times'
    | 'count'
    | 'lastDigits'
    | 'z'
    | 'chiSquare'
    | 'pairs'
    | 'orders';
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  /** Where the default comes from: a book, a rule, or what the demos' clean copies gave. */
  readonly source: 'rule' | 'statistics' | 'measured' | 'map';
};

/** All thresholds, in the order of the form and of `guatu audit --thresholds list`; their words are in `text/threshold-words`. */
export const thresholds = [
  number('sums.lastDigit', 'lastDigits', 0, 10, 'rule'),
  number('range.peoplePerHousehold.0', 'people', 0.1, 5, 'rule'),
  number('range.peoplePerHousehold.1', 'people', 2, 50, 'rule'),
  number('range.confusedBand', 'share', 0, 0.9, 'measured'),
  whole('range.confusedHouseholds', 'count', 1, 10_000, 'measured'),
  whole('exits.graceDays', 'days', 0, 730, 'measured'),
  whole('exits.handoverDays', 'days', 0, 365, 'measured'),
  whole('exits.unsignedLines', 'count', 1, 100, 'measured'),
  number('exits.signedShare', 'share', 0.1, 1, 'measured'),
  number('exits.deadlineShare', 'share', 0.05, 1, 'rule'),
  whole('exits.deadlineProjects', 'count', 5, 1000, 'measured'),
  whole('exits.yearsAbove', 'count', 1, 10, 'rule'),
  number('place.boundaryMetres', 'metres', 0, 20_000, 'map'),
  number('place.sameMetres', 'metres', 0.1, 1000, 'map'),
  number('place.roadMetres', 'metres', 50, 20_000, 'map'),
  number('place.roadCoverage', 'share', 0, 1, 'measured'),
  number('place.drawnShare.0', 'times', 0.01, 1, 'map'),
  number('place.drawnShare.1', 'times', 1, 20, 'map'),
  number('place.overlapShare', 'share', 0, 1, 'map'),
  number('place.gapShare', 'share', 0, 1, 'map'),
  number('place.outsideShare', 'share', 0, 1, 'map'),
  number('place.areaChange', 'share', 0, 1, 'rule'),
  number('series.robustZ', 'z', 1, 20, 'statistics'),
  number('series.jumpFactor', 'times', 1.1, 100, 'rule'),
  number('series.reboundFactor', 'times', 1.01, 100, 'measured'),
  number('series.reboundRest', 'share', 0, 1, 'measured'),
  whole('series.smallCount', 'count', 0, 10_000, 'measured'),
  whole('series.frozenReports', 'count', 2, 20, 'rule'),
  number('series.slipBand', 'share', 0.01, 0.9, 'rule'),
  whole('series.copiedReports', 'count', 2, 20, 'measured'),
  number('series.copiedChance', 'pairs', 0.000_001, 100, 'statistics'),
  number('series.doubtedChance', 'pairs', 0.000_001, 1000, 'statistics'),
  whole('series.digitFigures', 'count', 50, 100_000, 'statistics'),
  number('series.digitChiSquare', 'chiSquare', 5, 1000, 'statistics'),
  whole('series.benfordFigures', 'count', 100, 100_000, 'rule'),
  number('series.benfordOrders', 'orders', 1, 8, 'rule'),
  number('series.benfordChiSquare', 'chiSquare', 5, 1000, 'statistics'),
  number('series.secondDigitOrders', 'orders', 0, 8, 'measured'),
  number('series.secondDigitZ', 'z', 1, 20, 'statistics'),
  number('series.lineBand', 'share', 0.001, 0.5, 'rule'),
  number('series.lineRatio', 'times', 1, 100, 'rule'),
  whole('series.lineFigures', 'count', 10, 100_000, 'rule'),
] as const;

export type ThresholdId = (typeof thresholds)[number]['id'];
/** What the user set; the others keep their defaults. */
export type ThresholdValues = Readonly<Partial<Record<ThresholdId, number>>>;

export type ThresholdFault = {
  readonly fault: 'unknown' | 'notNumber' | 'notWhole' | 'outside' | 'notObject';
  readonly id: string;
  readonly found: string;
};

/** The value of a threshold in some settings. */
export function thresholdOf(id: ThresholdId, settings: AuditSettings = defaultAuditSettings): number {
  const [group, key, at] = id.split('.') as [keyof AuditSettings, string, string?];
  const value = (settings[group] as Readonly<Record<string, number | readonly number[]>>)[key];
  return at === undefined ? (value as number) : (value as readonly number[])[Number(at)]!;
}

/** Values as they come from a file or a form; all faults at once. An absent list is none. */
export function readThresholds(
  given: unknown,
):
  | { readonly ok: true; readonly values: ThresholdValues }
  | { readonly ok: false; readonly faults: readonly ThresholdFault[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { ok: false, faults: [{ fault: 'notObject', id: '', found: JSON.stringify(given)?.slice(0, 40) ?? '' }] };
  const byId = new Map<string, Threshold>(thresholds.map((threshold) => [threshold.id, threshold]));
  const values = new Map<string, number>();
  const faults = Object.entries(given).flatMap(([id, value]): readonly ThresholdFault[] => {
    const threshold = byId.get(id);
    const found = String(value).slice(0, 40);
    if (!threshold) return [{ fault: 'unknown', id, found }];
    if (typeof value !== 'number' || !Number.isFinite(value)) return [{ fault: 'notNumber', id, found }];
    if (threshold.isWhole && !Number.isInteger(value)) return [{ fault: 'notWhole', id, found }];
    if (value < threshold.least || value > threshold.most) return [{ fault: 'outside', id, found }];
    values.set(id, value);
    return [];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values: Object.fromEntries(values) };
}

/** Settings with the user's thresholds over the defaults. */
export function settingsWith(values: ThresholdValues): AuditSettings {
  const given: Record<string, Record<string, number | number[]>> = {};
  for (const [id, value] of Object.entries(values)) {
    const [group, key, at] = id.split('.') as [keyof AuditSettings, string, string?];
    const own = given[group] ?? {};
    given[group] = own;
    if (at === undefined) own[key] = value;
    else
      own[key] = ((own[key] ?? pairOf(group, key)) as readonly number[]).map((old, i) =>
        i === Number(at) ? value : old,
      );
  }
  return auditSettings(given as AuditSettingsGiven);
}

function pairOf(group: keyof AuditSettings, key: string): readonly number[] {
  return (defaultAuditSettings[group] as unknown as Readonly<Record<string, readonly number[]>>)[key]!;
}

function number<Id extends string>(
  id: Id,
  unit: Threshold['unit'],
  least: number,
  most: number,
  source: Threshold['source'],
): Threshold & { readonly id: Id } {
  return { id, unit, least, most, isWhole: false, source };
}

function whole<Id extends string>(
  id: Id,
  unit: Threshold['unit'],
  least: number,
  most: number,
  source: Threshold['source'],
): Threshold & { readonly id: Id } {
  return { ...number(id, unit, least, most, source), isWhole: true };
}
