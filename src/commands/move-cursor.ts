import type { LonLat } from '../core/unit.ts';
import { neighbourTowards } from '../state/selectors/neighbour.ts';
import { shownOf } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

export type Direction = 'north' | 'south' | 'east' | 'west';

/** Moves the keyboard's cursor to the nearest shown area in a direction; the first move goes to the worst area. */
export function moveCursor({ view, session }: Desk, direction: Direction): void {
  const { workspace, figures, cursor } = session.getState();
  if (!workspace) return;
  const shown = shownOf(view.getState(), workspace, figures);
  const points = shown.areas.flatMap((area): { id: string; point: LonLat }[] =>
    area.point ? [{ id: area.code, point: area.point }] : [],
  );
  const from = points.find((entry) => cursor?.kind === 'area' && entry.id === cursor.id);
  const id = from ? neighbourTowards(from, points, direction) : (shown.ranked[0]?.code ?? points[0]?.id);
  if (id !== undefined && id !== null) session.setState({ cursor: { kind: 'area', id, at: null } });
}
