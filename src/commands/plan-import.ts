import { parseCode } from '../core/area/parse-code.ts';
import { maskFor, maskName } from '../core/privacy/mask-personal.ts';
import { proposeFigures } from '../core/workspace/propose-figures.ts';
import { stageIn } from '../core/workspace/read-figures.ts';
import { isShapeMeasure } from '../io/import/attribute-table.ts';
import type {
  DataState,
  FigurePlan,
  KeyColumns,
  LayerPlan,
  TablePlan,
  Understanding,
  UnderstoodLayer,
  UnderstoodTable,
} from '../state/data-store.ts';
import { isHousehold } from '../state/selectors/household-rows.ts';
import { commonKind } from '../state/selectors/layer-roles.ts';
import type { OpenWorkspace } from '../state/session-store.ts';
import type { DataDesk } from './data-desk.ts';
import { placeAllFeatures } from './place-features.ts';
import { refreshMatches } from './refresh-matches.ts';
import { convertPlannedLayer } from './set-layer-plan.ts';
import { convertTablePoints, planPoints } from './table-points.ts';
import { retryDatums } from './try-datum.ts';
import { fittingTemplates, planByTemplate } from './use-template.ts';

/** Proposes what to do with what was understood: key columns, reference systems, indicators and periods; then compares the rows. */
export async function planImport(desk: DataDesk, signal: AbortSignal): Promise<void> {
  const { data, session } = desk;
  const { understanding } = data.getState();
  if (!understanding) return;
  const { workspace } = session.getState();
  const layers = understanding.layers.map((layer) => planLayer(layer, workspace));
  // Features need areas to be among: those of the workspace, or boundaries that make one.
  const hasAreas = workspace !== null || layers.some(({ use }) => use);
  data.setState({
    layers: layers.map((plan) => (plan.role === 'areas' ? plan : { ...plan, use: hasAreas && !plan.isHousehold })),
    tables: understanding.tables.map((table) => planTable(table, understanding.layers, workspace)),
    title: titleOf(understanding),
  });
  for (const i of understanding.layers.keys()) {
    await convertPlannedLayer(desk, i);
    if (signal.aborted) return;
  }
  await refreshMatches(desk);
  if (signal.aborted) return;
  await placeAllFeatures(desk);
  for (const [i, { format }] of understanding.tables.entries()) {
    if (signal.aborted) return;
    // The points of a layer are brought in with it.
    if (format !== 'attributes') await convertTablePoints(desk, i);
  }
  if (!signal.aborted) await retryDatums(desk);
}

/** The same files against another workspace. */
export async function planAgain(desk: DataDesk): Promise<void> {
  if (desk.data.getState().understanding === null) return;
  await planImport(desk, desk.runs.next());
}

function planLayer(layer: UnderstoodLayer, workspace: OpenWorkspace | null): LayerPlan {
  const columns = keyColumns(layer);
  const role = roleOf(layer, columns);
  const polygons = layer.geometries.filter((each) => each?.type === 'Polygon' || each?.type === 'MultiPolygon').length;
  return {
    // Boundaries that the workspace has already would only be refused.
    use:
      !isHousehold(layer) &&
      role === 'areas' &&
      polygons > 0 &&
      polygons * 2 > layer.geometries.length &&
      !isKnown(layer, columns, workspace),
    role,
    wish: {
      kind: commonKind(role === 'areas' ? 'projects' : role),
      kindColumn: layer.columns.find(({ name }) => kindName.test(name))?.name ?? null,
      nameColumn: columns.name,
      status: 'planned',
    },
    isHousehold: isHousehold(layer),
    columns,
    areaColumn: columns.code ?? layer.columns.find(({ name }) => areaName.test(name))?.name ?? null,
    places: null,
    level: columns.code === null ? 'county' : 'code',
    crs: layer.crs[0]?.crs ?? null,
    datum: null,
    isCrsOpen: (layer.crs[0]?.confidence ?? 1) < 0.3,
    geometries: null,
    issues: [],
  };
}

const areaName = /所在|所属|行政区|区划|^(?:area|county|township)$/i;
const kindName = /技术等级|公路等级|道路等级|类型|类别|种类|^(?:kind|type|class|highway)$/i;

/** Lines are roads, points without codes of villages facilities; the rest are areas. */
function roleOf({ geometries, rows, columns }: UnderstoodLayer, keys: KeyColumns): LayerPlan['role'] {
  const most = (...types: readonly string[]) =>
    geometries.filter((each) => each && types.includes(each.type)).length * 2 > geometries.length;
  if (most('LineString', 'MultiLineString')) return 'network';
  const code = columns.find(({ name }) => name === keys.code)?.index;
  const isCoded = code !== undefined && rows.some((row) => parseCode(row[code] ?? '', null).kind === 'code');
  return most('Point', 'MultiPoint') && !isCoded ? 'facilities' : 'areas';
}

function isKnown({ rows, columns }: UnderstoodLayer, keys: KeyColumns, workspace: OpenWorkspace | null): boolean {
  const index = columns.find(({ name }) => name === keys.code)?.index;
  if (!workspace || index === undefined) return false;
  const codes = new Set<string>(workspace.summary.areas.map(({ code }) => code));
  return rows.some((row) => {
    const parsed = parseCode(row[index] ?? '', null);
    return parsed.kind === 'code' && codes.has(parsed.code);
  });
}

function planTable(
  table: UnderstoodTable,
  layers: readonly UnderstoodLayer[],
  workspace: OpenWorkspace | null,
): TablePlan {
  const columns = keyColumns(table);
  const titles = table.aside.filter(({ why }) => why === 'title').flatMap(({ cells }) => cells);
  const said = [...titles.filter((cell) => cell.trim() !== ''), table.sheet ?? '', table.file];
  const keys = Object.values(columns);
  const figures = table.columns
    .filter(({ type, name, personal }) => isFigure(type) && !keys.includes(name) && personal === undefined)
    .filter(({ name }) => table.format !== 'attributes' || !isShapeMeasure(name))
    .filter(({ name }) => !/^(?:序号|编号|No\.?|id|fid|objectid)$/i.test(name))
    .map((column): FigurePlan => {
      const proposed = proposeFigures(column, said, workspace?.summary.indicators ?? [], workspace?.summary.columns);
      const isMeant = table.format !== 'attributes' || proposed.period !== '';
      const about = { written: column.unit, stage: stageIn(column.name) ?? 'actual', dimension: '', category: '' };
      return { column: column.name, use: isMeant, ...about, ...proposed };
    });
  const isPrivate = isHousehold(table);
  const points = isPrivate ? null : planPoints(table, layers);
  const plan: TablePlan = {
    // Coordinates may place villages that the workspace has.
    use: !isPrivate && (figures.some(({ use }) => use) || (workspace !== null && points !== null)),
    isHousehold: isPrivate,
    columns,
    matches: null,
    decisions: {},
    villages: null,
    figures: isPrivate ? [] : withOwnIds(figures),
    rows: { period: periodColumn(table), stage: null, category: null, dimension: '' },
    points,
    template: null,
    keepAs: '',
  };
  const [template] = fittingTemplates(table, workspace);
  return template && !isPrivate ? planByTemplate(table, plan, template, workspace) : plan;
}

/** A column of years or months that is filled in every row, where no header names a year. */
function periodColumn({ columns, rows }: UnderstoodTable): string | null {
  const found = columns.find(
    ({ type, name, filled, fitting }) =>
      type === 'period' && /年|时期|季|月|period|year/i.test(name) && filled === rows.length && fitting === filled,
  );
  return found && rows.length > 0 ? found.name : null;
}

function isFigure(type: UnderstoodTable['columns'][number]['type']): boolean {
  return type === 'number' || type === 'percent';
}

/** Two columns of one name (of two years) are one indicator; of two units they are not. */
function withOwnIds(figures: readonly FigurePlan[]): readonly FigurePlan[] {
  return figures.map((plan, i) => {
    const { indicator, isNew } = plan;
    const others = figures.slice(0, i).filter((other) => other.indicator.id === indicator.id);
    const isSame = others.every((other) => other.indicator.unit === indicator.unit && other.period !== plan.period);
    return !isNew || isSame ? plan : { ...plan, indicator: { ...indicator, id: `${indicator.id}-${i + 1}` } };
  });
}

const codeName = /代码|编码|code|^(?:id|pac|gb)$/i;
/** Words of headers for the levels of areas, the widest first; a plain 名称 is the name of the row itself. */
const levelNames = [
  /省|province/i,
  /市|州|盟|city|prefecture/i,
  /县|区|旗|county/i,
  /乡|镇|街道|township/i,
  /村|社区|屯|village/i,
];
const ownName = /^(?:名称|单位|单位名称|地区|name|xzqmc)$/i;
const parentName = /上级|所属|parent/i;

function keyColumns(cells: Pick<UnderstoodTable, 'columns' | 'rows'>): KeyColumns {
  const columns = cells.columns.filter(({ personal }) => personal === undefined);
  const texts = columns.filter((column) => column.type === 'text' && !namesPersons(column, cells));
  const parent = columns.find(({ name }) => parentName.test(name)) ?? null;
  const code =
    columns.find(({ name, type }) => type === 'code' && !parentName.test(name)) ??
    columns.find(
      ({ name, filled, samples }) => codeName.test(name) && filled > 0 && samples.length > 0 && name !== parent?.name,
    );
  const names = texts
    .filter((column) => column !== parent && column !== code && column.filled > 0)
    .map((column) => ({ column, rank: nameRank(column.name) }))
    .sort((a, b) => b.rank - a.rank);
  const name = names[0]?.column;
  const above = parent ?? names.slice(1).find(({ rank }) => rank > 0 && rank < names[0]!.rank)?.column ?? null;
  return { code: code?.name ?? null, name: name?.name ?? null, parent: above?.name ?? null };
}

/** In a household file a column of people's names says nothing of an area. */
function namesPersons(
  { name, index }: UnderstoodTable['columns'][number],
  { columns, rows }: Pick<UnderstoodTable, 'columns' | 'rows'>,
): boolean {
  if (nameRank(name) > 0 && !/姓名|户主/.test(name)) return false;
  return (
    isHousehold({ columns }) &&
    maskFor(
      name,
      rows.map((row) => row[index] ?? ''),
    ) === maskName
  );
}

/** How narrow the areas are that a column names; 0 when its header does not say. */
function nameRank(header: string): number {
  const last = header.split(' / ').at(-1)!;
  return ownName.test(last) ? levelNames.length + 1 : levelNames.findLastIndex((pattern) => pattern.test(last)) + 1;
}

function titleOf({ tables, layers }: Understanding): DataState['title'] {
  const title = tables
    .flatMap(({ aside }) => aside.filter(({ why }) => why === 'title').flatMap(({ cells }) => cells))
    .find((cell) => cell.trim() !== '');
  const file = layers[0]?.file ?? tables[0]?.file ?? '';
  return (
    title?.trim() ??
    file
      .split('/')
      .at(-1)!
      .replace(/\.[^.]+$/, '')
  );
}
