import type { AreaLevel } from '../core/area/area.ts';
import type { Desk } from './desk.ts';

/** Fills areas of another level below the same root. */
export function chooseLevel({ view }: Desk, level: AreaLevel): void {
  view.setState({ level, area: null });
}
