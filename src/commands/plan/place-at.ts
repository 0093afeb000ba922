import { isPlace } from '../../core/plan/check-element.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Puts the tool in hand down at typed coordinates, `104.63, 35.58`, as soon as there is a map, which goes there; false when they are none. */
export function placeAt({ planning }: PlanningDesk, text: string): boolean {
  const numbers = text
    .trim()
    .split(/[\s,，;；]+/)
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  const [lon, lat] = numbers;
  if (numbers.length !== 2 || lon === undefined || lat === undefined || !isPlace([lon, lat])) return false;
  planning.setState({ typed: [...planning.getState().typed, [lon, lat]] });
  return true;
}
