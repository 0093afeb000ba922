import gcoord from 'gcoord';
import proj4 from 'proj4';
import type { LonLat } from '../../../core/unit.ts';
import { type CrsParts, zoneNumber } from './crs-id.ts';

export type ConvertPosition = (first: number, second: number) => LonLat | null;

/**
 * A function from two numbers of a reference system, in the order in which they are written, to WGS-84 longitude and latitude; it gives
 * null for numbers that are none or lead nowhere. Gauss-Krüger and UTM by proj4 (extended transverse Mercator, within a millimetre of
 * PROJ); CGCS2000 is taken as WGS-84 (they differ by less than a decimetre); GCJ-02 and BD-09 by inverting the public formulas.
 */
export function positionConverter(parts: CrsParts): ConvertPosition {
  const plain = plainConverter(parts);
  return (first, second) => {
    const [x, y] = parts.isSwapped ? [second, first] : [first, second];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    const [lon, lat] = plain(x, y);
    return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
      ? [lon, lat]
      : null;
  };
}

function plainConverter(parts: CrsParts): (x: number, y: number) => LonLat {
  switch (parts.kind) {
    case 'wgs84':
    case 'cgcs2000':
      return (lon, lat) => [lon, lat];
    case 'gcj02':
      return (lon, lat) => invert((from) => transform(from, gcoord.WGS84, gcoord.GCJ02), [lon, lat]);
    case 'bd09':
      return (lon, lat) => invert((from) => transform(from, gcoord.WGS84, gcoord.BD09), [lon, lat]);
    case 'webMercator':
      return projected(
        '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
      );
    case 'utm':
      return projected(
        `+proj=etmerc +lat_0=0 +lon_0=${parts.zone * 6 - 183} +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m +no_defs`,
      );
    case 'gaussKruger': {
      const easting = (parts.hasPrefix ? zoneNumber(parts.meridian, parts.zoneWidth) * 1e6 : 0) + 500_000;
      return projected(
        `+proj=etmerc +lat_0=0 +lon_0=${parts.meridian} +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`,
      );
    }
  }
}

function projected(definition: string): (x: number, y: number) => LonLat {
  const { inverse } = proj4(definition);
  return (x, y) => {
    try {
      return inverse([x, y]) as [number, number];
    } catch {
      return [Number.NaN, Number.NaN];
    }
  };
}

type Crs = Parameters<typeof gcoord.transform>[1];

/** Outside of China the formula changes nothing. */
function transform([lon, lat]: LonLat, from: Crs, to: Crs): LonLat {
  const found = gcoord.transform([lon, lat] as [number, number], from, to);
  return [found[0]!, found[1]!];
}

/**
 * The point whose image under `forward` is `image`, by fixed-point iteration: the offset changes by about 1e-4 of a step, so that ten
 * rounds end far below a millimetre (1e-9 degrees). The closed inverse in use elsewhere is off by metres.
 */
function invert(forward: (point: LonLat) => LonLat, image: LonLat): LonLat {
  let point = image;
  for (let round = 0; round < 20; round++) {
    const [lon, lat] = forward(point);
    const [east, north] = [image[0] - lon, image[1] - lat];
    point = [point[0] + east, point[1] + north];
    if (Math.abs(east) < 1e-10 && Math.abs(north) < 1e-10) break;
  }
  return point;
}
