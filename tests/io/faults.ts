import type { IssueCode, Severity, Where } from '../../src/core/issue.ts';
import {
  area,
  type Contents,
  collection,
  feature,
  goodContents,
  indicator,
  packageOf,
  square,
  target,
  withCell,
  withRows,
} from '../builders/workspace-files.ts';

export type Fault = {
  readonly code: IssueCode;
  readonly severity?: Severity;
  readonly title: string;
  readonly changes: Contents;
  readonly where: Where;
  /** The workspace cannot open. */
  readonly closes?: boolean;
};

const areas = 'areas.geojson';
const observations = 'observations.csv';
const paths = Object.keys(goodContents);
const goodAreas = (goodContents[areas] as { features: object[] }).features;
const observation = (...cells: string[]) => withRows(observations, cells);
const bowTie = {
  type: 'Polygon',
  coordinates: [
    [
      [100, 25],
      [101, 26],
      [101, 25],
      [100, 26],
      [100, 25],
    ],
  ],
};

/** Areas of the good workspace and one more. */
function withArea(properties: object, geometry: object | null = square(100, 25)): Contents {
  return { [areas]: collection(...goodAreas, feature(properties, geometry)) };
}
function withTarget(change: object): Contents {
  return { 'targets.json': [{ ...target, ...change }] };
}

/** One fault each in an otherwise good workspace, and where it must be reported. */
export const faults: readonly Fault[] = [
  {
    code: 'packageMissing',
    title: 'no datapackage.json',
    changes: { 'datapackage.json': undefined },
    where: { file: 'datapackage.json' },
    closes: true,
  },
  {
    code: 'packageInvalid',
    title: 'no resources',
    changes: { 'datapackage.json': { name: 'x' } },
    where: { file: 'datapackage.json', path: 'resources' },
    closes: true,
  },
  {
    code: 'packageInvalid',
    title: 'a newer version',
    changes: { 'datapackage.json': packageOf(paths, { version: 2 }) },
    where: { path: 'guatu.version' },
    closes: true,
  },
  {
    code: 'resourceMissing',
    title: 'a listed file is not there',
    changes: { 'datapackage.json': packageOf(paths), 'funds.csv': undefined },
    where: { file: 'datapackage.json', feature: 'funds' },
  },
  {
    code: 'resourceUnknown',
    severity: 'info',
    title: 'a resource of another name',
    changes: { 'weather.csv': 'a,b' },
    where: { feature: 'weather' },
  },
  {
    code: 'encodingInvalid',
    title: 'GBK bytes',
    changes: { 'funds.csv': new Uint8Array([0xb2, 0xce, 0xd5, 0xd5]) },
    where: { file: 'funds.csv' },
  },
  {
    code: 'jsonBroken',
    title: 'a comma too many',
    changes: { 'targets.json': '[\n  {"id": "a",}\n]' },
    where: { file: 'targets.json', row: 2 },
  },
  {
    code: 'jsonBroken',
    title: 'broken package',
    changes: { 'datapackage.json': '{"resources": [' },
    where: { file: 'datapackage.json', row: 1 },
    closes: true,
  },
  {
    code: 'schemaViolation',
    title: 'a number where text is due',
    changes: withTarget({ title: { zh: 1, en: 'x' } }),
    where: { path: 'targets[0].title.zh', feature: 't1' },
  },
  {
    code: 'schemaViolation',
    title: 'too few heights',
    changes: { 'elevation.json': { ...(goodContents['elevation.json'] as object), values: [1] } },
    where: { file: 'elevation.json', path: 'values' },
  },
  {
    code: 'schemaViolation',
    title: 'not a collection',
    changes: { 'network.geojson': { type: 'Feature' } },
    where: { file: 'network.geojson' },
  },
  {
    code: 'keyUnknown',
    severity: 'warning',
    title: 'a slip in a key',
    changes: withTarget({ miletsones: [] }),
    where: { path: 'targets[0].miletsones' },
  },
  {
    code: 'issuesOmitted',
    title: 'sixty wrong rows',
    changes: withRows(
      observations,
      ...Array.from({ length: 60 }, (_, i) => [
        '530602',
        String(1900 + i),
        'poor',
        '',
        '',
        'x',
        '',
        'actual',
        '',
        'sim',
      ]),
    ),
    where: { file: observations },
  },
  {
    code: 'csvRagged',
    title: 'a cell too many',
    changes: observation('530602', '2018', 'poor', '', '', '1', '', 'actual', '', 'sim', ''),
    where: { file: observations, row: 6 },
  },
  {
    code: 'csvQuote',
    title: 'an open quote',
    changes: { 'prices.csv': 'item,unit,price,year,source\n"class4,km,35,2016,sim\n' },
    where: { file: 'prices.csv', row: 2 },
  },
  {
    code: 'columnMissing',
    title: 'no value column',
    changes: { [observations]: 'area,period,indicator,stage\n530602,2016,poor,actual\n' },
    where: { file: observations, row: 1, column: 'value' },
  },
  {
    code: 'columnDouble',
    title: 'two columns of one name',
    changes: { 'prices.csv': 'item,unit,price,year,year\na,km,1,2016,2017\n' },
    where: { file: 'prices.csv', column: 'year' },
  },
  {
    code: 'columnUnknown',
    severity: 'warning',
    title: 'a column too many',
    changes: { 'prices.csv': 'item,unit,price,year,note\na,km,1,2016,x\n' },
    where: { file: 'prices.csv', column: 'note' },
  },
  {
    code: 'valueRequired',
    title: 'no stage',
    changes: withCell(observations, 2, 'stage', ''),
    where: { file: observations, row: 2, column: 'stage' },
  },
  {
    code: 'valueRequired',
    title: 'a correction of nothing',
    changes: withCell('ledger.csv', 3, 'corrects', ''),
    where: { file: 'ledger.csv', row: 3, column: 'corrects' },
  },
  {
    code: 'valueRequired',
    title: 'half a position',
    changes: withCell('villages.csv', 2, 'lat', ''),
    where: { file: 'villages.csv', row: 2, column: 'lat' },
  },
  {
    code: 'valueNotNumber',
    title: 'a number with a separator',
    changes: withCell(observations, 2, 'value', '1,200'),
    where: { file: observations, row: 2, column: 'value' },
  },
  {
    code: 'valueNotNumber',
    title: 'a wrong attribute',
    changes: withCell('villages.csv', 2, 'causes', '三'),
    where: { file: 'villages.csv', row: 2, column: 'causes' },
  },
  {
    code: 'valueNotInteger',
    title: 'half a household',
    changes: withCell('ledger.csv', 2, 'households', '2.5'),
    where: { file: 'ledger.csv', row: 2, column: 'households' },
  },
  {
    code: 'valueNotDate',
    title: '30 February',
    changes: withCell(observations, 2, 'reported', '2017-02-30'),
    where: { file: observations, row: 2, column: 'reported' },
  },
  {
    code: 'valueNotDate',
    title: 'a deadline in words',
    changes: withTarget({ deadline: { date: '2020年底', stated: true } }),
    where: { path: 'targets[0].deadline.date' },
  },
  {
    code: 'valueNotAllowed',
    title: 'a stage of our own',
    changes: withCell(observations, 2, 'stage', 'forecast'),
    where: { row: 2, column: 'stage' },
  },
  {
    code: 'valueNotAllowed',
    title: 'half a flag',
    changes: observation('530602S01001', '2017', 'out', '', '', '0.5', '', 'actual', '', 'sim'),
    where: { row: 6, column: 'value' },
  },
  {
    code: 'valueNegative',
    title: 'negative households',
    changes: withCell('villages.csv', 2, 'households', '-3'),
    where: { file: 'villages.csv', row: 2, column: 'households' },
  },
  {
    code: 'valueNegative',
    title: 'negative people',
    changes: withCell(observations, 2, 'value', '-1'),
    where: { row: 2, column: 'value' },
  },
  {
    code: 'datesReversed',
    title: 'an assignment that ends first',
    changes: withCell('assignments.csv', 2, 'to', '2014-01-01'),
    where: { file: 'assignments.csv', row: 2, column: 'to' },
  },
  { code: 'areasMissing', title: 'no areas', changes: { [areas]: undefined }, where: {}, closes: true },
  { code: 'areasMissing', title: 'broken areas', changes: { [areas]: '{' }, where: { file: areas }, closes: true },
  {
    code: 'duplicateCode',
    title: 'two counties of one code',
    changes: withArea(area('530602', 'county', '530600')),
    where: { file: areas, path: 'features[4].properties', feature: '530602' },
  },
  {
    code: 'duplicateCode',
    title: 'two villages of one code',
    changes: withCell('villages.csv', 3, 'code', '530602S01001'),
    where: { file: 'villages.csv', row: 3 },
  },
  {
    code: 'codeMissing',
    title: 'an area without a code',
    changes: withArea(area('', 'county', '530600')),
    where: { file: areas, path: 'features[4].properties.code' },
  },
  {
    code: 'codeMissing',
    title: 'a village without a code',
    changes: withCell('villages.csv', 3, 'code', ''),
    where: { file: 'villages.csv', row: 3, column: 'code' },
  },
  {
    code: 'parentUnknown',
    title: 'a village below nothing',
    changes: withCell('villages.csv', 3, 'parent', '530602S99'),
    where: { file: 'villages.csv', row: 3, feature: '530602S01002' },
  },
  {
    code: 'parentCycle',
    title: 'two areas below each other',
    changes: {
      [areas]: collection(
        ...goodAreas,
        feature(area('530641', 'county', '530642')),
        feature(area('530642', 'county', '530641')),
      ),
    },
    where: { file: areas },
  },
  {
    code: 'levelInvalid',
    title: 'a county below a county',
    changes: withArea(area('530699', 'county', '530602')),
    where: { file: areas, feature: '530699' },
  },
  {
    code: 'levelInvalid',
    title: 'a level of our own',
    changes: withArea(area('530699', 'district', '530600')),
    where: { file: areas, path: 'features[4].properties.level' },
  },
  {
    code: 'crsUnsupported',
    title: 'projected coordinates',
    changes: {
      'constraints.geojson': {
        ...collection(),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
      },
    },
    where: { file: 'constraints.geojson' },
  },
  {
    code: 'geometryMissing',
    severity: 'warning',
    title: 'a county without a border',
    changes: withArea(area('530699', 'county', '530600'), null),
    where: { feature: '530699' },
  },
  {
    code: 'geometryInvalid',
    title: 'a bow tie',
    changes: withArea(area('530699', 'county', '530600'), bowTie),
    where: { feature: '530699' },
  },
  {
    code: 'geometryInvalid',
    title: 'a coordinate that is no number',
    changes: {
      'facilities.geojson': collection(
        feature({ id: 'f', kind: 'k', name: 'n' }, { type: 'Point', coordinates: [null, 25] }),
      ),
    },
    where: { file: 'facilities.geojson', feature: 'f' },
  },
  {
    code: 'coordinateRange',
    title: 'swapped coordinates',
    changes: withCell('villages.csv', 2, 'lat', '100.2'),
    where: { file: 'villages.csv', row: 2, column: 'lat' },
  },
  {
    code: 'coordinateRange',
    title: 'metres instead of degrees',
    changes: withArea(area('530699', 'county', '530600'), square(500000, 25)),
    where: { feature: '530699' },
  },
  {
    code: 'villageWithoutCoordinates',
    severity: 'info',
    title: 'a village somewhere',
    changes: {},
    where: { file: 'villages.csv' },
  },
  {
    code: 'areaUnknown',
    title: 'an observation of nowhere',
    changes: withCell(observations, 2, 'area', '530699'),
    where: { row: 2, column: 'area' },
  },
  {
    code: 'areaUnknown',
    title: 'a ledger line of nowhere',
    changes: withCell('ledger.csv', 2, 'area', '530602S01009'),
    where: { file: 'ledger.csv', row: 2, column: 'area' },
  },
  {
    code: 'areaUnknown',
    title: 'a member of nowhere',
    changes: {
      'custom-areas.json': [{ id: 'hills', title: { zh: 'a', en: 'a' }, members: ['530602', '1'], source: 'open' }],
    },
    where: { path: 'customAreas[0].members[1]' },
  },
  {
    code: 'areaUnknown',
    title: 'a scope of nowhere',
    changes: withTarget({ scope: { areas: ['530600', '539999'] } }),
    where: { path: 'targets[0].scope.areas[1]' },
  },
  {
    code: 'indicatorUnknown',
    title: 'an observation of nothing',
    changes: withCell(observations, 2, 'indicator', 'rich'),
    where: { row: 2, column: 'indicator' },
  },
  {
    code: 'indicatorUnknown',
    title: 'a condition on nothing',
    changes: withTarget({ scope: { areas: ['530600'], where: { not: { indicator: 'rich', op: '=', value: 1 } } } }),
    where: { path: 'targets[0].scope.where.not.indicator' },
  },
  {
    code: 'indicatorUnknown',
    title: 'a roll-up over nothing',
    changes: {
      'indicators.json': [
        indicator,
        { ...indicator, id: 'out' },
        {
          ...indicator,
          id: 'share',
          rollUp: { kind: 'ratio', numerator: { indicator: 'poor' }, denominator: { indicator: 'rich' } },
        },
      ],
    },
    where: { path: 'indicators[2].rollUp.denominator.indicator', feature: 'share' },
  },
  {
    code: 'dimensionUnknown',
    title: 'a category of our own',
    changes: withCell(observations, 4, 'category', 'sloth'),
    where: { row: 4, column: 'category' },
  },
  {
    code: 'projectUnknown',
    title: 'money for nothing',
    changes: withCell('funds.csv', 2, 'project', 'p9'),
    where: { file: 'funds.csv', row: 2, column: 'project' },
  },
  {
    code: 'sourceUnknown',
    severity: 'warning',
    title: 'from nowhere',
    changes: withCell(observations, 2, 'source', 'hearsay'),
    where: { row: 2, column: 'source' },
  },
  {
    code: 'customAreaUnknown',
    title: 'a custom area of nowhere',
    changes: withTarget({ scope: { customArea: 'plains' } }),
    where: { path: 'targets[0].scope.customArea' },
  },
  {
    code: 'attributeUnknown',
    title: 'a weight of nothing',
    changes: withTarget({
      kind: 'coverage',
      countLevel: 'village',
      measure: { where: { attribute: 'causes', op: '>', value: 1 }, weight: 'cows' },
    }),
    where: { path: 'targets[0].measure.weight' },
  },
  {
    code: 'periodInvalid',
    title: 'a month too many',
    changes: withCell(observations, 2, 'period', '2016-13'),
    where: { row: 2, column: 'period' },
  },
  {
    code: 'periodInvalid',
    title: 'a milestone in words',
    changes: withTarget({ milestones: [{ period: '2017年', value: 0, cumulative: true }] }),
    where: { path: 'targets[0].milestones[0].period' },
  },
  {
    code: 'duplicateObservation',
    title: 'one figure twice',
    changes: observation('530602', '2016', 'poor', '', '', '1300', '', 'actual', '', 'sim'),
    where: { row: 6 },
  },
  {
    code: 'duplicateId',
    title: 'one line twice',
    changes: withCell('ledger.csv', 3, 'id', 'L1'),
    where: { file: 'ledger.csv', row: 3 },
  },
  {
    code: 'absentWithValue',
    title: 'there and not there',
    changes: withCell(observations, 2, 'absent', 'suppressed'),
    where: { row: 2, column: 'absent' },
  },
  {
    code: 'absentReasonInvalid',
    title: 'a reason of our own',
    changes: withCell(observations, 3, 'absent', 'lost'),
    where: { row: 3, column: 'absent' },
  },
  {
    code: 'targetScopeEmpty',
    title: 'no areas at all',
    changes: withTarget({ scope: { areas: [] } }),
    where: { path: 'targets[0].scope' },
  },
  {
    code: 'targetScopeEmpty',
    title: 'no unit of the level',
    changes: withTarget({ scope: { areas: ['530621'] }, countLevel: 'village' }),
    where: { path: 'targets[0].scope', feature: 't1' },
  },
  {
    code: 'targetScopeEmpty',
    title: 'a condition that no unit meets',
    changes: withTarget({
      scope: { areas: ['530600'], where: { attribute: 'households', op: '>', value: 5000 } },
      countLevel: 'village',
    }),
    where: { path: 'targets[0].scope' },
  },
  {
    code: 'targetInvalid',
    title: 'a comparison with nothing',
    changes: withTarget({ kind: 'comparison' }),
    where: { path: 'targets[0].measure' },
  },
  {
    code: 'correctionUnknown',
    title: 'a correction of no line',
    changes: withCell('ledger.csv', 3, 'corrects', 'L9'),
    where: { file: 'ledger.csv', row: 3, column: 'corrects' },
  },
];

/** Codes that a file alone or a zip raises; each has its own test. */
export const codesElsewhere: readonly IssueCode[] = [
  'fileUnreadable',
  'kindUnknown',
  'zipTooLarge',
  'zipBroken',
  'zipNested',
  'zipEncrypted',
];
