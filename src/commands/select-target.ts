import type { Desk } from './desk.ts';

/** Opens a target's card: its explanation, and its status on the map. Null closes it; the map keeps its colours. */
export function selectTarget({ view, session }: Desk, id: string | null): void {
  if (id === null) {
    view.setState({ card: null, area: null });
    return;
  }
  const isKnown = session.getState().workspace?.summary.targets.some((target) => target.id === id) ?? false;
  if (isKnown) view.setState({ card: id, area: null, subject: { kind: 'target', id } });
}
