import type { Demo } from './demo.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'date';
export type Cell = string | number | null | undefined;
/** One CSV resource: its Table Schema fields in column order, and its rows, sorted by the writer as text. */
export type Table = {
  readonly name: string;
  readonly file: string;
  readonly fields: readonly { readonly name: string; readonly type: FieldType }[];
  readonly primaryKey?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The CSV resources of a demo, columns as in `data/FORMAT.md`. */
export function tablesOf(demo: Demo): Table[] {
  return [
    villages(demo),
    {
      name: 'observations',
      file: 'observations.csv',
      fields: fields('area period indicator dimension category value:number absent stage reported:date source'),
      rows: demo.observations
        .map(
          (o) =>
            [
              o.area,
              o.period,
              o.indicator,
              o.dimension,
              o.category,
              o.value,
              o.absent,
              o.stage,
              o.reported,
              o.source,
            ] as const,
        )
        .sort(byColumns(2, 0, 1, 3, 4, 7)),
    },
    {
      name: 'ledger',
      file: 'ledger.csv',
      fields: fields(
        'id subject area date date_precision event households:integer people:integer cause evidence by corrects source',
      ),
      primaryKey: ['id'],
      rows: demo.ledger
        .map((e) => [
          ...[
            e.id,
            e.subject,
            e.area,
            e.datePrecision === 'year' ? e.date.slice(0, 4) : e.date,
            e.datePrecision,
            e.event,
          ],
          ...[e.households, e.people, e.cause, e.evidence, e.by, e.corrects, e.source],
        ])
        .sort(byColumns(0)),
    },
    {
      name: 'funds',
      file: 'funds.csv',
      fields: fields('id area project year:integer source stage amount:number origin'),
      primaryKey: ['id'],
      rows: demo.funds
        .map((f) => [f.id, f.area, f.project, f.year, f.fundSource, f.stage, f.amountWanYuan, f.source])
        .sort(byColumns(0)),
    },
    {
      name: 'assignments',
      file: 'assignments.csv',
      fields: fields('area role person organisation from:date to:date source'),
      rows: demo.assignments
        .map((a) => [a.area, a.role, a.person, a.organisation, a.from, a.to, a.source])
        .sort(byColumns(0, 1, 4)),
    },
    {
      name: 'visits',
      file: 'visits.csv',
      fields: fields('person role area date:date days:number source'),
      rows: demo.visits.map((v) => [v.person, v.role, v.area, v.date, v.days, v.source]).sort(byColumns(3, 0, 2)),
    },
    {
      name: 'matches',
      file: 'matches.csv',
      fields: fields('kind from to reason decided:date source'),
      rows: demo.matches.map((m) => [m.kind, m.from, m.to, m.reason, m.decided, m.source]).sort(byColumns(0, 1)),
    },
    {
      name: 'prices',
      file: 'prices.csv',
      fields: fields('item unit price:number year:integer source'),
      rows: demo.prices.map((p) => [p.item, p.unit, p.priceWanYuan, p.year, p.source]).sort(byColumns(0, 3)),
    },
  ];
}

function villages(demo: Demo): Table {
  const attributes = new Map<string, FieldType>();
  for (const village of demo.villages) {
    for (const [name, value] of Object.entries(village.attributes)) {
      const type = typeof value === 'string' ? 'string' : Number.isInteger(value) ? 'integer' : 'number';
      const before = attributes.get(name);
      attributes.set(name, before === undefined || before === type ? type : type === 'string' ? 'string' : 'number');
    }
  }
  const names = [...attributes.keys()].sort();
  return {
    name: 'villages',
    file: 'villages.csv',
    fields: [
      ...fields('code name level parent lon:number lat:number households:integer population:integer'),
      ...names.map((name) => ({ name, type: attributes.get(name)! })),
      ...fields('source'),
    ],
    primaryKey: ['code'],
    rows: demo.villages
      .map((v) => [
        ...[v.code, v.name, v.level, v.parent, v.point?.[0], v.point?.[1], v.households, v.population],
        ...names.map((name) => v.attributes[name]),
        v.source,
      ])
      .sort(byColumns(0)),
  };
}

/** `name` or `name:type`, separated by blanks; text where no type is given, so that codes stay text. */
function fields(list: string): { name: string; type: FieldType }[] {
  return list.split(' ').map((entry) => {
    const [name, type] = entry.split(':');
    return { name: name!, type: (type ?? 'string') as FieldType };
  });
}

function byColumns(...columns: readonly number[]): (a: readonly Cell[], b: readonly Cell[]) => number {
  return (a, b) => {
    for (const column of columns) {
      const left = String(a[column] ?? '');
      const right = String(b[column] ?? '');
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
