import type { Position } from 'geojson';
import type { Coordinates } from '../../src/core/reach/points.ts';
import type { PostGis } from './postgis.ts';

export type PostGisCover = {
  /** The faster of two ways to ask, and its milliseconds; indexes built. */
  readonly way: string;
  readonly ms: number;
  /** 1 for each village within the radius of a road. */
  readonly flags: Uint8Array;
};

/** Who is within a distance of a road by `ST_DWithin` of geography on the spheroid. */
export function postGisCover(
  database: PostGis,
  { lon, lat }: Coordinates,
  roads: readonly (readonly Position[])[],
  radiusMetres: number,
): PostGisCover {
  database.run(`drop table if exists village, road;
    create table village (id int, at geography(Point, 4326));
    create table road (id int, along geography(LineString, 4326));`);
  database.fill(
    'village',
    Array.from(lon, (x, i) => `${i}\tSRID=4326;POINT(${x} ${lat[i]})`),
  );
  const lines = roads.map((road) => `LINESTRING(${road.map(([x, y]) => `${x} ${y}`).join(',')})`);
  database.fill(
    'road',
    lines.map((line, i) => `${i}\tSRID=4326;${line}`),
  );
  database.run(
    'create index on village using gist (at); create index on road using gist (along); analyze village, road',
  );
  const near = `ST_DWithin(v.at, r.along, ${radiusMetres}, true)`;
  const ways = {
    exists: `select id from village v where exists (select from road r where ${near})`,
    join: `select distinct v.id from village v join road r on ${near}`,
  };
  const timed = Object.entries(ways).map(([way, sql]) => ({ way, sql, ms: database.times([sql])[0]! }));
  const best = timed.reduce((one, other) => (other.ms < one.ms ? other : one));
  const flags = new Uint8Array(lon.length);
  for (const id of database.run(best.sql).trim().split('\n')) if (id !== '') flags[Number(id)] = 1;
  return { way: best.way, ms: best.ms, flags };
}
