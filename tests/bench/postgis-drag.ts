import type { Position } from 'geojson';
import type { PostGis } from './postgis.ts';
import { metresPerDegree } from './reach-data.ts';

type Dragged = {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly people: Float64Array;
  readonly areaOf: Int32Array;
  readonly counties: number;
  readonly roads: readonly (readonly Position[])[];
  readonly radiusMetres: number;
};

const moves = 200;

/**
 * Milliseconds in the server of each of 200 moves of a vertex: the edges that end are taken from the counts of the villages within the
 * radius, those that begin are added, and covered people per county follow; one statement a move, indexes built.
 */
export function postGisDrag(database: PostGis, scene: Dragged): readonly number[] {
  const { lon, lat, people, areaOf, counties, roads, radiusMetres } = scene;
  database.run(`create table village (id int primary key, at geography(Point, 4326), people int, county int,
      reached int not null default 0) with (fillfactor = 50);
    create table county (id int primary key, covered bigint not null default 0);
    insert into county select * from (select generate_series(0, ${counties - 1}), 0) as empty;`);
  database.run(
    'copy village (id, at, people, county) from stdin',
    `${Array.from(lon, (x, i) => `${i}\tSRID=4326;POINT(${x} ${lat[i]})\t${people[i]}\t${areaOf[i]}`).join('\n')}\n`,
  );
  database.run('create index on village using gist (at); analyze village');
  const lines = roads.map((road) => [...road]);
  const edges = lines.flatMap((line) => line.slice(1).map((to, v) => edge(line[v]!, to, 1)));
  database.run(`update village v set reached = counted.by
    from (${changeBy(edges, radiusMetres)}) counted where v.id = counted.id; vacuum analyze village`);
  const statements = Array.from({ length: moves }, (_, k) => {
    const line = lines[k % lines.length]!;
    const vertex = 1 + (k % (line.length - 2));
    const [before, at, after] = [line[vertex - 1]!, line[vertex]!, line[vertex + 1]!];
    const to = [at[0]! + 20 / metresPerDegree.east, at[1]!];
    line[vertex] = to;
    return moved([edge(before, at, -1), edge(at, after, -1), edge(before, to, 1), edge(to, after, 1)], radiusMetres);
  });
  const times = database.times(statements);
  const anew = lines.flatMap((line) => line.slice(1).map((to, v) => edge(line[v]!, to, 1)));
  const wrong = database.run(`select count(*) from village v
    left join (${changeBy(anew, radiusMetres)}) counted using (id) where reached <> coalesce(counted.by, 0)`);
  if (wrong.trim() !== '0')
    throw new Error(`reach-drag: ${wrong.trim()} counts kept by SQL are not those of counting anew`);
  return times;
}

function edge(a: Position, b: Position, sign: 1 | -1): string {
  return `('SRID=4326;LINESTRING(${a[0]} ${a[1]},${b[0]} ${b[1]})'::geography, ${sign})`;
}

/** By village: how much the edges that begin (1) and end (-1) change its count. */
function changeBy(edges: readonly string[], radiusMetres: number): string {
  return `select v.id, sum(sign) as by from (values ${edges.join(', ')}) edge(along, sign)
    join village v on ST_DWithin(v.at, edge.along, ${radiusMetres}, true) group by v.id`;
}

function moved(edges: readonly string[], radiusMetres: number): string {
  return `with change as (${changeBy(edges, radiusMetres)}),
    kept as (update village v set reached = v.reached + change.by from change where v.id = change.id and change.by <> 0
      returning v.county, v.people, v.reached > 0 as is_now, v.reached - change.by > 0 as was),
    sums as (select county, sum(case when is_now then people else -people end) as by from kept where is_now <> was group by county)
    update county set covered = covered + sums.by from sums where county.id = sums.county`.replaceAll('\n', ' ');
}
