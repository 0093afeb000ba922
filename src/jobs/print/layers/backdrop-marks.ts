import { areaLevels } from '../../../core/area/area.ts';
import type { Language } from '../../../core/unit.ts';
import type { AnsweredView } from '../answer-view.ts';
import { isLine } from './geometry-kind.ts';
import type { WallLayer } from './wall-layer.ts';

/** Rivers and towns; a town's name is left to the area of the same name. */
export function backdropMarks({ shown, figures }: AnsweredView, language: Language): WallLayer {
  const backdrop = figures.context?.data.backdrop ?? [];
  const nameOf = (properties: { readonly name: string; readonly nameEn?: string }) =>
    language === 'en' ? (properties.nameEn ?? properties.name) : properties.name;
  const named = new Set(shown.areas.map((area) => area.name));
  const filled = areaLevels.indexOf(shown.resolved.level);
  return {
    rivers: backdrop.flatMap(({ geometry, properties }) =>
      properties.kind === 'river' && isLine(geometry) ? [{ geometry, name: nameOf(properties) }] : [],
    ),
    seats: backdrop.flatMap(({ geometry, properties }) =>
      properties.kind === 'seat' && geometry.type === 'Point'
        ? [
            {
              point: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const,
              name: named.has(properties.name) ? '' : nameOf(properties),
              isMinor: (areaLevels as readonly string[]).indexOf(properties.level ?? '') > filled,
            },
          ]
        : [],
    ),
  };
}
