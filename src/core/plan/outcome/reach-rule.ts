/**
 * What is to be reached (`road:class4`, `facility:clinic`), and how far it may be: in a straight line, by class of road where some have a distance of
 * their own; or along the roads, existing and drawn, in metres of the whole way with so many at most on foot at either end.
 */
export type ReachRule = { readonly destination: string; readonly metres: number } & (
  | { readonly via: 'line'; readonly metresByClass?: Readonly<Record<string, number>> }
  | { readonly via: 'roads'; readonly walkMetres: number }
);

export type StraightRule = Extract<ReachRule, { via: 'line' }>;
export type AlongRule = Extract<ReachRule, { via: 'roads' }>;

/** From how far something of a class or kind counts in a straight line. */
export function metresFor(
  { metres, metresByClass = {} }: Omit<StraightRule, 'destination' | 'via'>,
  kind: string,
): number {
  return Object.hasOwn(metresByClass, kind) ? metresByClass[kind]! : metres;
}
