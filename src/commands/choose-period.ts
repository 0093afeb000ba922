import type { Desk } from './desk.ts';

/** Goes to a period of the timeline by its id; unknown ones are ignored. */
export function choosePeriod({ view, session }: Desk, period: string): void {
  const isKnown = session.getState().workspace?.summary.periods.some((entry) => entry.period === period) ?? false;
  if (isKnown) view.setState({ period });
}
