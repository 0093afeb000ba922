import type { Position } from 'geojson';
import { trianglesOf } from '../../core/geo/triangles.ts';
import { type Network, networkOf } from '../../core/reach/network/network.ts';
import { reachAlong } from '../../core/reach/network/reach-along.ts';
import { serviceAreaOf } from '../../core/reach/network/service-area.ts';
import type { Bounds } from '../../core/unit.ts';
import type { AlongAnswer, AlongQuestion, AreaAnswer, NetworkReport } from './protocol.ts';

/** A question answered, and what answers the next one about it. */
export type OpenAlong = { readonly answer: AlongAnswer; readonly area: (mostMetres: number) => AreaAnswer };

/** Ways by what exists, and by that and the plan. */
export function openAlong(question: AlongQuestion): OpenAlong {
  const { roads, plannedRoads, destinations, plannedDestinations, walkMetres } = question;
  const network = networkOf(roads);
  const existing = reachAlong(network, question, destinations, { walkMetres }).metres;
  const box = boxOf(question);
  const isPlanned = plannedRoads.length + plannedDestinations.length > 0;
  const all = [...destinations, ...plannedDestinations];
  const withPlan = isPlanned
    ? reachAlong(networkOf([...roads, ...plannedRoads]), question, all, { walkMetres }).metres
    : existing.slice();
  return {
    answer: { existing, withPlan, network: reportOf(network) },
    area(mostMetres) {
      const { area, stepMetres } = serviceAreaOf(network, destinations, {
        walkMetres,
        most: mostMetres,
        box,
        // Wider than the strips along the roads it would miss them.
        coarsestMetres: walkMetres,
      });
      return { area, stepMetres, triangles: trianglesOf(area) };
    },
  };
}

/** Around the points; the whole globe without any. */
function boxOf({ lon, lat }: Pick<AlongQuestion, 'lon' | 'lat'>): Bounds {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < lon.length; i++) {
    if (!Number.isFinite(lon[i]! + lat[i]!)) continue;
    box[0] = Math.min(box[0], lon[i]!);
    box[1] = Math.min(box[1], lat[i]!);
    box[2] = Math.max(box[2], lon[i]!);
    box[3] = Math.max(box[3], lat[i]!);
  }
  return box[0] > box[2] ? [-180, -90, 180, 90] : box;
}

function reportOf({ lines, joints, components, componentOf, toleranceMetres }: Network): NetworkReport {
  const apart = [...componentOf.keys()].filter((line) => componentOf[line] !== 0);
  const positions = (line: number): readonly Position[] =>
    Array.from({ length: lines.start[line + 1]! - lines.start[line]! }, (_, k) => [
      lines.lon[lines.start[line]! + k]!,
      lines.lat[lines.start[line]! + k]!,
    ]);
  return {
    toleranceMetres,
    crossings: joints.filter(({ kind }) => kind !== 'nearMiss').length,
    nearMisses: joints.flatMap(({ kind, at, gapMetres }) => (kind === 'nearMiss' ? [{ at, gapMetres }] : [])),
    parts: components.length,
    apart: apart.map(positions),
    apartMetres: components.slice(1).reduce((sum, { metres }) => sum + metres, 0),
  };
}
