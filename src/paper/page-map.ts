import { geoIdentity, geoPath } from 'd3-geo';
import type {
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { LonLat } from '../core/unit.ts';
import { escapeText, widthInEms } from './svg/escape-text.ts';

/** An area of the map as it is printed; a fill or a pattern's id, never both. */
export type PageArea = {
  readonly geometry: Polygon | MultiPolygon;
  readonly fill: string | null;
  readonly pattern: string | null;
  readonly name: string;
  readonly figure: string;
  readonly point: LonLat | null;
  /** A status's shape, set before the name. */
  readonly shape: PageShape | null;
};

/** A status's shape in the box −8 … 8. */
export type PageShape = {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly colour: string;
};

/** A dot in millimetres: filled and outlined; `outer` is the radius of a second ring around it. */
export type PagePoint = PageDot & { readonly point: LonLat };
export type PageDot = {
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly outer: number | null;
};

/** A line in millimetres, dashed when `dash` is not empty. */
export type PageLine = PageStroke & { readonly geometry: LineString | MultiLineString };
export type PageStroke = {
  readonly colour: string;
  readonly width: number;
  readonly dash: string;
};

/** Box of the map on the page, millimetres. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const nameSize = 2.7;
const figureSize = 2.9;

/**
 * Areas, outlines, lines, points and labels as SVG, fitted into the box, north up, Mercator (the projection of the screen). Labels that would cover an
 * earlier one are left out: give the areas in order of importance. Empty input gives an empty map.
 */
export function pageMap(options: {
  readonly areas: readonly PageArea[];
  readonly outlines: readonly (Polygon | MultiPolygon)[];
  readonly lines: readonly PageLine[];
  readonly points: readonly PagePoint[];
  readonly box: Box;
}): string {
  const { areas, outlines, points, box } = options;
  const shapes = areas.map((area) => mercatorGeometry(area.geometry));
  const frame: FeatureCollection = {
    type: 'FeatureCollection',
    features: shapes.map((geometry) => ({ type: 'Feature', geometry, properties: {} })),
  };
  if (shapes.length === 0) return '';
  const corner: [[number, number], [number, number]] = [
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ];
  const projection = geoIdentity().reflectY(true).fitExtent(corner, frame);
  const path = geoPath(projection).digits(2);
  const place = (point: LonLat) => projection(mercator(point) as [number, number]) ?? [0, 0];
  const fills = areas.map((area, i) => {
    const paint = area.pattern === null ? (area.fill ?? 'none') : `url(#${area.pattern})`;
    return `<path d="${path(shapes[i]!) ?? ''}" fill="${escapeText(paint)}"/>`;
  });
  const borders = outlines.map((outline) => `<path d="${path(mercatorGeometry(outline)) ?? ''}"/>`);
  const lines = options.lines.map(({ geometry, ...stroke }) => pageLine(stroke, path(mercatorLine(geometry)) ?? ''));
  const dots = points.map(({ point, ...dot }) => pagePoint(dot, place(point)));
  return [
    `<g stroke="#6f6658" stroke-width="0.16" stroke-linejoin="round">${fills.join('')}</g>`,
    `<g fill="none" stroke="#3f382e" stroke-width="0.5" stroke-linejoin="round">${borders.join('')}</g>`,
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g>`,
    `<g stroke-width="0.22">${dots.join('')}</g>`,
    `<g text-anchor="middle" paint-order="stroke" stroke="#fffdf8" stroke-width="0.75" stroke-linejoin="round" fill="#22201c">${labels(areas, place)}</g>`,
  ].join('');
}

/** A line along path data in millimetres. */
export function pageLine({ colour, width, dash }: PageStroke, path: string): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${escapeText(dash)}"`;
  return `<path d="${path}" fill="none" stroke="${escapeText(colour)}" stroke-width="${width}"${dashes}/>`;
}

/** A dot at a place on the page. */
export function pagePoint(dot: PageDot, [x = 0, y = 0]: readonly number[]): string {
  const at = `cx="${x.toFixed(2)}" cy="${y.toFixed(2)}"`;
  const stroke = escapeText(dot.stroke);
  const outer = dot.outer === null ? '' : `<circle ${at} r="${dot.outer}" fill="#fffdf8" stroke="${stroke}"/>`;
  return `${outer}<circle ${at} r="${dot.radius}" fill="${escapeText(dot.fill)}" stroke="${stroke}"/>`;
}

/** A shape centred on a point, `size` millimetres wide. */
export function pageShape(one: PageShape, x: number, y: number, size: number): string {
  const colour = escapeText(one.colour);
  const fill =
    one.fill === '' ? '' : `<path d="${escapeText(one.fill)}" fill="${colour}" stroke="none" fill-rule="evenodd"/>`;
  const stroke =
    one.stroke === ''
      ? ''
      : `<path d="${escapeText(one.stroke)}" fill="none" stroke="${colour}" stroke-width="${one.strokeWidth}"/>`;
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 16).toFixed(3)})">${fill}${stroke}</g>`;
}

function labels(areas: readonly PageArea[], place: (point: LonLat) => readonly [number, number] | number[]): string {
  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  return areas
    .map((area) => {
      if (area.point === null) return '';
      const [x = 0, y = 0] = place(area.point);
      const half = (Math.max(widthInEms(area.name) * nameSize, widthInEms(area.figure) * figureSize) + 0.8) / 2;
      const box = { left: x - half, right: x + half, top: y - nameSize, bottom: y + figureSize + 0.4 };
      if (
        taken.some(
          (other) =>
            box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
        )
      )
        return '';
      taken.push(box);
      const at = `x="${x.toFixed(2)}"`;
      const shape =
        area.shape === null
          ? ''
          : pageShape(area.shape, x - (widthInEms(area.name) * nameSize) / 2 - 1.9, y - 0.95, 2.9);
      return `${shape}<text ${at} y="${y.toFixed(2)}" font-size="${nameSize}">${escapeText(area.name)}</text><text ${at} y="${(y + figureSize).toFixed(2)}" font-size="${figureSize}" font-weight="700">${escapeText(area.figure)}</text>`;
    })
    .join('');
}

function mercatorLine(geometry: LineString | MultiLineString): Geometry {
  const line = (positions: readonly Position[]) =>
    positions.map((position) => [...mercator([position[0] ?? 0, position[1] ?? 0])]);
  if (geometry.type === 'LineString') return { type: 'LineString', coordinates: line(geometry.coordinates) };
  return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
}

function mercatorGeometry(geometry: Polygon | MultiPolygon): Geometry {
  const ring = (positions: readonly Position[]) =>
    positions.map((position) => [...mercator([position[0] ?? 0, position[1] ?? 0])]);
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}

/** Spherical Mercator in degrees, so that shapes look as on the screen whatever way their rings wind. */
function mercator([lon, lat]: LonLat): readonly [number, number] {
  const radians = (lat * Math.PI) / 180;
  return [lon, (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI];
}
