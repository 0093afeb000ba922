import type { Area } from '../core/area/area.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

type FieldType = 'string' | 'integer' | 'number' | 'date';
type Field = { readonly name: string; readonly type: FieldType; readonly format?: 'default' };
type Cell = string | number | null | undefined;

/** One CSV resource: the fields of its Table Schema, and its rows in the same order of columns. */
type OfficeTable = {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The CSV resources of a workspace, columns as in `data/FORMAT.md`. */
export function officeTables(workspace: Workspace): readonly OfficeTable[] {
  const { observations, ledger, funds, assignments, visits, matches = [], prices = [] } = workspace;
  return [
    villages(workspace.areas.areas),
    {
      name: 'observations',
      fields: fields('area period indicator dimension category value:number absent stage reported:date source'),
      rows: observations.map((o) => [
        ...[o.area, o.period, o.indicator, o.dimension, o.category, o.value, o.absent, o.stage, o.reported, o.source],
      ]),
    },
    {
      name: 'ledger',
      fields: fields(
        'id subject area date date_precision event households:integer people:integer cause evidence by corrects source',
      ),
      primaryKey: ['id'],
      rows: ledger.map((e) => [
        ...[
          e.id,
          e.subject,
          e.area,
          e.datePrecision === 'year' ? e.date.slice(0, 4) : e.date,
          e.datePrecision,
          e.event,
        ],
        ...[e.households, e.people, e.cause, e.evidence, e.by, e.corrects, e.source],
      ]),
    },
    {
      name: 'funds',
      fields: fields('id area project year:integer source stage amount:number origin'),
      primaryKey: ['id'],
      rows: funds.map((f) => [f.id, f.area, f.project, f.year, f.fundSource, f.stage, f.amountWanYuan, f.source]),
    },
    {
      name: 'assignments',
      fields: fields('area role person organisation from:date to:date source'),
      rows: assignments.map((a) => [a.area, a.role, a.person, a.organisation, a.from, a.to, a.source]),
    },
    {
      name: 'visits',
      fields: fields('person role area date:date days:number source'),
      rows: visits.map((v) => [v.person, v.role, v.area, v.date, v.days, v.source]),
    },
    {
      name: 'matches',
      fields: fields('kind from to reason decided:date source'),
      rows: matches.map((m) => [m.kind, m.from, m.to, m.reason, m.decided, m.source]),
    },
    {
      name: 'prices',
      fields: fields('item unit price:number year:integer source'),
      rows: prices.map((p) => [p.item, p.unit, p.priceWanYuan, p.year, p.source]),
    },
  ];
}

/** True for an area of the villages table: no outline of its own. */
export function isVillageRow({ level, geometry }: Area): boolean {
  return (level === 'village' || level === 'naturalVillage') && geometry === undefined;
}

function villages(areas: readonly Area[]): OfficeTable {
  const rows = areas.filter(isVillageRow);
  const types = new Map<string, FieldType>();
  for (const { attributes } of rows)
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'households' || name === 'population') continue;
      const type: FieldType = typeof value === 'string' ? 'string' : Number.isInteger(value) ? 'integer' : 'number';
      const before = types.get(name);
      types.set(name, before === undefined || before === type ? type : type === 'string' ? 'string' : 'number');
    }
  const names = [...types.keys()].sort();
  return {
    name: 'villages',
    fields: [
      ...fields('code name level parent lon:number lat:number households:integer population:integer'),
      ...names.map((name) => ({ name, type: types.get(name)! })),
      ...fields('source'),
    ],
    primaryKey: ['code'],
    rows: rows.map(({ code, name, level, parent, point, attributes, source }) => [
      ...[code, name, level, parent, point?.[0], point?.[1], attributes.households, attributes.population],
      ...names.map((attribute) => attributes[attribute]),
      source,
    ]),
  };
}

/** `name` or `name:type`, separated by blanks; text where no type is given, so that codes stay text. */
function fields(list: string): readonly Field[] {
  return list.split(' ').map((entry): Field => {
    const [name = '', type = 'string'] = entry.split(':') as [string, FieldType?];
    return type === 'date' ? { name, type, format: 'default' } : { name, type };
  });
}
