import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export type BuiltPeer = { readonly folder: string; readonly version: string; readonly polygons: number };

/** Builds the bare MapLibre page into a temporary folder, with all polygons of a demo. The caller removes the folder. */
export async function buildPeer(demo: string): Promise<BuiltPeer> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-peer-'));
  await build({
    root: join(import.meta.dirname, 'peer'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
    },
  });
  const areas = readPolygons(demo);
  writeFileSync(
    join(folder, 'areas.geojson'),
    JSON.stringify({ type: 'FeatureCollection', bbox: boundsOf(areas), features: areas }),
  );
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/maplibre-gl/package.json'), 'utf8'));
  return { folder, version, polygons: areas.length };
}

function readPolygons(demo: string): readonly Feature[] {
  const topology: Topology<{ areas: GeometryCollection }> = JSON.parse(
    readFileSync(join(root, 'data', demo, 'areas.topojson'), 'utf8'),
  );
  return feature(topology, topology.objects.areas)
    .features.filter(({ geometry }) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
    .map(({ type, geometry }, index) => ({ type, geometry, properties: { class: index % 5 } }));
}

function boundsOf(areas: readonly Feature[]): readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of areas) {
    const numbers = 'coordinates' in geometry ? (geometry.coordinates.flat(Infinity) as number[]) : [];
    for (let i = 0; i < numbers.length; i += 2) {
      west = Math.min(west, numbers[i]!);
      east = Math.max(east, numbers[i]!);
      south = Math.min(south, numbers[i + 1]!);
      north = Math.max(north, numbers[i + 1]!);
    }
  }
  return [west, south, east, north];
}
