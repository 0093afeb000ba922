import { type GeoContext, geoDistance, geoGraticule, geoOrthographic, geoPath } from 'd3-geo';
import type { Bounds } from '../../core/unit.ts';
import { wallWordsOf } from '../../text/wall-words.ts';
import { degreeText } from '../map/degree-text.ts';
import type { Mark } from '../page/page.ts';
import { circlePath, type Path } from '../page/path.ts';
import { fittedSize } from '../page/set-lines.ts';
import { type Block, blockTitle, blockTitleHeight, inks, type Setting, textMark } from './ink.ts';
import type { WallContent } from './wall-content.ts';

/** Height on A4. */
export const globeHeight = blockTitleHeight + 26;

/**
 * Where the map lies when the workspace has no area above it: a globe of meridians and parallels seen from above the map, the map's extent
 * on it, and its westernmost, easternmost, southernmost and northernmost degree (四至). Without coasts: the workspace has none, and any would have to be examined.
 */
export function globeBlock(
  bounds: Bounds,
  language: WallContent['language'],
  at: { readonly x: number; readonly y: number; readonly width: number },
  { enlarge, typeset }: Setting,
): Block {
  const words = wallWordsOf(language);
  const { x, y, width } = at;
  const [west, south, east, north] = bounds;
  const radius = ((globeHeight - blockTitleHeight) / 2 - 0.5) * enlarge;
  const centre = [x + radius, y + blockTitleHeight * enlarge + radius] as const;
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  // Tilted less than the map's latitude, so that the equator is seen.
  const view: [number, number] = [middle[0], middle[1] * 0.6];
  const projection = geoOrthographic()
    .rotate([-view[0], -view[1]])
    .scale(radius)
    .translate([...centre])
    .clipAngle(90);
  const drawn = (object: Parameters<ReturnType<typeof geoPath>>[0]) =>
    pathOf((context) => geoPath(projection, context)(object));
  const hair = { colour: inks.hair, width: 0.12 * enlarge };
  const equator = { type: 'LineString' as const, coordinates: range(-180, 180, 5).map((lon) => [lon, 0]) };
  const spot = projection(middle) ?? [...centre];
  const isSmall = (geoDistance([west, south], [east, north]) * radius) / 2 < 1.2 * enlarge;
  const textX = x + 2 * radius + 4 * enlarge;
  const room = { face: 'sans', size: 2.8 * enlarge, width: x + width - textX } as const;
  const label = { size: 2.4 * enlarge, colour: inks.quiet };
  const rows: readonly (readonly [string, string])[] = [
    [words.longitude, `${degreeText(west, 'meridian')} – ${degreeText(east, 'meridian')}`],
    [words.latitude, `${degreeText(south, 'parallel')} – ${degreeText(north, 'parallel')}`],
  ];
  const marks: Mark[] = [
    ...blockTitle(words.position, x, y, width, enlarge),
    {
      kind: 'path',
      path: circlePath(...centre, radius),
      fill: inks.sea,
      stroke: { colour: inks.hair, width: 0.25 * enlarge },
    },
    { kind: 'path', path: drawn(geoGraticule().step([15, 15])()), stroke: hair },
    { kind: 'path', path: drawn(equator), stroke: { colour: inks.boundary, width: 0.25 * enlarge } },
    { kind: 'path', path: drawn(extentOf(bounds)), fill: inks.accent, opacity: 0.75 },
    ...(isSmall
      ? [
          {
            kind: 'circle',
            x: spot[0],
            y: spot[1],
            r: 1.6 * enlarge,
            stroke: { colour: inks.accent, width: 0.35 * enlarge },
          } as const,
        ]
      : []),
    ...rows.flatMap(([name, value], i) => {
      const base = centre[1] + (i === 0 ? -5 : 4.5) * enlarge;
      return [
        textMark(name, textX, base, label),
        textMark(value, textX, base + 4 * enlarge, { size: fittedSize(value, room, typeset) }),
      ];
    }),
  ];
  return { marks, height: globeHeight * enlarge };
}

/** A rectangle in degrees, its sides along the parallels; d3-geo takes rings clockwise. */
function extentOf([west, south, east, north]: Bounds) {
  const steps = range(0, 1, 0.125);
  const along = (share: number) => west + (east - west) * share;
  const ring = [
    ...steps.map((share) => [along(share), north]),
    ...steps.map((share) => [along(1 - share), south]),
    [west, north],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** What d3-geo draws, as a path of ours. */
function pathOf(draw: (context: GeoContext) => void): Path {
  let ops = '';
  const at: number[] = [];
  const put = (op: string, ...coordinates: readonly number[]) => {
    ops += op;
    at.push(...coordinates);
  };
  draw({
    beginPath() {},
    moveTo: (x, y) => put('M', x, y),
    lineTo: (x, y) => put('L', x, y),
    closePath: () => put('Z'),
    arc() {},
  });
  return { ops, at };
}
