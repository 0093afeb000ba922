import { transfer } from 'comlink';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { followRoads } from '../../core/drawing/follow-roads.ts';
import { nearestPlaces } from '../../core/drawing/nearest-places.ts';
import { type SnapSource, type SnapTable, snapTable } from '../../core/drawing/snap.ts';
import { nearestWithCapacity } from '../../core/plan/nearest-with-capacity.ts';
import { type Network, networkOf } from '../../core/reach/network/network.ts';
import { type NetworkRoad, plainRoad } from '../../core/reach/network/roads.ts';
import type { DrawingApi, DrawingPlaces } from './protocol.ts';

/** The worker's work without the worker. */
export function createDrawingJob(): DrawingApi {
  let places: DrawingPlaces | null = null;
  let drawn: readonly NetworkRoad[] = [];
  let network: Network | null = null;

  function opened(): DrawingPlaces {
    if (!places) throw new Error('drawing job: expected places, got none yet');
    return places;
  }

  return {
    async open(given) {
      places = given;
      drawn = [];
      network = null;
      const table = snapTable(sourcesOf(given));
      return transfer(table, buffersOf(table));
    },
    async draw(roads) {
      drawn = roads;
      network = null;
    },
    async follow(from, to, limitMetres) {
      network ??= networkOf([...existingRoads(opened()), ...drawn]);
      return followRoads(network, from, to, limitMetres);
    },
    async nearestVillages(at, taken, most, isWanted) {
      const { villages } = opened();
      const { codes } = villages;
      const isFree = (i: number) => isWanted?.[i] !== 0 && !taken.has(codes[i]!);
      return nearestPlaces(at, villages, most, isFree).map((i) => codes[i]!);
    },
    async spread(movers, takers, keepWhole) {
      return nearestWithCapacity(movers, takers, keepWhole);
    },
  };
}

function existingRoads({ roads }: DrawingPlaces): readonly NetworkRoad[] {
  return roads.features.flatMap(({ geometry, properties }, k) =>
    plainRoad(`network ${k}`, properties.technicalClass, geometry),
  );
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
    ...villages.codes.flatMap((id, k): SnapSource[] => {
      const [lon, lat] = [villages.lon[k]!, villages.lat[k]!];
      return Number.isFinite(lon) && Number.isFinite(lat) ? [{ kind: 'village', id, line: [[lon, lat]] }] : [];
    }),
  ];
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly (readonly Position[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function buffersOf({ tree, kind, owner }: SnapTable): ArrayBuffer[] {
  const buffers = [tree.ends.buffer, kind.buffer, owner.buffer] as ArrayBuffer[];
  return tree.boxes === null ? buffers : [...buffers, tree.boxes];
}
