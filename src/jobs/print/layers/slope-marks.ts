import type { SlopeFeatures } from '../../../core/geo/slope-classes.ts';
import type { Language } from '../../../core/unit.ts';
import { slopeInk, slopeOpacities } from '../../../map/layers/slope-layer.ts';
import { slopeClassNames, slopeWords } from '../../../text/slope-words.ts';
import type { WallLayer } from './wall-layer.ts';

/** The veil over the ground by class of slope, each class one surface. */
export function slopeMarks(slope: SlopeFeatures | null, stepKm: number | null, language: Language): WallLayer {
  if (slope === null) return {};
  const words = slopeWords(language);
  const looks = slopeOpacities.map((opacity) => ({ fill: slopeInk.paper, opacity, line: null }));
  const shades = looks.flatMap((look, slopeClass) => {
    const coordinates = slope.features.flatMap(({ geometry, properties }) =>
      properties.slopeClass === slopeClass ? [geometry.coordinates] : [],
    );
    return coordinates.length === 0 ? [] : [{ geometry: { type: 'MultiPolygon' as const, coordinates }, ...look }];
  });
  const note = stepKm === null ? '' : words.note(stepKm.toPrecision(2));
  return {
    shades,
    legend: [
      { sample: { kind: 'none' }, label: words.title, count: '' },
      ...looks.map((look, slopeClass) => ({
        sample: { kind: 'shade' as const, look },
        label: slopeClassNames[slopeClass]!,
        count: '',
      })),
      ...(note === '' ? [] : [{ sample: { kind: 'none' as const }, label: note, count: '' }]),
    ],
  };
}
