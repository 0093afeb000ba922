import type { IssueLog } from '../../issue-log.ts';
import { type CrsId, crsOfEpsg, meridiansOf, zoneNumber } from '../crs/crs-id.ts';

/**
 * The reference system that a `.prj` (WKT 1) names; null after an issue for one that is not converted (Beijing 1954, Xi'an 1980 and the
 * like need parameters that are not public; other projections). Read by a few searches, since only a few systems matter.
 */
export function crsOfPrj(
  bytes: Uint8Array,
  file: string,
  log: IssueLog,
): { readonly crs: CrsId; readonly stated: string; readonly evidence: 'stated' } | null {
  const text = new TextDecoder().decode(bytes.subarray(0, 10_000));
  const stated = /^\s*\w+\s*\[\s*"([^"]{1,100})"/.exec(text)?.[1] ?? text.trim().slice(0, 60);
  const crs = crsOfWkt(text);
  if (crs) return { crs, stated, evidence: 'stated' };
  log.add(
    'crsUnsupported',
    'warning',
    { file: file.replace(/\.shp$/i, '.prj') },
    { found: stated, expected: 'WGS-84, CGCS2000' },
  );
  return null;
}

function crsOfWkt(text: string): CrsId | null {
  const authority = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/i.exec(text.trim());
  const byCode = authority ? crsOfEpsg(Number(authority[1])) : null;
  if (byCode) return byCode;
  const isCgcs = /CGCS[_ ]?2000|China[_ ]?2000|China_Geodetic_Coordinate_System_2000/i.test(text);
  const isWgs = /WGS[_ ]?(?:19)?84/i.test(text);
  if (!isCgcs && !isWgs) return null;
  if (!/^\s*PROJCS/i.test(text)) return isCgcs ? 'cgcs2000' : 'wgs84';
  const projection = /PROJECTION\s*\[\s*"([^"]+)"/i.exec(text)?.[1] ?? '';
  if (/mercator_auxiliary|pseudo|popular/i.test(projection + text)) return 'webMercator';
  if (!/^(?:transverse_mercator|gauss_kruger)$/i.test(projection)) return null;
  const [meridian, easting, scale, northing] = [
    'central_meridian',
    'false_easting',
    'scale_factor',
    'false_northing',
  ].map((name) => parameter(text, name));
  if (isWgs && scale === 0.9996 && easting === 500_000 && northing === 0)
    return `utm:${Math.round((meridian! + 183) / 6)}`;
  if (meridian === null || (scale ?? 1) !== 1 || (northing ?? 0) !== 0) return null;
  if (easting === 500_000) return meridiansOf(3).includes(meridian!) ? `gk3:${meridian!}` : null;
  for (const width of [3, 6] as const)
    if (meridiansOf(width).includes(meridian!) && easting === zoneNumber(meridian!, width) * 1e6 + 500_000)
      return `gk${width}z:${meridian!}`;
  return null;
}

function parameter(text: string, name: string): number | null {
  const match = new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*(-?[\\d.]{1,20})`, 'i').exec(text);
  return match ? Number(match[1]) : null;
}
