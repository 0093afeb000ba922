import type { LineString, MultiLineString } from 'geojson';
import type { NetworkRoad } from '../core/reach/network/roads.ts';
import type { IssueLog } from './issue-log.ts';
import { readReachFeatures } from './reach-features.ts';

const classNames = ['technicalClass', 'class'] as const;

/**
 * Roads of a GeoJSON file for the network. Properties read: `technicalClass` or `class` (else `unclassed`); `oneway` as OpenStreetMap
 * has it (`yes`, `true`, `1` forward, `-1`, `reverse` backward); `layer`, a whole number, else 1 for `bridge` and -1 for `tunnel` when
 * these are there and not `no`. A feature that is no line is an error, one without geometry a warning.
 */
export function readNetworkRoads(bytes: Uint8Array, file: string, log: IssueLog): readonly NetworkRoad[] {
  const roads: NetworkRoad[] = [];
  readReachFeatures(bytes, file, log, ({ id, geometry, properties }) => {
    if (geometry !== null && geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
      const context = { fault: 'wrongType', found: geometry.type, expected: 'LineString, MultiLineString' };
      log.add('geometryInvalid', 'error', { file, feature: id }, context);
      return;
    }
    const technicalClass = classNames.map((name) => properties[name]).find((value) => typeof value === 'string');
    roads.push({
      id,
      technicalClass: (technicalClass as string | undefined) ?? 'unclassed',
      oneWay: oneWayOf(properties.oneway ?? properties.oneWay),
      layer: layerOf(properties),
      geometry: geometry as LineString | MultiLineString | null,
    });
  });
  return roads;
}

function oneWayOf(value: unknown): NetworkRoad['oneWay'] {
  const word = String(value ?? '').toLowerCase();
  if (['yes', 'true', '1', 'forward'].includes(word)) return 'forward';
  return ['-1', 'reverse', 'backward'].includes(word) ? 'backward' : null;
}

function layerOf({ layer, bridge, tunnel }: Readonly<Record<string, unknown>>): number {
  const given =
    typeof layer === 'number' || (typeof layer === 'string' && layer.trim() !== '') ? Number(layer) : Number.NaN;
  if (Number.isInteger(given)) return given;
  return isThere(bridge) ? 1 : isThere(tunnel) ? -1 : 0;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && !['', 'no', 'false', '0'].includes(String(value).toLowerCase());
}
