import type { Geometry } from 'geojson';
import type { ReleasedProject } from '../../core/disclosure/release.ts';
import { boundsOf } from '../../core/geo/bounds.ts';
import type { FlatMap } from '../../map/flat-map.ts';
import { areaName, spokenRow } from './area-text.ts';
import { type Html, html } from './html.ts';
import { labelFigure } from './label-figure.ts';
import { labelSizes, placeLabels } from './label-places.ts';
import { lookOfShape, rampClass } from './look-class.ts';
import { frameOf } from './map-frame.ts';
import { outlineData } from './outline.ts';
import { areaHref, type PageContext } from './page-context.ts';
import type { Slice } from './slice.ts';
import type { SubjectView } from './subject-view.ts';

/** More than this would cover the map; the list below it has them all. */
export const mostMarks = 260;

/**
 * The map of a view as a picture in the page: every area a link that says its name, figure, status and rank; shapes carry class names, never
 * figures. Null where no area has an outline.
 */
export function areaMap(input: {
  readonly slice: Slice;
  readonly view: SubjectView;
  readonly shapes: ReadonlyMap<string, Geometry>;
  readonly projects: readonly ReleasedProject[];
  /** Area of the page, marked where the map shows its neighbours. */
  readonly self: string;
  /** What stands at the lower left: the examination number. */
  readonly imprint: string;
  readonly context: PageContext;
}): Html | null {
  const { slice, view, shapes, projects, self, imprint, context } = input;
  const drawn = slice.areas.filter(({ code }) => shapes.has(code));
  const frame = frameOf(drawn.map(({ code }) => shapes.get(code)!));
  if (!frame) return null;
  const { width, height, flat } = frame;
  const rowByCode = new Map(view.rows.map((row) => [row.area.code, row]));
  const labels = placeLabels(
    drawn.flatMap((area) => {
      if (!area.point || !rowByCode.has(area.code)) return [];
      const [x, y] = flat.project(area.point);
      const [west, south, east, north] = boundsOf([shapes.get(area.code)!])!;
      return [{ code: area.code, name: areaName(area, context.language), x, y, size: (east - west) * (north - south) }];
    }),
    frame,
  );
  return html`<svg class="map ${rampClass(view)}" id="map" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="map-title" aria-describedby="map-hint">
<g class="areas">${drawn.map((area) => {
    const row = rowByCode.get(area.code);
    const { className, fill } = lookOfShape(row?.look ?? { kind: 'none' });
    return html`<a href="${areaHref(context, area.code)}" data-code="${area.code}"${row ? '' : html` hidden`}${area.code === self ? html` aria-current="page"` : ''} aria-label="${row ? spokenRow(row, view, context) : areaName(area, context.language)}"><path class="${className}"${fill ? html` fill="${fill}"` : ''} fill-rule="evenodd" d="${outlineData(shapes.get(area.code)!, flat.project)}"/></a>
`;
  })}</g>
${projects.length > mostMarks ? null : projectMarks(projects, flat.project)}
<g class="labels" aria-hidden="true">${labels.map(({ code, x, y, isWideOnly }) => {
    const row = rowByCode.get(code)!;
    return html`<g data-label="${code}"${isWideOnly ? html` class="wide-only"` : ''} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><text class="name">${areaName(row.area, context.language)}</text><text class="figure" dy="1.15em">${labelFigure(row)}</text></g>`;
  })}</g>
<text class="imprint" x="8" y="${height - 10}">${imprint}</text>
</svg>`;
}

/** Where work was done or is under way: a filled sign when it is finished, an open one before. */
function projectMarks(projects: readonly ReleasedProject[], project: FlatMap['project']): Html {
  return html`<g class="works" aria-hidden="true">${projects.map(({ geometry, status }) => {
    const isOver = status === 'done' || status === 'accepted';
    if (geometry === null) return null;
    if (geometry.type !== 'Point')
      return html`<path class="${isOver ? 'over' : 'open'}" d="${outlineData(geometry, project)}"/>`;
    const [x, y] = project(geometry.coordinates);
    return html`<circle class="${isOver ? 'over' : 'open'}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/>`;
  })}</g>`;
}

/** Sizes of letters, for the style sheet. */
export const mapLabelCss = `.map .labels text{font-size:${labelSizes.wide}px}@media (max-width:40rem){.map .labels text{font-size:${labelSizes.phone}px}.map .wide-only{display:none}.map .imprint{font-size:24px}}`;
