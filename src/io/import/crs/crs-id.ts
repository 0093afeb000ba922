/**
 * A reference system by its id: `wgs84`, `cgcs2000` (geographic; within a decimetre of WGS-84), `gcj02` and `bd09` (the offset ones of
 * Chinese web maps), `webMercator`, `gk3:105` (Gauss-Krüger on CGCS2000, 3° zone of central meridian 105° E, false easting 500 km),
 * `gk6z:105` (6° zone, its number before the easting), `utm:48` (WGS-84, northern). `+swapped` says that latitude, or northing, comes
 * first.
 */
export type CrsBase =
  | 'wgs84'
  | 'cgcs2000'
  | 'gcj02'
  | 'bd09'
  | 'webMercator'
  | `gk${3 | 6}${'' | 'z'}:${number}`
  | `utm:${number}`;
export type CrsId = CrsBase | `${CrsBase}+swapped`;

export type CrsParts = {
  readonly kind: 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09' | 'webMercator' | 'gaussKruger' | 'utm';
  readonly isSwapped: boolean;
  /** Degrees east, of a Gauss-Krüger zone. */
  readonly meridian: number;
  readonly zoneWidth: 3 | 6;
  readonly hasPrefix: boolean;
  /** 1 to 60, of UTM. */
  readonly zone: number;
};

/** The parts of an id; null for text that is none, or a zone that does not exist (3°: 75–135 by 3; 6°: 75–135 by 6). */
export function parseCrsId(text: string): CrsParts | null {
  const isSwapped = text.endsWith('+swapped');
  const base = isSwapped ? text.slice(0, -8) : text;
  const parts: CrsParts = { kind: 'wgs84', isSwapped, meridian: 0, zoneWidth: 3, hasPrefix: false, zone: 0 };
  switch (base) {
    case 'wgs84':
    case 'cgcs2000':
    case 'gcj02':
    case 'bd09':
    case 'webMercator':
      return { ...parts, kind: base };
  }
  const zone = /^gk([36])(z?):(\d{2,3})$/.exec(base);
  if (zone) {
    const zoneWidth = zone[1] === '3' ? 3 : 6;
    const meridian = Number(zone[3]);
    if (meridian < 75 || meridian > 135 || (zoneWidth === 3 ? meridian % 3 !== 0 : (meridian - 3) % 6 !== 0))
      return null;
    return { ...parts, kind: 'gaussKruger', meridian, zoneWidth, hasPrefix: zone[2] === 'z' };
  }
  const utm = /^utm:(\d{1,2})$/.exec(base);
  return utm && Number(utm[1]) >= 1 && Number(utm[1]) <= 60 ? { ...parts, kind: 'utm', zone: Number(utm[1]) } : null;
}

/** Number of a Gauss-Krüger zone, as written before the easting: 3° zones are meridian ÷ 3, 6° zones (meridian + 3) ÷ 6. */
export function zoneNumber(meridian: number, zoneWidth: 3 | 6): number {
  return zoneWidth === 3 ? meridian / 3 : (meridian + 3) / 6;
}

/** Every Gauss-Krüger meridian of China for a zone width. */
export function meridiansOf(zoneWidth: 3 | 6): readonly number[] {
  const step = zoneWidth;
  return Array.from({ length: 60 / step + 1 }, (_, i) => 75 + i * step);
}

/**
 * The id of an EPSG code; null for one that we do not convert. CGCS2000: 4490, 4491–4501 and 4502–4512 (6° zones 13–23 with and
 * without prefix), 4513–4533 and 4534–4554 (3° zones 25–45). WGS-84: 4326, 3857, 326xx.
 */
export function crsOfEpsg(code: number): CrsId | null {
  if (code === 4326 || code === 4979) return 'wgs84';
  if (code === 4490 || code === 4480 || code === 4479) return 'cgcs2000';
  if (code === 3857 || code === 900913) return 'webMercator';
  if (code >= 4491 && code <= 4501) return `gk6z:${75 + (code - 4491) * 6}`;
  if (code >= 4502 && code <= 4512) return `gk6:${75 + (code - 4502) * 6}`;
  if (code >= 4513 && code <= 4533) return `gk3z:${75 + (code - 4513) * 3}`;
  if (code >= 4534 && code <= 4554) return `gk3:${75 + (code - 4534) * 3}`;
  if (code >= 32601 && code <= 32660) return `utm:${code - 32600}`;
  return null;
}
