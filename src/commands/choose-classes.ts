import type { ClassMethod } from '../core/classify/breaks.ts';
import type { Desk } from './desk.ts';

/** Method, number of classes, or the user's own edges. Giving edges means method `user`. */
export function chooseClasses(
  { view }: Desk,
  wanted: { readonly method?: ClassMethod; readonly classes?: number; readonly edges?: readonly number[] },
): void {
  const { method, classes } = view.getState();
  view.setState({
    method: wanted.edges === undefined ? (wanted.method ?? method) : 'user',
    classes: Math.min(9, Math.max(2, wanted.classes ?? classes)),
    ...(wanted.edges === undefined ? {} : { edges: wanted.edges }),
  });
}
