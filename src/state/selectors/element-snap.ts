import { openSnap, type SnapSearch, type SnapSource, snapTable } from '../../core/drawing/snap.ts';
import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** The elements of the variant as things to snap to and to point at; rebuilt when one of them changes. */
export const elementSnap = memoiseLast(
  (elements: readonly PlanElement[]): SnapSearch => openSnap(snapTable(elements.flatMap(sourcesOf))),
);

function sourcesOf(element: PlanElement): readonly SnapSource[] {
  const { id } = element;
  const vertices = verticesOf(element);
  if (element.kind !== 'site' || element.footprint === null) return [{ kind: 'element', id, line: vertices }];
  return [
    { kind: 'element', id, line: [...vertices, vertices[0]!] },
    { kind: 'element', id, line: [element.at] },
  ];
}
