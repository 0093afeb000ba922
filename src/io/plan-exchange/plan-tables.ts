import type { FactsOfMove } from '../../core/export/move-facts.ts';
import type { ExportCell, ExportColumn, ExportSheet } from '../../core/export/sheet.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { Plan, PlanElement, Variant } from '../../core/plan/plan.ts';
import { elementColumns, rowOf } from './element-rows.ts';

type Table = {
  readonly name: string;
  readonly columns: readonly (readonly [key: string, zh: string, kind: ExportColumn['kind']])[];
};

/** The tables of a variant by what they hold. Heads end with the key by which they are read back. */
export const planTables = {
  projects: {
    name: '项目 projects',
    columns: elementColumns.map(({ key, zh, kind }) => [key, zh, kind] as const),
  },
  funds: {
    name: '资金 funds',
    columns: [
      ['id', '编号', 'text'],
      ['name', '名称', 'text'],
      ['year', '年份', 'number'],
      ['fundSource', '来源', 'text'],
      ['wanYuan', '金额（万元）', 'number'],
    ],
  },
  villages: {
    name: '迁出村 villages',
    columns: [
      ['id', '编号', 'text'],
      ['name', '安置点', 'text'],
      ['village', '村代码', 'text'],
      ['households', '户数', 'number'],
      ['people', '人数', 'number'],
      ['reason', '原因', 'text'],
      // For the reader's eye; not read back.
      ['villageName', '村名', 'text'],
      ['km', '距离（公里）', 'number'],
      ['reasonText', '原因说明', 'text'],
      ['foundText', '数据所示', 'text'],
    ],
  },
  vertices: {
    name: '顶点 vertices',
    columns: [
      ['id', '编号', 'text'],
      ['number', '序号', 'number'],
      ['lon', '经度', 'number'],
      ['lat', '纬度', 'number'],
    ],
  },
} as const satisfies Readonly<Record<string, Table>>;

export type PlanTable = keyof typeof planTables;

/** All elements of a variant as tables: projects, funds by year and source, villages, vertices. Full figures, in the order of the plan. */
export function planSheets(
  { prices }: Pick<Plan, 'prices'>,
  { elements }: Variant,
  factsOf: FactsOfMove = () => null,
): readonly ExportSheet[] {
  const rows: Readonly<Record<PlanTable, readonly (readonly ExportCell[])[]>> = {
    projects: elements.map((element) => {
      const row = rowOf(element, prices);
      return elementColumns.map(({ key }) => row[key] ?? null);
    }),
    funds: elements.flatMap(({ id, name, funding }) =>
      funding.map(({ year, fundSource, wanYuan }) => [id, name, year, fundSource, wanYuan]),
    ),
    villages: elements.flatMap((element) =>
      element.kind === 'site'
        ? element.origins.map(({ village, households, people, reason }) => {
            const facts = factsOf(element.id, village);
            return [
              ...[element.id, element.name, village, households, people, reason],
              ...[facts?.villageName ?? null, facts?.km ?? null, facts?.reasonText ?? null, facts?.foundText ?? null],
            ];
          })
        : [],
    ),
    vertices: elements.flatMap((element) =>
      listedVertices(element).map(([lon, lat], i) => [element.id, i + 1, lon, lat]),
    ),
  };
  return (Object.keys(planTables) as PlanTable[]).map((table) => ({
    name: planTables[table].name,
    columns: planTables[table].columns.map(([key, zh, kind]) => ({ title: `${zh} ${key}`, kind })),
    rows: rows[table],
  }));
}

/** Vertices that no row of the projects has: those of roads and footprints. */
function listedVertices(element: PlanElement) {
  return element.kind === 'road' || (element.kind === 'site' && element.footprint) ? verticesOf(element) : [];
}
