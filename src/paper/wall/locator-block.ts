import { fitMap } from '../map/fit-map.ts';
import { areaPath } from '../map/place-geometry.ts';
import { rectPath } from '../page/path.ts';
import { type Block, blockTitle, blockTitleHeight, inks, type Setting } from './ink.ts';
import type { WallContent } from './wall-content.ts';

/** A small map of the area above, with the map's own area marked on it. */
export function locatorBlock(
  locator: NonNullable<WallContent['locator']>,
  title: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { enlarge }: Setting,
): Block {
  const { x, y, width, height } = at;
  const box = {
    x,
    y: y + blockTitleHeight * enlarge,
    width,
    height: height - blockTitleHeight * enlarge,
  };
  const map = fitMap({ outlines: locator.ground, frame: box, clear: 1.5 * enlarge, scale: null });
  if (map === null) return { marks: [], height: 0 };
  return {
    height,
    marks: [
      ...blockTitle(title, x, y, width, enlarge),
      { kind: 'path', path: rectPath(box), fill: inks.sea },
      ...locator.ground.map(
        (geometry) =>
          ({
            kind: 'path',
            path: areaPath(geometry, map.place),
            fill: inks.surroundings,
            stroke: { colour: inks.hair, width: 0.1 * enlarge },
          }) as const,
      ),
      ...locator.here.map(
        (geometry) =>
          ({
            kind: 'path',
            path: areaPath(geometry, map.place),
            fill: inks.accent,
            opacity: 0.75,
          }) as const,
      ),
    ],
  };
}
