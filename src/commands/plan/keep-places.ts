import { openSnap } from '../../core/drawing/snap.ts';
import { constraintIndex } from '../../core/plan/constraint/find-violations.ts';
import { nextTask } from '../../state/next-task.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Codes of villages numbered at a time. */
const numbersAtOnce = 20_000;

/**
 * Keeps `planning.places` and `planning.ground` those of the open workspace on the day that is shown, until the returned function is called: villages with their
 * figures as of the view's day, and everything that a line can be snapped to. Sent to the drawing worker once.
 */
export function keepPlaces(desk: Pick<PlanningDesk, 'view' | 'session' | 'planning' | 'api' | 'drawing'>): () => void {
  const { session, planning, view, api, drawing } = desk;
  let asked: string | null = null;

  const refresh = () => {
    const { workspace } = session.getState();
    if (!workspace) return;
    const { asOf } = resolveLast(view.getState(), workspace.summary);
    const question = `${workspace.summary.hash} ${asOf}`;
    if (question === asked) return;
    asked = question;
    const isWanted = () => asked === question;
    load().catch((cause: unknown) => {
      if (isWanted()) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    });

    async function load(): Promise<void> {
      const { summary, polygons } = workspace!;
      const [columns, names, roads, basis] = await Promise.all([
        api.villageColumns(asOf),
        api.villageNames(),
        api.network(asOf),
        api.planBasis(),
      ]);
      if (!isWanted()) return;
      planning.setState({ basis, zones: constraintIndex(basis.constraints, basis.elevation) });
      const numbers = await numbersOf(columns.codes);
      if (!isWanted()) return;
      const places = { ...columns, names, numbers, areas: summary.areas.map(({ code }) => code) };
      planning.setState({ places });
      await nextTask();
      const { codes, lon, lat } = columns;
      const table = await drawing.api.open({ roads, boundaries: polygons, villages: { codes, lon, lat } });
      if (isWanted()) planning.setState({ ground: openSnap(table) });
    }
  };

  const stops = [
    session.subscribe((now, before) => {
      if (now.workspace !== before.workspace) refresh();
    }),
    view.subscribe(refresh),
  ];
  refresh();
  return () => {
    asked = null;
    for (const stop of stops) stop();
    planning.setState({ places: null, ground: null, basis: null, zones: null, outcomes: {} });
  };
}

/** Number of each code, so many at a time: a hundred thousand take longer than a frame. */
async function numbersOf(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (let from = 0; from < codes.length; from += numbersAtOnce) {
    for (let i = from; i < Math.min(codes.length, from + numbersAtOnce); i++) numbers.set(codes[i]!, i);
    await nextTask();
  }
  return numbers;
}
