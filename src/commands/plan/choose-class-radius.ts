import { reachRange } from '../../state/view-store.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Gives a class of road a distance of its own, in metres, kept within the range of the slider; null takes it back. */
export function chooseClassRadius({ view }: Pick<PlanningDesk, 'view'>, name: string, metres: number | null): void {
  const { [name]: _, ...others } = view.getState().reachByClass;
  const within = metres === null ? null : Math.min(reachRange.most, Math.max(reachRange.least, Math.round(metres)));
  view.setState({ reachByClass: within === null ? others : { ...others, [name]: within } });
}
