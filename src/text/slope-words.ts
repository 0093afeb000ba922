import { slopeEdges } from '../core/geo/slope-classes.ts';
import type { Language } from '../core/unit.ts';

/** Title of the layer, what is not drawn, and what the size of the cells means for the figures. */
export function slopeWords(language: Language) {
  return language === 'zh'
    ? {
        title: '地面坡度',
        note: (km: string) => `高程格网约 ${km} 千米，局部更陡`,
        unknown: '无高程处不着色',
      }
    : {
        title: 'Slope of the ground',
        note: (km: string) => `Heights ${km} km apart, steeper in places`,
        unknown: 'no veil where they are not known',
      };
}

/** Names of the classes, the flattest first: `≤ 2°`, `6–15°`, `> 25°`. */
export const slopeClassNames: readonly string[] = [
  `≤ ${slopeEdges[0]}°`,
  ...slopeEdges.slice(1).map((edge, i) => `${slopeEdges[i]}–${edge}°`),
  `> ${slopeEdges.at(-1)}°`,
];
