import type { ReachVia } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Looks for another destination, `facility:KIND` or `road:CLASS`. */
export function chooseReachTo({ view }: Desk, reachTo: string): void {
  view.setState({ reachTo });
}

/** In a straight line, or along the roads. */
export function chooseReachVia({ view }: Desk, reachVia: ReachVia): void {
  view.setState({ reachVia });
}

/** Longest way on foot, in metres. */
export function chooseReachWalk({ view }: Desk, reachWalk: number): void {
  view.setState({ reachWalk });
}

/** Shows a radius while the slider moves; the address keeps the one it stops at (`keepReachMetres`). */
export function moveReachMetres({ session }: Desk, reachMetres: number): void {
  session.setState({ reachMetres });
}

/** The radius the slider stopped at. */
export function keepReachMetres({ view, session }: Desk): void {
  const { reachMetres } = session.getState();
  if (reachMetres !== null) view.setState({ reachMetres });
  session.setState({ reachMetres: null });
}
