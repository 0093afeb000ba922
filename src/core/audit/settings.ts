/**
 * What the user can set. Defaults: TRUST.md section 3 where it gives one, else as measured on the demos' clean copies
 * (`tests/core/audit/demos.test.ts` prints recall and false alarms).
 */
export type AuditSettings = {
  readonly sums: {
    /** Allowed difference in units of the last digit that is shown, for each rounded part and the whole. Whole counts are exact. */
    readonly lastDigit: number;
  };
  readonly range: {
    readonly peoplePerHousehold: readonly [number, number];
    /** How near to one person a household counts as people and households mixed up, and from how many households on. */
    readonly confusedBand: number;
    readonly confusedHouseholds: number;
  };
  readonly exits: {
    /** Rows of SEEDS whose coverage targets make up the exit standard (X1; T2 and T3 for weak villages). */
    readonly standardRows: readonly string[];
    /** Flags of the standard that are in no such target. */
    readonly standardFlags: readonly string[];
    /** Reports that come this many days after the year's end are late, not contradictory. */
    readonly graceDays: number;
    /** Roles that stay until the village is out (H17). */
    readonly teamRoles: readonly string[];
    /** Days between two holders of a role that count as a handover. */
    readonly handoverDays: number;
    /** Exit lines of a unit, none of which is signed, from this number on; where this share of all lines is signed. */
    readonly unsignedLines: number;
    readonly signedShare: number;
    /** Share of a type's projects done on the very day of their plan, where so many are done. */
    readonly deadlineShare: number;
    readonly deadlineProjects: number;
    /** Incomes among the standard's conditions, and how many reports running they met it while the unit stays listed. */
    readonly incomeIndicators: readonly string[];
    readonly yearsAbove: number;
  };
  /** Indicators that stand for the ledger's figures, by id. */
  readonly ledger: {
    readonly peopleStock: string;
    readonly householdStock: string;
    /** Flows (of the year) and stocks (since the baseline) of people or households that left. */
    readonly exited: readonly string[];
    /** Flag of a unit on the list. */
    readonly listed: string;
  };
  readonly place: {
    /** A village may lie this far outside its parent's drawn boundary, metres. */
    readonly boundaryMetres: number;
    /** Two villages nearer than this are at the same place, metres. */
    readonly sameMetres: number;
    /** Flags that promise a hard road, and how near one should be drawn, metres. */
    readonly roadFlags: readonly string[];
    readonly roadMetres: number;
    /** Where fewer of the villages with the flag have a road drawn, the map is too sparse to be held against them. */
    readonly roadCoverage: number;
    /** Drawn length ÷ reported length outside this range. */
    readonly drawnShare: readonly [number, number];
    /** Ground that two siblings share, as a share of the smaller; of an area outside its parent; of change between a code and its successors. */
    readonly overlapShare: number;
    /** Ground of a parent that no child covers. */
    readonly gapShare: number;
    readonly outsideShare: number;
    readonly areaChange: number;
  };
  readonly series: {
    /** Robust z of a change, by the median absolute deviation; 3.5 after Iglewicz and Hoaglin (1993). */
    readonly robustZ: number;
    /** A change must also be at least this many times the usual one. */
    readonly jumpFactor: number;
    /** A report off its course and back: how far, and what of it may remain. */
    readonly reboundFactor: number;
    readonly reboundRest: number;
    /** Counts below this jump by nature. */
    readonly smallCount: number;
    /** Reports in a row with the same figure. */
    readonly frozenReports: number;
    /** Half-width of the band round a power of ten, as a share. */
    readonly slipBand: number;
    /** Reports in a row that two areas have in common, and how many such pairs chance may be expected to make. */
    readonly copiedReports: number;
    readonly copiedChance: number;
    readonly doubtedChance: number;
    /** Fewest figures for a test of last digits, and the level of χ² with 9 degrees of freedom (27.88 is p = 0.001). */
    readonly digitFigures: number;
    readonly digitChiSquare: number;
    /** Fewest figures and orders of magnitude for Benford's law, and the level of χ² with 8 degrees of freedom (26.12 is p = 0.001). */
    readonly benfordFigures: number;
    readonly benfordOrders: number;
    readonly benfordChiSquare: number;
    /** Fewest orders of magnitude for second digits, and the z of too many 0s (4 is p = 0.00003). */
    readonly secondDigitOrders: number;
    readonly secondDigitZ: number;
    /** Half-width of the band at the line as a share of it, the ratio above ÷ below, and the fewest figures in the band. */
    readonly lineBand: number;
    readonly lineRatio: number;
    readonly lineFigures: number;
  };
};

export const defaultAuditSettings: AuditSettings = {
  sums: { lastDigit: 0.5 },
  range: { peoplePerHousehold: [1, 10], confusedBand: 0.1, confusedHouseholds: 10 },
  exits: {
    standardRows: ['X1', 'T2', 'T3'],
    standardFlags: ['incomeAboveLine'],
    graceDays: 180,
    teamRoles: ['firstSecretary', 'workTeam'],
    handoverDays: 62,
    unsignedLines: 3,
    signedShare: 0.8,
    deadlineShare: 0.5,
    deadlineProjects: 20,
    incomeIndicators: ['incomeAboveLine', 'incomePerHead', 'collectiveIncome'],
    yearsAbove: 2,
  },
  ledger: {
    peopleStock: 'poorPopulation',
    householdStock: 'poorHouseholds',
    exited: ['exitedPeople', 'exitedPeopleStep1', 'exitedPeopleStep2', 'exitedHouseholds'],
    listed: 'poorVillage',
  },
  place: {
    boundaryMetres: 500,
    sameMetres: 5,
    roadFlags: ['hardRoad', 'pavedAccess'],
    roadMetres: 1000,
    roadCoverage: 0.8,
    drawnShare: [0.6, 1.5],
    overlapShare: 0.01,
    gapShare: 0.005,
    outsideShare: 0.05,
    areaChange: 0.05,
  },
  series: {
    robustZ: 3.5,
    jumpFactor: 2,
    reboundFactor: 1.25,
    reboundRest: 0.25,
    smallCount: 30,
    frozenReports: 3,
    slipBand: 0.3,
    copiedReports: 3,
    copiedChance: 0.01,
    doubtedChance: 1,
    digitFigures: 200,
    digitChiSquare: 27.88,
    benfordFigures: 300,
    benfordOrders: 3,
    benfordChiSquare: 26.12,
    secondDigitOrders: 1,
    secondDigitZ: 4,
    lineBand: 0.02,
    lineRatio: 3,
    lineFigures: 50,
  },
};

/** What a caller may leave out: whole groups, or single thresholds. */
export type AuditSettingsGiven = { readonly [Group in keyof AuditSettings]?: Partial<AuditSettings[Group]> };

/** Defaults with the user's own thresholds over them. */
export function auditSettings(given: AuditSettingsGiven = {}): AuditSettings {
  const { sums, range, exits, ledger, place, series } = defaultAuditSettings;
  return {
    sums: { ...sums, ...given.sums },
    range: { ...range, ...given.range },
    exits: { ...exits, ...given.exits },
    ledger: { ...ledger, ...given.ledger },
    place: { ...place, ...given.place },
    series: { ...series, ...given.series },
  };
}
