import type { ElementDifference } from '../../core/plan/compare/difference.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { Conflict, Side } from '../../core/plan/merge/merge-elements.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { Language, LonLat } from '../../core/unit.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';
import { yearsText } from '../../text/years-text.ts';
import type { MapModel } from '../map-model.ts';
import { svgPart } from './svg-part.ts';

/** How the overlay puts things on the map. */
export type Pens = {
  readonly xy: (place: LonLat) => readonly [x: number, y: number];
  readonly outline: (element: PlanElement, name: string) => SVGElement;
  /** Of the sizes of what is written beside a place. */
  readonly scale: number;
};

/** More than these are not drawn one by one: the list has them all. */
const mostDrawn = 150;

/**
 * What the layers of the plan cannot show of a difference between variants: rings around points by how they differ, and the way from the old place of
 * one to the new.
 */
export function differenceParts(differences: readonly ElementDifference[], { xy, outline }: Pens): SVGElement[] {
  return differences.slice(0, mostDrawn).flatMap((each) => {
    const element = each.how === 'removed' ? each.before : each.after;
    const how = each.how === 'changed' && each.changes.includes('moved') ? 'moved' : each.how;
    const ring = element.kind === 'road' ? [] : [outline(pointOf(element), `drawing-difference is-${how}`)];
    if (each.how !== 'changed') return ring;
    const isMovedPoint = how === 'moved' && each.before.kind !== 'road' && element.kind !== 'road';
    const way = isMovedPoint
      ? [svgPart('path', { d: `M${xy(each.before.at).join(' ')}L${xy(element.at).join(' ')}`, class: 'drawing-way' })]
      : [];
    return [...way, ...ring];
  });
}

/** The years of what was re-dated, beside the middle of it; names on the map make way for them. */
export const yearNotes = memoiseLast(
  (differences: readonly ElementDifference[], language: Language): NonNullable<MapModel['notes']> =>
    differences.slice(0, mostDrawn).flatMap((each) => {
      if (each.how !== 'changed' || !each.changes.includes('redated')) return [];
      const text = `${yearsText(each.before, language)} → ${yearsText(each.after, language)}`;
      return [{ id: each.after.id, at: middleOf(each.after), text }];
    }),
);

/** Both sides of each conflict, one over the other; the one that is looked at with their names. */
export function conflictParts(
  conflicts: readonly Conflict[],
  focus: string | null,
  names: Readonly<Record<Side, string>>,
  { xy, outline, scale }: Pens,
): SVGElement[] {
  const drawn = conflicts.filter(({ element }) => element !== null).slice(0, mostDrawn);
  const looked = conflicts.find(({ id, element }) => id === focus && element !== null);
  const sides = ['ours', 'theirs'] as const;
  return [
    ...drawn.flatMap((conflict) =>
      sides.flatMap((side) => {
        const element = conflict[side] as PlanElement | null;
        const strength = conflict === looked ? 'is-looked-at' : '';
        return element ? [outline(element, `drawing-${side} ${strength}`)] : [];
      }),
    ),
    ...(looked
      ? sides.flatMap((side, k) => {
          const element = looked[side] as PlanElement | null;
          if (!element) return [];
          // Where both are in one place the names stand one under the other.
          const [x, y] = xy(middleOf(element));
          return [label([x, y + k * 18 * scale], names[side], `drawing-label drawing-${side}-name`, scale)];
        })
      : []),
  ];
}

function label([x, y]: readonly [number, number], words: string, name: string, scale: number): SVGElement {
  const text = svgPart('text', { x: x + 12 * scale, y: y - 10 * scale, class: name });
  text.textContent = words;
  return text;
}

function middleOf(element: PlanElement): LonLat {
  const vertices = verticesOf(element);
  return vertices[Math.floor(vertices.length / 2)]!;
}

/** An outline is drawn by the layer already: the ring marks the place. */
function pointOf(element: Exclude<PlanElement, { kind: 'road' }>): PlanElement {
  return element.kind === 'site' ? { ...element, footprint: null } : element;
}
