import { type AreaCode, areaCode } from '../unit.ts';
import type { AreaLevel } from './area.ts';

const paddedCounty = /^(\d{6})(?:000|000000)$/;
const paddedTownship = /^(\d{6}[0-9A-Z]\d{2})000$/;

/**
 * The short form of a Chinese administrative code that was padded with zeros: `621122000000` and `621122000` become `621122`,
 * `621122001000` becomes `621122001` (also `621122S01000`). Any other text comes back as it is, so that the codes of other
 * countries pass. With `level` only what that level is padded to is cut: a village's code never is.
 */
export function normaliseAreaCode(text: string, level?: AreaLevel): AreaCode {
  if (level === 'village' || level === 'naturalVillage') return areaCode(text);
  if (level !== 'township') {
    const county = paddedCounty.exec(text);
    if (county?.[1]) return areaCode(county[1]);
    if (level !== undefined) return areaCode(text);
  }
  return areaCode(paddedTownship.exec(text)?.[1] ?? text);
}
