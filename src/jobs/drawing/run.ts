import { transfer } from 'comlink';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { followRoads } from '../../core/drawing/follow-roads.ts';
import { type SnapSource, type SnapTable, snapTable } from '../../core/drawing/snap.ts';
import { type Network, networkOf } from '../../core/reach/network/network.ts';
import type { DrawingApi, DrawingPlaces } from './protocol.ts';

/** The worker's work without the worker. */
export function createDrawingJob(): DrawingApi {
  let roads: DrawingPlaces['roads'] | null = null;
  let network: Network | null = null;
  return {
    async open(places) {
      roads = places.roads;
      network = null;
      const table = snapTable(sourcesOf(places));
      return transfer(table, buffersOf(table));
    },
    async follow(from, to, limitMetres) {
      if (!roads) throw new Error('drawing job: expected places, got none yet');
      network ??= networkOf(
        roads.features.map(({ geometry, properties }, k) => ({
          id: `network ${k}`,
          technicalClass: properties.technicalClass,
          oneWay: null,
          layer: 0,
          geometry,
        })),
      );
      return followRoads(network, from, to, limitMetres);
    },
  };
}

function sourcesOf({ roads, boundaries, villages }: DrawingPlaces): readonly SnapSource[] {
  return [
    ...roads.features.flatMap(({ geometry }, k) => {
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      return lines.map((line): SnapSource => ({ kind: 'road', id: `network ${k}`, line }));
    }),
    ...boundaries.features.flatMap(({ geometry, properties }) =>
      ringsOf(geometry).map((line): SnapSource => ({ kind: 'boundary', id: properties.code, line })),
    ),
    ...villages.codes.map(
      (id, k): SnapSource => ({ kind: 'village', id, line: [[villages.lon[k]!, villages.lat[k]!]] }),
    ),
  ];
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly (readonly Position[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function buffersOf({ tree, kind, owner }: SnapTable): ArrayBuffer[] {
  const buffers = [tree.ends.buffer, kind.buffer, owner.buffer] as ArrayBuffer[];
  return tree.boxes === null ? buffers : [...buffers, tree.boxes];
}
