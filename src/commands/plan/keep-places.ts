import { openSnap } from '../../core/drawing/snap.ts';
import { constraintIndex } from '../../core/plan/constraint/find-violations.ts';
import { areaCode, isoDate } from '../../core/unit.ts';
import type { VillagePoint } from '../../jobs/workspace/protocol.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import type { PlanningDesk } from './planning-desk.ts';

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
      const [villages, roads, basis] = await Promise.all([
        api.villages(null, asOf),
        api.network(isoDate(asOf)),
        api.planBasis(),
      ]);
      if (!isWanted()) return;
      planning.setState({ basis, zones: constraintIndex(basis.constraints, basis.elevation) });
      const places = placesOf(
        villages.filter(({ level }) => level === 'village'),
        summary.areas.map(({ code }) => code),
      );
      planning.setState({ places });
      const located = [...places.codes.keys()].filter((i) => Number.isFinite(places.lon[i]!));
      const table = await drawing.api.open({
        roads,
        boundaries: polygons,
        villages: {
          codes: located.map((i) => places.codes[i]!),
          lon: Float64Array.from(located, (i) => places.lon[i]!),
          lat: Float64Array.from(located, (i) => places.lat[i]!),
        },
      });
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

/** A village drawn at its parent's label point has no place of its own. */
function placesOf(villages: readonly VillagePoint[], areas: readonly string[]): PlanPlaces {
  const numbers = (of: (village: VillagePoint) => number | null | undefined) =>
    Float64Array.from(villages, (village) => of(village) ?? Number.NaN);
  return {
    codes: villages.map(({ code }) => code),
    names: villages.map(({ name }) => name),
    parents: villages.map(({ parent }) => areaCode(parent)),
    lon: numbers(({ located, point }) => (located ? point?.[0] : null)),
    lat: numbers(({ located, point }) => (located ? point?.[1] : null)),
    households: numbers(({ households }) => households),
    people: numbers(({ people }) => people),
    poorPeople: numbers(({ poorPeople }) => poorPeople),
    areas,
  };
}
