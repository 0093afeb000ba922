/**
 * Bad data, collected and never thrown. No sentence here: `text/issue-messages` has one per code and language, and a test proves
 * that each code has both.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is, as the user can find it: 1-based row as a spreadsheet shows it (the header is row 1), column by its header. */
export type Where = {
  readonly file?: string;
  /** Name of the sheet in a workbook. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** JSON path inside a JSON resource, `targets[3].scope.areas[0]`. */
  readonly path?: string;
  /** Code or id of the feature or unit concerned. */
  readonly feature?: string;
};

export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly where: Where;
  /** Values that the sentence quotes (found, expected, …); plain text, never markup. */
  readonly context: Readonly<Record<string, string | number>>;
};

/** What a workspace can have wrong. */
export const workspaceIssueCodes = [
  // package and files
  'packageMissing',
  'packageInvalid',
  'resourceMissing',
  'resourceUnknown',
  'fileUnreadable',
  'kindUnknown',
  'encodingInvalid',
  'jsonBroken',
  'schemaViolation',
  'keyUnknown',
  'zipTooLarge',
  'zipBroken',
  'zipNested',
  'zipEncrypted',
  'issuesOmitted',
  // tables
  'csvRagged',
  'csvQuote',
  'columnMissing',
  'columnDouble',
  'columnUnknown',
  'valueRequired',
  'valueNotNumber',
  'valueNotInteger',
  'valueNotDate',
  'valueNotAllowed',
  'valueNegative',
  'datesReversed',
  // areas and geometry
  'areasMissing',
  'duplicateCode',
  'codeMissing',
  'parentUnknown',
  'parentCycle',
  'levelInvalid',
  'crsUnsupported',
  'geometryMissing',
  'geometryInvalid',
  'coordinateRange',
  'villageWithoutCoordinates',
  // references
  'areaUnknown',
  'indicatorUnknown',
  'dimensionUnknown',
  'projectUnknown',
  'sourceUnknown',
  'customAreaUnknown',
  'attributeUnknown',
  // observations and targets
  'periodInvalid',
  'duplicateObservation',
  'duplicateId',
  'absentWithValue',
  'absentReasonInvalid',
  'targetScopeEmpty',
  'targetInvalid',
  'correctionUnknown',
] as const;

/** What is doubtful or wrong about a file of any format that is to be imported. */
export const importIssueCodes = [
  'fileEmpty',
  'fileTooLarge',
  'fileTimedOut',
  'fileTooMuchMemory',
  'linkRefused',
  'linkNotFollowed',
  'officeOld',
  'officeEncrypted',
  'formatForeign',
  'zipNothing',
  'encodingRead',
  'encodingDoubtful',
  'encodingDamaged',
  'encodingContradicted',
  'characterLost',
  'cellTooLong',
  'tableEmpty',
  'tableTooLarge',
  'titleRowsAside',
  'headerMissing',
  'headerDoubtful',
  'columnUnnamed',
  'columnRepeated',
  'totalRowAside',
  'rowShort',
  'mergedCellsFilled',
  'residentIds',
  'bankCards',
  'mobiles',
  'personalAside',
  'personalNames',
  'cellNotNumber',
  'cellError',
  'percentMixed',
  'codeScientific',
  'formulaWithoutValue',
  'sheetHidden',
  'sheetDisordered',
  'tablesSkipped',
  'xmlDoctype',
  'xmlBroken',
  'xmlTruncated',
  'nestingTooDeep',
  'shapefilePart',
  'shapefileBroken',
  'shapefileTruncated',
  'shapefileCounts',
  'shapeUnsupported',
  'layerEmpty',
  'geometryUnchecked',
  'crsUnknown',
  'crsContradicted',
  'crsGuessed',
  'crsZoneUnknown',
  'crsNotStated',
  'coordinatesSwapped',
  'coordinateUnreadable',
] as const;

/** What a plan file can have wrong. */
export const planIssueCodes = [
  'planFormat',
  'planVersionNewer',
  'planVersionUnknown',
  'planElementFaulty',
  'planIdTwice',
  'planChangedAfterStep',
  'planAncestorChanged',
  'planTableMissing',
  'planCellInvalid',
  'planCellCut',
  'planRowFaulty',
  'planRowStray',
] as const;

/** Why a workspace cannot be published. */
export const releaseIssueCodes = [
  'releaseMissing',
  'releaseMapNumber',
  'releaseOffice',
  'releaseObjection',
  'releaseLevels',
  'releaseExposed',
  'releasePersonal',
  'releaseForbidden',
  'releaseUnreadable',
  'releaseNone',
  'releaseEarlierMissing',
  'releaseShell',
] as const;

export const issueCodes = [
  ...workspaceIssueCodes,
  ...importIssueCodes,
  ...planIssueCodes,
  ...releaseIssueCodes,
] as const;

export type IssueCode = (typeof issueCodes)[number];
