import type { Language } from '../core/unit.ts';

/** Why people move: H14's own three first, then what other documents name. In the order in which they are offered. */
const reasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  deepMountain: ['深山区', 'Deep mountains'],
  floodZone: ['洪水淹没区', 'Flood zone'],
  waterSource: ['水源保护区', 'Water source'],
  reserve: ['自然保护区', 'Nature reserve'],
  slope25: ['25°以上陡坡', 'Slope over 25°'],
  geologicalHazard: ['地质灾害', 'Geological hazard'],
  noRoad: ['不通公路', 'No road'],
};

export const relocationReasons = Object.keys(reasons);

/** An office's own word stays as it is. */
export function relocationReasonWord(reason: string, language: Language): string {
  return reasons[reason]?.[language === 'zh' ? 0 : 1] ?? reason;
}
