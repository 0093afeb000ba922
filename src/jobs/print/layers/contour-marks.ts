import { contourLines } from '../../../core/geo/contour-lines.ts';
import type { Bounds, Language } from '../../../core/unit.ts';
import type { ElevationGrid } from '../../../core/workspace/workspace.ts';
import { contourLook } from '../../../paper/wall/contour-look.ts';
import type { LineLook } from '../../../paper/wall/wall-content.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import type { WallLayer } from './wall-layer.ts';

/** Every so many lines one is drawn stronger, with its height. */
const indexStep = 2;

/** The relief as contour lines, since shading would change the colours that the legend explains. */
export function contourMarks(elevation: ElevationGrid | null, bounds: Bounds | null, language: Language): WallLayer {
  const contours = elevation === null || bounds === null ? null : contourLines(elevation, bounds);
  if (contours === null) return {};
  const { interval, lines } = contours;
  const look: LineLook = { colour: contourLook.colour, width: contourLook.width, dash: [], casing: null };
  return {
    contours: lines.map(({ metres, geometry }) => ({
      geometry,
      metres,
      isIndex: (metres / interval) % indexStep === 0,
    })),
    legend: [{ sample: { kind: 'line', look }, label: wallWordsOf(language).contours(interval), count: '' }],
  };
}
