import type { TourAnswer } from '../jobs/workspace/meeting-protocol.ts';
import { resolveView } from '../state/selectors/resolve-view.ts';
import { askMeeting } from './ask-meeting.ts';
import type { Desk } from './desk.ts';

/** Builds the problem tour of the place and day on the map, and shows its first stop. */
export async function startTour(desk: Desk): Promise<void> {
  const { view, session } = desk;
  const { workspace } = session.getState();
  if (!workspace) return;
  const { asOf, rootArea } = resolveView(view.getState(), workspace.summary);
  session.setState({ tour: { stops: null, at: 0 } });
  const stops = await askMeeting<'tour'>(desk, { kind: 'tour', asOf, root: rootArea });
  if (session.getState().tour === null || session.getState().workspace !== workspace) return;
  session.setState({ tour: { stops, at: 0 } });
  show(desk, stops[0]);
}

/** Goes on or back; stays at either end. */
export function stepTour(desk: Desk, by: 1 | -1): void {
  const { tour } = desk.session.getState();
  const next = tour?.stops?.[tour.at + by];
  if (!tour || !next) return;
  desk.session.setState({ tour: { ...tour, at: tour.at + by } });
  show(desk, next);
}

export function endTour({ session }: Desk): void {
  session.setState({ tour: null });
}

/** A task in one place on the map: status colours of its target at the place's level, the place picked out. */
export function showTask(
  desk: Desk,
  task: { readonly target: string; readonly area: TourAnswer[number]['area'] },
): void {
  desk.view.setState({
    preset: 'task',
    subject: { kind: 'target', id: task.target },
    card: task.target,
    level: task.area.level,
    area: task.area.code,
  });
}

function show(desk: Desk, stop: TourAnswer[number] | undefined): void {
  if (stop) showTask(desk, stop);
}
