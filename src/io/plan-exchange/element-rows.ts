import type { ExportCell } from '../../core/export/sheet.ts';
import { elementKm } from '../../core/plan/element-geometry.ts';
import { elementCost } from '../../core/plan/outcome/element-cost.ts';
import { laterFields, type PlanElement, type PlanPrice } from '../../core/plan/plan.ts';

type Kind = PlanElement['kind'];

type Column = {
  readonly key: string;
  readonly zh: string;
  readonly kind: 'text' | 'number';
  /** Which elements have it; all when left out. */
  readonly of?: readonly Kind[];
  /** Only for the reader's eye; not read back. */
  readonly isComputed?: true;
};

const places: readonly Kind[] = ['site', 'bridge', 'service'];

/** One row an element: what is not a list. In the order of the sheet. */
export const elementColumns: readonly Column[] = [
  { key: 'id', zh: '编号', kind: 'text' },
  { key: 'kind', zh: '类型', kind: 'text' },
  { key: 'name', zh: '名称', kind: 'text' },
  { key: 'status', zh: '状态', kind: 'text' },
  { key: 'programme', zh: '专项', kind: 'text' },
  { key: 'from', zh: '开工年', kind: 'number' },
  { key: 'to', zh: '完工年', kind: 'number' },
  { key: 'costKind', zh: '造价算法', kind: 'text' },
  { key: 'totalWanYuan', zh: '造价（万元）', kind: 'number' },
  { key: 'priceItem', zh: '单价项', kind: 'text' },
  { key: 'area', zh: '所属区划', kind: 'text' },
  { key: 'technicalClass', zh: '等级', kind: 'text', of: ['road', 'bridge'] },
  { key: 'surface', zh: '路面', kind: 'text', of: ['road'] },
  { key: 'defect', zh: '病害', kind: 'text', of: ['road', 'bridge'] },
  { key: 'facilityKind', zh: '设施类别', kind: 'text', of: ['service'] },
  { key: 'capacityPeople', zh: '容量（人）', kind: 'number', of: ['site', 'service'] },
  { key: 'capacityHouseholds', zh: '容量（户）', kind: 'number', of: ['site'] },
  { key: 'jobs', zh: '就业（人）', kind: 'number', of: ['site'] },
  { key: 'lon', zh: '经度', kind: 'number', of: places },
  { key: 'lat', zh: '纬度', kind: 'number', of: places },
  { key: 'responsible', zh: '责任人', kind: 'text' },
  { key: 'evidence', zh: '依据', kind: 'text' },
  { key: 'remark', zh: '备注', kind: 'text' },
  { key: 'replaces', zh: '替代项目', kind: 'text' },
  { key: 'lengthKm', zh: '里程（公里）', kind: 'number', of: ['road'], isComputed: true },
  { key: 'costWanYuan', zh: '计算造价（万元）', kind: 'number', isComputed: true },
];

export type ElementRow = Readonly<Record<string, ExportCell>>;

/** An element as a row; null where it has no such thing, or nobody has said. */
export function rowOf(element: PlanElement, prices: readonly PlanPrice[]): ElementRow {
  const { cost } = element;
  const fields: Readonly<Record<string, unknown>> = {
    ...element,
    costKind: cost.kind,
    totalWanYuan: cost.kind === 'total' ? cost.wanYuan : null,
    priceItem: cost.kind === 'unitPrice' ? cost.item : null,
    lon: element.kind === 'road' ? null : element.at[0],
    lat: element.kind === 'road' ? null : element.at[1],
    lengthKm: elementKm(element),
    costWanYuan: elementCost(element, prices).wanYuan,
  };
  return Object.fromEntries(
    elementColumns.map(({ key, of }) => [
      key,
      of && !of.includes(element.kind) ? null : ((fields[key] ?? null) as ExportCell),
    ]),
  );
}

/** What belongs to an element and stands in other tables. */
export type ElementLists = {
  readonly funding: readonly unknown[];
  readonly origins: readonly unknown[];
  /** Vertices of a road, or of a footprint. */
  readonly vertices: readonly unknown[];
};

/** The raw element that a row describes, for the schema to check; text and numbers may come as either. */
export function elementOfRow(row: Readonly<Record<string, unknown>>, lists: ElementLists): unknown {
  const kind = String(row.kind ?? '') as Kind;
  const fields: Record<string, unknown> = {};
  const later = new Set(Object.hasOwn(laterFields, kind) ? laterFields[kind] : []);
  for (const { key, kind: cells, of, isComputed } of elementColumns) {
    if (isComputed || (of && !of.includes(kind))) continue;
    const field = cells === 'number' ? numberIn(row[key]) : textIn(row[key]);
    if (field !== null || !later.has(key)) fields[key] = field;
  }
  const { costKind, totalWanYuan, priceItem, lon, lat, ...rest } = fields;
  const common = {
    ...rest,
    name: rest.name ?? '',
    cost: rawCost(costKind, totalWanYuan, priceItem),
    funding: lists.funding,
  };
  if (kind === 'road') return { ...common, line: lists.vertices };
  const placed = { ...common, at: [lon, lat] };
  if (kind !== 'site') return placed;
  return { ...placed, footprint: lists.vertices.length === 0 ? null : lists.vertices, origins: lists.origins };
}

function rawCost(kind: unknown, wanYuan: unknown, item: unknown): unknown {
  if (kind === 'total') return { kind, wanYuan };
  return kind === 'unitPrice' ? { kind, item } : { kind };
}

/** What a cell of a column has to hold, as a word of `tokenWords`; null where any text will do. */
export function expectedIn(key: string): string | null {
  return expected[key] ?? null;
}

const expected: Readonly<Record<string, string>> = {
  id: 'plan.id',
  kind: 'plan.kind',
  status: 'plan.status',
  ...{ from: 'plan.year', to: 'plan.year', year: 'plan.fundYear' },
  costKind: 'plan.costKind',
  ...{ totalWanYuan: 'plan.amount', wanYuan: 'plan.amount' },
  ...{ priceItem: 'plan.word', technicalClass: 'plan.word', surface: 'plan.word', facilityKind: 'plan.word' },
  ...{ fundSource: 'plan.word', village: 'plan.word' },
  ...{ capacityPeople: 'plan.count', capacityHouseholds: 'plan.count', jobs: 'plan.count', households: 'plan.count' },
  people: 'plan.people',
  ...{ lon: 'plan.lon', lat: 'plan.lat', number: 'plan.order' },
};

/** The column of the projects in which a part of an element stands, by its path in the element (`cost.wanYuan`); null where it is in no cell of its row. */
export function columnOfPath(path: string): string | null {
  const known: Readonly<Record<string, string>> = {
    ...{ cost: 'costKind', 'cost.kind': 'costKind', 'cost.wanYuan': 'totalWanYuan', 'cost.item': 'priceItem' },
    ...{ 'at[0]': 'lon', 'at[1]': 'lat', at: 'lon' },
  };
  const key = known[path] ?? path;
  return elementColumns.some((column) => column.key === key) ? key : null;
}

/** A cell as a number, null when empty or blank; what is none stays as it is, for the schema to name. */
export function numberIn(cell: unknown): unknown {
  if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return null;
  return typeof cell === 'string' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

/** A cell as text, null when empty. */
export function textIn(cell: unknown): unknown {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}
