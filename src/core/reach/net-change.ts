/** Numbers of points that came to be covered, and of those that no longer are; neither holds one twice. */
type Change = { readonly gained: Iterable<number>; readonly lost: Iterable<number> };

/** What several changes come to, one after the other: a point that was gained and lost again is in neither. */
export function netChange(changes: Iterable<Change>): { readonly gained: Set<number>; readonly lost: Set<number> } {
  const [gained, lost] = [new Set<number>(), new Set<number>()];
  for (const change of changes) {
    for (const point of change.gained) if (!lost.delete(point)) gained.add(point);
    for (const point of change.lost) if (!gained.delete(point)) lost.add(point);
  }
  return { gained, lost };
}
