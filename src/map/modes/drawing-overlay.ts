import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';
import type { Draft, PlanningState, PlanPlaces, PlanTool } from '../../state/planning-store.ts';
import { differencesNow } from '../../state/selectors/comparison-now.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { elementsById, planNow, shownElements } from '../../state/selectors/present-plan.ts';
import { violationsNow, violationsOf } from '../../state/selectors/violations-now.ts';
import { draftLabel } from '../../text/draft-label.ts';
import { planningWordsOf } from '../../text/planning-words.ts';
import { typeScale } from '../type-scale.ts';
import { conflictParts, differenceParts } from './compared-parts.ts';
import { draftFigures } from './draft-figures.ts';
import { middlesOf } from './handles.ts';
import { scaleBarParts } from './scale-bar.ts';
import { snapName } from './snap-name.ts';
import { svgPart } from './svg-part.ts';
import { createVillageRings } from './village-rings.ts';

type XY = readonly [x: number, y: number];

/** Names of the lines of tools that draw no element. */
const draftNames: Partial<Readonly<Record<PlanTool, string>>> = { measure: 'drawing-measure', assign: 'drawing-lasso' };
/** More broken rules than this are drawn only for what is in the hand or selected. */
const mostBreaches = 150;

/**
 * What is in the hand, drawn over the map: the draft, the selected element with its handles, the guide to what catches, the keyboard's cross, and
 * the villages that the gesture gains or loses. Of vectors and a canvas of its own, so that a move of the mouse never makes the map
 * draw itself again. Returns the function that takes it away.
 */
export function createDrawingOverlay(map: MapLibreMap, desk: PlanningDesk): () => void {
  const home = map.getContainer();
  const rings = createVillageRings(home);
  const svg = svgPart('svg', { class: 'drawing-overlay', 'aria-hidden': 'true' });
  home.append(rings.canvas, svg);
  let frame = 0;
  /** Of all sizes below, which are those of a laptop. */
  let scale = typeScale();

  const draw = () => {
    frame = 0;
    const state = desk.planning.getState();
    const elements = shownElements(desk.plans.getState(), state);
    const selected = state.selected === null ? null : (elementsById(elements).get(state.selected) ?? null);
    const parts: SVGElement[] = [];
    if (state.hovered !== null && state.hovered !== state.selected && !state.draft) {
      const element = elementsById(elements).get(state.hovered);
      if (element) parts.push(outline(element, 'drawing-hover'));
    }
    if (selected) parts.push(...origins(selected, state.places), ...selection(selected, state.draft, state.vertex));
    if (state.measured.length > 1 && !state.draft) parts.push(path(state.measured, false, 'drawing-measure'));
    const { language } = desk.view.getState();
    const pens = { xy, outline, scale };
    const differences = differencesNow(planNow(desk.plans.getState()), state);
    if (differences) parts.push(...differenceParts(differences, pens));
    if (state.merge?.answer?.ok)
      parts.push(
        ...conflictParts(state.merge.answer.conflicts, state.merge.focus, planningWordsOf(language).merge, pens),
      );
    if (state.draft) parts.push(...draft(state.draft));
    const moved = draftAsElement(elements, state);
    const { list } = violationsNow(state.zones, elements, moved, state.checked);
    // With thousands of elements, those of what is in the hand come first and are all that a move draws again.
    const drawn = list.length <= mostBreaches ? list : violationsOf(state.zones, moved ?? selected);
    for (const { where } of drawn) parts.push(...breach(where));
    if (state.snap) parts.push(...guide());
    parts.push(...figures(elements, state));
    if (state.cursor) parts.push(cross(xy(state.cursor)));
    svg.replaceChildren(...scaleBarParts(map, language), ...parts);
    rings.draw(state, xy, scale);
  };
  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  function xy([lon, lat]: LonLat): XY {
    const { x, y } = map.project([lon, lat]);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  }

  function path(places: readonly LonLat[], isClosed: boolean, name: string): SVGElement {
    const d = `M${places.map((place) => xy(place).join(' ')).join('L')}${isClosed ? 'Z' : ''}`;
    return svgPart('path', { d, class: name });
  }

  function circle([cx, cy]: XY, r: number, name: string): SVGElement {
    return svgPart('circle', { cx, cy, r: r * scale, class: name });
  }

  function outline(element: PlanElement, name: string): SVGElement {
    const vertices = verticesOf(element);
    return vertices.length === 1
      ? circle(xy(vertices[0]!), 16, `${name} is-point`)
      : path(vertices, element.kind === 'site', name);
  }

  /** While it is being moved, what it was stays as a shadow on the map and its handles are those of the draft. */
  function selection(element: PlanElement, now: Draft | null, vertex: number | null): SVGElement[] {
    if (now?.element === element.id) return [];
    const vertices = verticesOf(element);
    const pixel = pixelHere();
    const isRight = desk.planning.getState().tool === 'select';
    return [
      outline(element, 'drawing-selected'),
      ...(vertices.length > 1 ? [outline(element, 'drawing-core')] : []),
      ...(isRight ? middlesOf(element, vertices, pixel).map(({ at }) => circle(xy(at), 3.4, 'drawing-middle')) : []),
      ...(isRight && (vertices.length > 1 || vertex !== null)
        ? vertices.map((place, k) => circle(xy(place), 5, k === vertex ? 'drawing-vertex is-chosen' : 'drawing-vertex'))
        : []),
    ];
  }

  function draft({ shape, places, settled, tool, element }: Draft): SVGElement[] {
    const [last] = places.slice(-1);
    if (!last) return [];
    if (shape === 'point') return [circle(xy(last), 11, 'drawing-point')];
    const isRing = shape === 'ring';
    const name = draftNames[tool] ?? 'drawing-draft';
    const isStroke = tool === 'assign' && !desk.planning.getState().isLassoByCorners;
    const handles = isStroke ? [] : places.map((place) => circle(xy(place), 4.4, 'drawing-vertex'));
    if (element !== null) return [path(places, isRing, name), ...handles];
    const ahead = places.slice(Math.max(0, settled - 1));
    return [
      ...(settled > 1 || isRing ? [path(isRing ? places : places.slice(0, settled), isRing, name)] : []),
      ...(isRing ? [] : [path(ahead, false, `${name} is-ahead`)]),
      ...handles.slice(0, settled),
    ];
  }

  /** The very part that breaks a rule. */
  function breach(where: Geometry): SVGElement[] {
    if (where.type === 'Point')
      return [circle(xy([where.coordinates[0]!, where.coordinates[1]!]), 17, 'drawing-breach')];
    if (where.type !== 'MultiLineString') return [];
    return where.coordinates.map((line) =>
      path(
        line.map(([lon, lat]): LonLat => [lon!, lat!]),
        false,
        'drawing-breach',
      ),
    );
  }

  function guide(): SVGElement[] {
    const { snap, places } = desk.planning.getState();
    if (!snap) return [];
    const at = xy(snap.at);
    const words = planningWordsOf(desk.view.getState().language);
    const label = svgPart('text', { x: at[0] + 14 * scale, y: at[1] - 12 * scale, class: 'drawing-label' });
    label.textContent = snapName(snap, words, places, desk);
    const [half, whole] = [7 * scale, 14 * scale];
    const [left, top] = [at[0] - half, at[1] - half];
    const sign =
      snap.on === 'vertex'
        ? svgPart('rect', { x: left, y: top, width: whole, height: whole, class: 'drawing-snap' })
        : svgPart('path', {
            d: `M${left} ${top}l${whole} ${whole}M${left + whole} ${top}l${-whole} ${whole}`,
            class: 'drawing-snap',
          });
    return [sign, label];
  }

  /** Below the pointer; what catches is named above it. */
  function figures(elements: readonly PlanElement[], state: PlanningState): SVGElement[] {
    const held = state.draft?.element ? (elementsById(elements).get(state.draft.element) ?? null) : null;
    const said = draftFigures(state, held);
    if (!said) return [];
    const [x, y] = xy(said.at);
    const label = svgPart('text', { x: x + 16 * scale, y: y + 22 * scale, class: 'drawing-label drawing-figures' });
    label.textContent = draftLabel(said.km, said.people, desk.view.getState().language);
    return [label];
  }

  function origins(element: PlanElement, places: PlanPlaces | null): SVGElement[] {
    if (element.kind !== 'site' || !places) return [];
    const to = xy(element.at);
    const { numbers } = places;
    return element.origins.flatMap(({ village }) => {
      const i = numbers.get(village);
      if (i === undefined || !Number.isFinite(places.lon[i]!)) return [];
      const from = xy([places.lon[i]!, places.lat[i]!]);
      return [
        svgPart('path', { d: `M${from.join(' ')}L${to.join(' ')}`, class: 'drawing-flow' }),
        circle(from, 6, 'drawing-origin'),
      ];
    });
  }

  function cross([x, y]: XY): SVGElement {
    const [gap, arm, end] = [4 * scale, 12 * scale, 16 * scale];
    return svgPart('path', {
      d: `M${x - end} ${y}h${arm}M${x + gap} ${y}h${arm}M${x} ${y - end}v${arm}M${x} ${y + gap}v${arm}`,
      class: 'drawing-cross',
    });
  }

  function pixelHere(): { lon: number; lat: number } {
    const a = map.unproject([100, 100]);
    const b = map.unproject([110, 90]);
    return { lon: Math.abs(b.lng - a.lng) / 10, lat: Math.abs(b.lat - a.lat) / 10 };
  }

  const stops = [desk.planning.subscribe(request), desk.plans.subscribe(request), desk.view.subscribe(request)];
  map.on('move', request);
  const onResize = () => {
    scale = typeScale();
    request();
  };
  map.on('resize', onResize);
  request();
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
    map.off('move', request);
    map.off('resize', onResize);
    svg.remove();
    rings.canvas.remove();
  };
}
