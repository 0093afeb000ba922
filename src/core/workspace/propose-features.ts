import type { Geometry } from 'geojson';
import { parseNumber } from '../indicator/parse-number.ts';
import { parsePeriod } from '../period.ts';
import { plainText } from '../plain-text.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import { type FeatureList, type FeatureLists, noFeatures } from './add-features.ts';
import { kindInWords } from './feature-words.ts';
import type { ProjectStatus } from './workspace.ts';

/** What the user says of a layer that brings no areas. */
export type FeatureWish = {
  readonly list: FeatureList;
  /** Technical class of roads, kind of facilities and zones, type of projects, for features whose column does not say. */
  readonly kind: string;
  readonly kindColumn: string | null;
  readonly nameColumn: string | null;
  /** Of projects. */
  readonly status: ProjectStatus;
};

export type DeliveredLayer = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  /** In WGS-84; `geometries[i]` belongs to `rows[i]`. */
  readonly geometries: readonly (Geometry | null)[];
  /** The area that each feature is of (facilities and projects); null where none is known. */
  readonly areas?: readonly (AreaCode | null)[];
  readonly source: string;
};

export type ProposedFeatures = {
  readonly lists: FeatureLists;
  /** Rows whose geometry is none of those that the list takes. */
  readonly leftOut: readonly number[];
};

/** Columns that are taken by their names, beside the two that the user chooses. */
const columnNames = {
  surface: /路面|surface/i,
  widthM: /宽|width/i,
  openedOn: /通车|建成|启用|开通|opened/i,
  from: /开工|起始|开始|^from$|start/i,
  to: /完工|竣工|截止|结束|^to$|^end$|deadline/i,
  cost: /投资|造价|资金|cost/i,
  capacity: /安置人数|可安置|容量|规模人数|capacity/i,
  responsible: /责任|负责|responsible/i,
  progress: /进度|progress/i,
} as const;
type Attribute = keyof typeof columnNames;

/** Which column each attribute is taken from, for all that have one. */
export function featureColumns(columns: readonly string[]): ReadonlyMap<Attribute, number> {
  const found = new Map<Attribute, number>();
  for (const attribute of Object.keys(columnNames) as Attribute[]) {
    const index = columns.findIndex((column) => columnNames[attribute].test(column));
    if (index >= 0) found.set(attribute, index);
  }
  return found;
}

/** The geometries that a list takes, by their GeoJSON type. */
export function fitsList(list: FeatureList, geometry: Geometry | null): boolean {
  switch (list) {
    case 'network':
      return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString';
    case 'facilities':
      return geometry?.type === 'Point' || (geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1);
    case 'constraints':
      return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    case 'projects':
      return geometry !== null;
  }
}

/** The features of a layer as entries of a workspace. Ids are the source with the row, so that the same file gives the same ids. */
export function proposeFeatures(layer: DeliveredLayer, wish: FeatureWish): ProposedFeatures {
  const { columns, rows, rowNumbers, geometries, areas = [], source } = layer;
  const taken = featureColumns(columns);
  const [kindAt, nameAt] = [wish.kindColumn, wish.nameColumn].map((name) =>
    name === null ? -1 : columns.indexOf(name),
  );
  const leftOut: number[] = [];
  const lists = { network: [], facilities: [], projects: [], constraints: [] } as {
    -readonly [List in FeatureList]: FeatureLists[List][number][];
  };
  for (const [i, cells] of rows.entries()) {
    const geometry = geometries[i] ?? null;
    const row = rowNumbers[i]!;
    const area = areas[i] ?? null;
    if (!fitsList(wish.list, geometry)) {
      leftOut.push(row);
      continue;
    }
    const id = `${source.replace(/^file:/, '')}:${row}`;
    const cell = (attribute: Attribute) => plainText(cells[taken.get(attribute) ?? -1] ?? '');
    const kind = kindInWords(wish.list, cells[kindAt!] ?? '') ?? wish.kind;
    const name = (cells[nameAt!] ?? '').trim() || `${row}`;
    const [surface, widthM, openedOn] = [cell('surface'), numberIn(cell('widthM')), dayIn(cell('openedOn'), 'end')];
    switch (wish.list) {
      case 'network':
        lists.network.push({
          ...{ id, technicalClass: kind, surface: kindInWords('surface', surface) ?? (surface || 'unknown') },
          ...{ widthM, openedOn, geometry: geometry as never, source },
        });
        break;
      case 'facilities':
        lists.facilities.push({ id, kind, name, area, openedOn, geometry: pointOf(geometry!) as never, source });
        break;
      case 'constraints':
        lists.constraints.push({ id, kind, name, geometry: geometry as never, source });
        break;
      case 'projects': {
        const progress = numberIn(cell('progress'));
        const [from, to] = [dayIn(cell('from'), 'start'), dayIn(cell('to'), 'end')];
        lists.projects.push({
          ...{ id, type: kind, name, programme: null, status: wish.status, geometry, source },
          progress: progress === null || progress > 100 ? null : progress > 1 ? progress / 100 : progress,
          ...{ from, to: from && to && to < from ? null : to },
          ...{ startedOn: null, doneOn: null, acceptedOn: null },
          costWanYuan: numberIn(cell('cost')),
          capacity: numberIn(cell('capacity')),
          ...{ jobs: null, lengthKm: null, origins: [], responsible: cell('responsible') || null, area },
          ...{ technicalClass: null, surface: kindInWords('surface', surface), defect: null },
        });
      }
    }
  }
  return { lists: { ...noFeatures, ...lists }, leftOut };
}

function numberIn(text: string): number | null {
  const parsed = parseNumber(text, null);
  return parsed.kind === 'value' && parsed.value >= 0 ? parsed.value : null;
}

/** `2016`, `2016-03`, `2016年3月5日`, `2016/3/5` as a day: the first or the last of the period that it names. */
function dayIn(text: string, end: 'start' | 'end'): IsoDate | null {
  const match = /^((?:19|20)\d{2})(?:[-/.年](\d{1,2}))?(?:[-/.月](\d{1,2}))?[日月年]?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const period = parsePeriod([year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'));
  return period ? period[end] : null;
}

function pointOf(geometry: Geometry): Geometry {
  return geometry.type === 'MultiPoint' ? { type: 'Point', coordinates: geometry.coordinates[0]! } : geometry;
}
