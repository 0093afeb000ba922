import { writeFileSync } from 'node:fs';
import { polygonSquareMetres } from '../core/geo/polygon-area.ts';
import type { Network } from '../core/reach/network/network.ts';
import type { Destination } from '../core/reach/network/reach-along.ts';
import { serviceAreaOf } from '../core/reach/network/service-area.ts';
import type { Language } from '../core/unit.ts';
import { issueMessage } from '../text/issue-messages.ts';
import type { NetworkOptions } from './reach-options.ts';

/** What was written: the size of the area, and the side of the lattice that its border was drawn on. */
export type WrittenArea = { readonly squareMetres: number; readonly stepMetres: number };

/** No way on the globe is as long: what any way within the walking limits keeps to. */
const anyMetres = 100_000_000;
/** A centimetre. */
const decimals = 7;

/**
 * Writes the area from which some destination is reached, as one GeoJSON feature (RFC 7946) whose properties hold the limits that it was
 * drawn for. Null after a message on standard error: the file cannot be written, or the roads lie so widely that the lattice would be
 * wider than the strips along them.
 */
export function writeServiceArea(
  file: string,
  network: Network,
  destinations: readonly Destination[],
  { walkMetres, withinMetres, language }: NetworkOptions,
): WrittenArea | null {
  const limits = { walkMetres, most: withinMetres ?? anyMetres, coarsestMetres: walkMetres };
  const { area, stepMetres: step } = serviceAreaOf(network, destinations, limits);
  const stepMetres = Math.round(step * 10) / 10;
  if (step > walkMetres) {
    console.error(tooWide(stepMetres, walkMetres, language));
    return null;
  }
  const squareMetres = Math.round(polygonSquareMetres(area));
  const feature = {
    type: 'Feature',
    properties: { walkMetres, withinMetres, stepMetres, squareMetres, destinations: destinations.length },
    geometry: {
      type: 'MultiPolygon',
      coordinates: area.coordinates.map((rings) => rings.map((ring) => ring.map(short))),
    },
  };
  const collection = { type: 'FeatureCollection', features: [feature] };
  try {
    writeFileSync(file, `${JSON.stringify(collection)}\n`);
  } catch (cause) {
    const found = (cause as NodeJS.ErrnoException).code ?? '';
    const issue = { code: 'fileUnreadable', severity: 'error', where: { file }, context: { found } } as const;
    console.error(issueMessage(issue, language));
    return null;
  }
  return { squareMetres, stepMetres };
}

/** The area for people to read. */
export function areaLine({ squareMetres, stepMetres }: WrittenArea, language: Language): string {
  const squareKilometres = (squareMetres / 1e6).toFixed(2);
  return language === 'zh'
    ? `可达范围 ${squareKilometres} 平方千米，边界按 ${stepMetres} 米方格绘出`
    : `area served ${squareKilometres} km², its border drawn on squares of ${stepMetres} m`;
}

function tooWide(stepMetres: number, walkMetres: number, language: Language): string {
  return language === 'zh'
    ? `--area：道路分布过广，只能用 ${stepMetres} 米的方格，大于步行上限 ${walkMetres} 米，未绘出范围`
    : `--area: the roads lie so widely that squares of ${stepMetres} m would be needed, wider than the walking limit of ${walkMetres} m; no area was drawn`;
}

function short([lon, lat]: readonly number[]): readonly number[] {
  return [Number(lon!.toFixed(decimals)), Number(lat!.toFixed(decimals))];
}
