import type { WorkspaceFile } from '../../src/io/locate-package.ts';

/** File contents by path; objects are written as JSON, arrays of arrays as CSV. */
export type Contents = Readonly<Record<string, unknown>>;

const bilingual = { zh: '名', en: 'name' };

export function square(west: number, south: number, size = 1): object {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

export function collection(...features: readonly object[]): object {
  return { type: 'FeatureCollection', features };
}

export function feature(properties: object, geometry: object | null = square(100, 25)): object {
  return { type: 'Feature', properties, geometry };
}

export function area(code: string, level: string, parent: string | null, extra: object = {}): object {
  return { code, name: `区${code}`, level, parent, source: 'open', ...extra };
}

export const target = {
  id: 't1',
  row: 'A1',
  kind: 'indicator',
  title: bilingual,
  unit: 'people',
  source: { document: 'd', clause: '1', quote: 'q' },
  scope: { areas: ['530600'] },
  countLevel: 'county',
  measure: { indicator: 'poor' },
  op: '<=',
  value: 0,
  baseline: null,
  milestones: [{ period: '2017', value: 0, cumulative: true }],
  deadline: { date: '2020-12-31', stated: true },
  childGoals: 'same',
};

export const indicator = {
  id: 'poor',
  title: bilingual,
  unit: 'people',
  kind: 'stock',
  rollUp: { kind: 'sum' },
  betterIs: 'lower',
  sensitivity: 'public',
  dimensions: [{ id: 'cause', title: bilingual, categories: [{ id: 'illness', title: bilingual }] }],
};

/** A small workspace without a fault: a prefecture, two counties, a township, three villages, and an entry in every resource. */
export const goodContents: Contents = {
  'sources.json': [
    { id: 'open', kind: 'open-data', title: bilingual, licence: 'CC0' },
    { id: 'sim', kind: 'simulated', title: bilingual, seed: 1 },
  ],
  'areas.geojson': collection(
    feature(area('530600', 'prefecture', null), square(100, 25, 2)),
    feature(area('530602', 'county', '530600'), square(100, 25)),
    feature(area('530621', 'county', '530600'), square(101, 25)),
    feature(area('530602S01', 'township', '530602', { approximate: true, source: 'sim' }), square(100, 25)),
  ),
  'villages.csv': [
    ['code', 'name', 'level', 'parent', 'lon', 'lat', 'households', 'population', 'causes', 'main', 'source'],
    ['530602S01001', '甲村', 'village', '530602S01', '100.2', '25.2', '120', '480', '3', '病', 'sim'],
    ['530602S01002', '乙村', 'village', '530602S01', '100.4', '25.4', '80', '', '', '学', 'sim'],
    ['530602S01001N01', '丙', 'naturalVillage', '530602S01001', '', '', '20', '81', '1', '', 'sim'],
  ],
  'custom-areas.json': [{ id: 'hills', title: bilingual, members: ['530602', '530621'], source: 'open' }],
  'indicators.json': [
    indicator,
    { ...indicator, id: 'out', unit: 'villages', kind: 'flag', rollUp: { kind: 'countWhere' } },
  ],
  'observations.csv': [
    ['area', 'period', 'indicator', 'dimension', 'category', 'value', 'absent', 'stage', 'reported', 'source'],
    ['530602', '2016', 'poor', '', '', '1200', '', 'actual', '2017-01-20', 'sim'],
    ['530621', '2016', 'poor', '', '', '', '', 'actual', '', 'sim'],
    ['530602S01001', '2016-Q1', 'poor', 'cause', 'illness', '0', '', 'actual', '', 'sim'],
    ['530602S01001', '2016', 'out', '', '', '', 'notApplicable', 'plan', '', 'sim'],
  ],
  'targets.json': [target],
  'ledger.csv': [
    [
      'id',
      'subject',
      'area',
      'date',
      'date_precision',
      'event',
      'households',
      'people',
      'cause',
      'evidence',
      'by',
      'corrects',
      'source',
    ],
    ['L1', 'people', '530602S01001', '2015', 'year', 'identified', '2', '8', '', '', '', '', 'sim'],
    ['L2', 'people', '530602S01001', '2016-03-31', 'day', 'correction', '2', '7', '', '', '', 'L1', 'sim'],
  ],
  'projects.geojson': collection(
    feature(
      {
        id: 'p1',
        type: 'road',
        name: '路',
        status: 'done',
        origins: ['530602S01001'],
        area: '530602',
        cost: 12,
        source: 'sim',
      },
      null,
    ),
  ),
  'network.geojson': collection(
    feature(
      { id: 'n1', technicalClass: 'class4', surface: 'paved', source: 'sim' },
      {
        type: 'LineString',
        coordinates: [
          [100, 25],
          [100.5, 25.5],
        ],
      },
    ),
  ),
  'facilities.geojson': collection(
    feature(
      { id: 'f1', kind: 'school', name: '小学', area: '530602S01', source: 'sim' },
      { type: 'Point', coordinates: [100.1, 25.1] },
    ),
  ),
  'funds.csv': [
    ['id', 'area', 'project', 'year', 'source', 'stage', 'amount', 'origin'],
    ['m1', '530602', 'p1', '2016', 'special', 'allocated', '12.5', 'sim'],
  ],
  'assignments.csv': [
    ['area', 'role', 'person', 'organisation', 'from', 'to', 'source'],
    ['530602', 'leader', '拟·李', '', '2015-01-01', '', 'sim'],
  ],
  'visits.csv': [
    ['person', 'role', 'area', 'date', 'days', 'source'],
    ['拟·李', 'leader', '530602S01001', '2016-05-02', '2.5', 'sim'],
  ],
  'constraints.geojson': collection(
    feature({ id: 'c1', kind: 'floodZone', name: '泛区', nameEn: 'Flood plain', source: 'sim' }),
  ),
  'backdrop.geojson': collection(
    feature({ kind: 'seat', name: '城', source: 'open' }, { type: 'Point', coordinates: [100.3, 25.3] }),
  ),
  'elevation.json': {
    west: 100,
    south: 25,
    cellDegrees: 1,
    columns: 2,
    rows: 1,
    unit: 'm',
    values: [1900, null],
    source: 'open',
  },
  'scenes.json': [{ id: 's1', title: bilingual, view: 'level=county' }],
  'plans.json': { version: 1, plans: [{ id: 'plan1', title: bilingual, year: 2017, projects: ['p1'], source: 'sim' }] },
  'release.json': {
    version: 1,
    indicators: ['poor'],
    levels: ['county'],
    minimumCount: 3,
    office: bilingual,
    telephone: '1',
    objection: { from: '2021-01-01', to: '2021-01-10', how: bilingual },
    nextUpdate: null,
    mapNumber: '',
    trial: true,
  },
  'matches.csv': [
    ['kind', 'from', 'to', 'reason', 'decided', 'source'],
    ['code', '530699', '530602', '', '2016-01-01', 'sim'],
  ],
  'prices.csv': [
    ['item', 'unit', 'price', 'year', 'source'],
    ['class4', 'km', '35', '2016', 'sim'],
  ],
};

/** The files of a workspace with some contents replaced; `undefined` takes a file away, a string or bytes stand as they are. */
export function workspaceFiles(changes: Contents = {}): readonly WorkspaceFile[] {
  const contents = { ...goodContents, ...changes };
  const names = Object.keys(contents).filter((path) => contents[path] !== undefined && path !== 'datapackage.json');
  const description = 'datapackage.json' in changes ? changes['datapackage.json'] : packageOf(names);
  const all: Contents = {
    ...Object.fromEntries(names.map((path) => [path, contents[path]])),
    'datapackage.json': description,
  };
  return Object.entries(all).flatMap(([path, content]) =>
    content === undefined ? [] : [{ path, bytes: bytesOf(content) }],
  );
}

export function packageOf(paths: readonly string[], guatu: unknown = { version: 1, title: bilingual }): object {
  const fields = [
    { name: 'causes', type: 'integer' },
    { name: 'main', type: 'string' },
  ];
  const resources = paths.map((path) => ({
    name: path.replace(/\.[^.]*$/, ''),
    path,
    ...(path === 'villages.csv' ? { schema: { fields } } : {}),
  }));
  return { name: 'small', title: 'Small', licenses: [{ name: 'CC0-1.0' }], resources, guatu };
}

/** A table of the good workspace with one cell replaced; row as a spreadsheet counts. */
export function withCell(path: string, row: number, column: string, text: string): Contents {
  const table = (goodContents[path] as string[][]).map((cells) => [...cells]);
  const position = table[0]!.indexOf(column);
  if (position < 0) throw new Error(`${path} has no column ${column}`);
  table[row - 1]![position] = text;
  return { [path]: table };
}

/** A table of the good workspace with rows added below. */
export function withRows(path: string, ...rows: readonly string[][]): Contents {
  return { [path]: [...(goodContents[path] as string[][]), ...rows] };
}

function bytesOf(content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (typeof content === 'string') return new TextEncoder().encode(content);
  const isTable = Array.isArray(content) && Array.isArray(content[0]);
  const text = isTable
    ? (content as string[][]).map((cells) => cells.map(quoted).join(',')).join('\n')
    : JSON.stringify(content);
  return new TextEncoder().encode(text);
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
