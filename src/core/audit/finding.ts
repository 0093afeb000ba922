import type { Severity } from '../issue.ts';
import type { AreaCode } from '../unit.ts';

/** Every check of the audit; one file each. The order is the order of the report. */
export const checkIds = [
  // sums
  'hierarchySum',
  'rateAgainstParts',
  'categorySum',
  'planSum',
  'periodSum',
  'fundStages',
  // ledger
  'stockFlow',
  'exitsReported',
  'exitsOverStock',
  'doubleLine',
  'eventOrder',
  'unsignedExits',
  // values
  'range',
  'partOverWhole',
  'householdSize',
  'peopleAsHouseholds',
  'codeValidity',
  'sameName',
  // exits
  'exitBelowStandard',
  'listedAboveLine',
  'teamWithdrawn',
  'projectDates',
  'onDeadline',
  // place
  'outsideParent',
  'samePlace',
  'roadNear',
  'drawnLength',
  'areaOverlap',
  'areaGap',
  'areaOutside',
  'areaChange',
  // series
  'temporalJump',
  'rebound',
  'frozenSeries',
  'unitSlip',
  'copiedSeries',
  'sameDecimals',
  'lastDigit',
  'firstDigit',
  'secondDigit',
  'clusteringAtLine',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What may stand behind a finding without anybody being at fault; `text/audit-explanations` words each. */
export const explanationIds = [
  'rounding',
  'lateUnits',
  'definitionChange',
  'boundaryChange',
  'newStandard',
  'baselineDate',
  'noSplitInDocument',
  'laterCorrection',
  'enteredTwice',
  'movedHouseholds',
  'outOfStep',
  'residentCount',
  'carriedMoney',
  'otherEvidence',
  'lateReport',
  'otherStandard',
  'handover',
  'positionError',
  'boundaryPrecision',
  'roadNotDrawn',
  'drawnRough',
  'typingSlip',
  'unitInHeader',
  'chance',
  'roundingHabit',
  'realEffort',
] as const;
export type ExplanationId = (typeof explanationIds)[number];

/** Where to look. `rows` name lines of `resource` as the office's tables do: observations `area/period/indicator[/category]`, the
 * ledger, funds and projects by id, assignments `area/role/from`, villages by code. */
export type FindingPlace = {
  readonly resource:
    | 'observations'
    | 'ledger'
    | 'funds'
    | 'projects'
    | 'assignments'
    | 'villages'
    | 'areas'
    | 'targets';
  readonly area?: AreaCode;
  /** The other area, of a pair. */
  readonly other?: AreaCode;
  readonly indicator?: string;
  readonly category?: string;
  readonly period?: string;
  readonly target?: string;
  readonly project?: string;
  readonly rows?: readonly string[];
};

/**
 * A point to be checked (疑点), never an accusation. `error`: two figures that cannot both be right. `warning`: unlikely, or against a
 * rule. `info`: worth knowing, nothing need be wrong. `variant` chooses among the sentences of one check.
 */
export type Finding = {
  readonly check: CheckId;
  readonly variant?: string;
  readonly severity: Severity;
  readonly where: FindingPlace;
  readonly expected: number | string | null;
  readonly found: number | string | null;
  /** Unit id of `expected` and `found` where they are amounts. */
  readonly unit?: string;
  /** Numbers and names that the sentence quotes; plain text, never markup. */
  readonly context: Readonly<Record<string, number | string>>;
  readonly explainedBy: readonly ExplanationId[];
};
