import { serves } from '../reach/destination.ts';
import type { DrawnThing } from '../reach/network/drawn-things.ts';
import { plainRoad } from '../reach/network/roads.ts';
import { geometryOfElement } from './element-geometry.ts';
import type { PlanElement } from './plan.ts';

/** Class or kind by which an element serves the destination (`road:CLASS`, `facility:KIND`); null when it does not. */
export function servingKind(element: PlanElement, destination: string): string | null {
  if (element.kind === 'road')
    return serves(destination, 'road', element.technicalClass) ? element.technicalClass : null;
  return element.kind === 'service' && serves(destination, 'facility', element.facilityKind)
    ? element.facilityKind
    : null;
}

/** What an element is along the roads: a road of every class, and a service point that serves the destination; null for all else. */
export function drawnThingOf(element: PlanElement, destination: string): DrawnThing | null {
  const { id } = element;
  const isDestination = servingKind(element, destination) !== null;
  if (element.kind === 'service') return isDestination ? { id, kind: 'place', at: element.at } : null;
  if (element.kind !== 'road') return null;
  const [road] = plainRoad(id, element.technicalClass, geometryOfElement(element));
  return road ? { id, kind: 'road', road, isDestination } : null;
}
