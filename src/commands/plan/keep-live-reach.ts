import { netChange } from '../../core/reach/net-change.ts';
import { isoDate } from '../../core/unit.ts';
import { connectReach, type ReachConnection } from '../../jobs/reach/connect.ts';
import type { ReachState, ReachStep } from '../../jobs/reach/protocol.ts';
import { nextTask } from '../../state/next-task.ts';
import type { LiveReach, PlanningState, PlanPlaces } from '../../state/planning-store.ts';
import { destinationOf, offeredDestinations, type ReachSources } from '../../state/selectors/reach-question.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { reachVias, type ViewState } from '../../state/view-store.ts';
import { alongReach } from './along-reach.ts';
import type { PlanningDesk } from './planning-desk.ts';
import type { ReachEngine } from './reach-engine.ts';
import { straightReach } from './straight-reach.ts';

/** After everything that is planned to open. */
const everything = isoDate('9999-12-31');
/** Roads of class 4 and better, the hardened ones: what a planner asks for first. */
const usualDestination = 'road:class4';
/** The dots of the map are drawn anew when nothing has moved for so long, milliseconds. */
const restMs = 250;
/** What of the view the question is made of. */
const questionKeys = ['reachTo', 'reachMetres', 'reachByClass', 'reachVia', 'reachWalk'] as const;

type ViewQuestion = Pick<ViewState, (typeof questionKeys)[number]>;

type ReachQuestion = Pick<LiveReach, 'destination' | 'offered' | 'via' | 'ways'>;

type Asked = Pick<PlanningDesk, 'view' | 'session' | 'plans' | 'planning' | 'api'>;

type Scene = { readonly key: string; readonly metres: number; readonly engine: ReachEngine };

/**
 * Keeps `planning.reach` what plan and draft reach, until the returned function is called. Villages and what exists go to the worker once; after
 * that a change of the plan and a move of the mouse are the same thing: the edits that lead from what the worker holds to what is
 * wanted, one batch under way at a time, so that a slow machine skips moves and never queues them.
 */
export function keepLiveReach(desk: Asked, connect: () => ReachConnection = connectReach): () => void {
  const { view, session, plans, planning, api } = desk;
  const { api: worker, stop: stopWorker } = connect();
  let sources: Promise<ReachSources> | null = null;
  let opened: PlanPlaces | null = null;
  let scene: Scene | null = null;
  let isBusy = false;
  let isAgain = false;
  let isStopped = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    isAgain = false;
    work().then(
      () => {
        isBusy = false;
        if (isAgain && !isStopped) refresh();
      },
      (cause: unknown) => {
        if (!isStopped) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  };

  async function work(): Promise<void> {
    // Who draws what has changed goes first: the screen and the worker's edits of a large plan would make one task that is felt.
    await nextTask();
    const { workspace } = session.getState();
    const { places } = planning.getState();
    if (!workspace || !places || isStopped) return;
    if (opened !== places) {
      sources = sourcesOf();
      await worker.open(reachPlaces(places, workspace.summary.areas));
      opened = places;
      scene = null;
    }
    const asked = view.getState();
    const { reachMetres } = asked;
    const key = sceneKey(asked);
    const isAnew = scene?.key !== key || scene.metres !== reachMetres;
    if (scene?.key !== key) scene = { key, metres: reachMetres, engine: await begin(await sources!, asked) };
    else if (scene.metres !== reachMetres) {
      const state = await scene.engine.within(reachMetres);
      scene = { ...scene, metres: reachMetres };
      const { reach } = planning.getState();
      if (reach) planning.setState({ reach: { ...begun(state, reach), parts: reach.parts } });
    }
    // What the gesture under way begins with has to be reckoned anew too.
    const now = planning.getState();
    if (isAnew && now.draft !== null) await follow(scene.engine, { ...now, draft: null });
    await follow(scene.engine, planning.getState());
  }

  async function begin(from: ReachSources, asked: ViewQuestion): Promise<ReachEngine> {
    const { reachTo, reachMetres: metres, reachByClass: metresByClass, reachVia, reachWalk } = asked;
    const offered = offeredDestinations(from);
    const destination = destinationOf(reachTo ?? usualDestination, offered);
    // Without a road there is nothing to go along.
    const via = from.network.features.length === 0 ? 'line' : reachVia;
    const engine =
      via === 'line'
        ? await straightReach(desk, worker, from, { via, destination: destination ?? '', metres, metresByClass })
        : await alongReach(desk, worker, from, { destination: destination ?? '', metres, walkMetres: reachWalk });
    const ways = from.network.features.length === 0 ? (['line'] as const) : reachVias;
    planning.setState({ reach: begun(engine.begun, { destination, offered, via, ways }) });
    return engine;
  }

  /** Sends what changed, until the worker holds what is wanted. */
  async function follow(engine: ReachEngine, now: PlanningState): Promise<void> {
    if (engine.isSlowNext(now)) setBehind(true);
    const steps = await engine.follow(now);
    if (isStopped) return;
    setBehind(false);
    const { reach } = planning.getState();
    if (!reach) return;
    planning.setState({ reach: stepped(reach, steps, now.draft !== null) });
    rested();
  }

  function setBehind(isBehind: boolean): void {
    const { reach } = planning.getState();
    if (reach && reach.isBehind !== isBehind) planning.setState({ reach: { ...reach, isBehind } });
  }

  /** While something is in the hand the dots stay: drawing them all anew would make the hand stutter. */
  function rested(): void {
    clearTimeout(rest);
    if (planning.getState().draft === null) rest = setTimeout(settle, restMs);
  }

  function settle(): void {
    const { reach } = planning.getState();
    if (reach) planning.setState({ reach: settled(reach) });
  }

  async function sourcesOf(): Promise<ReachSources> {
    const { asOf } = resolveLast(view.getState(), session.getState().workspace!.summary);
    const [network, everNetwork, facilities, everFacilities, { projects }] = await Promise.all([
      api.network(asOf),
      api.network(everything),
      api.facilities(asOf),
      api.facilities(everything),
      api.projects(asOf),
    ]);
    return { network, everNetwork, facilities, everFacilities, projects };
  }

  const stops = [
    view.subscribe((now, before) => {
      const isOther = questionKeys.some((each) => now[each] !== before[each]);
      if (isOther) refresh();
    }),
    plans.subscribe((now, before) => {
      if (now.history !== before.history) refresh();
    }),
    planning.subscribe((now, before) => {
      if (concerns(now, before)) refresh();
    }),
  ];
  refresh();
  return () => {
    isStopped = true;
    clearTimeout(rest);
    for (const stop of stops) stop();
    stopWorker();
    planning.setState({ reach: null });
  };
}

/** What an engine is begun for; another distance it takes as it goes. */
function sceneKey({ reachTo, reachVia, reachByClass, reachWalk }: ViewQuestion): string {
  return JSON.stringify([reachTo, reachVia, reachVia === 'line' ? reachByClass : reachWalk]);
}

function concerns(now: PlanningState, before: PlanningState): boolean {
  return (
    now.draft !== before.draft ||
    now.selected !== before.selected ||
    now.variant !== before.variant ||
    now.places !== before.places
  );
}

function begun({ flags, figures }: ReachState, question: ReachQuestion): LiveReach {
  const none: ReadonlySet<number> = new Set();
  const { covered } = figures;
  return {
    ...question,
    figures,
    before: covered,
    states: flags,
    gained: none,
    lost: none,
    parts: null,
    isBehind: false,
  };
}

/** The reach after some steps; while nothing is being drawn, what is covered now is also what the next gesture begins with. */
function stepped(reach: LiveReach, steps: readonly ReachStep[], isDrawing: boolean): LiveReach {
  const covered = steps.at(-1)?.covered ?? reach.figures.covered;
  const before = isDrawing ? reach.before : covered;
  if (steps.length === 0) return before === reach.before ? reach : { ...reach, before };
  const { gained, lost } = netChange([reach, ...steps]);
  const parts = steps.at(-1)?.parts ?? reach.parts;
  return { ...reach, figures: { ...reach.figures, covered }, before, gained, lost, parts };
}

/** What changed since the last rest goes into the states that the map draws. */
function settled(reach: LiveReach): LiveReach {
  if (reach.gained.size === 0 && reach.lost.size === 0) return reach;
  const states = reach.states.slice();
  for (const i of reach.gained) states[i] = 2;
  for (const i of reach.lost) states[i] = 0;
  return { ...reach, states, gained: new Set(), lost: new Set() };
}

/** Copies for the worker, which keeps them; unknown numbers count as none and are counted by the screen. */
function reachPlaces(places: PlanPlaces, areas: readonly { readonly code: string; readonly parent: string | null }[]) {
  const numberOf = new Map(areas.map(({ code }, k) => [code, k]));
  const numbered = (code: string | null) => (code === null ? -1 : (numberOf.get(code) ?? -1));
  const numbers = places.parentCodes.map(numbered);
  const weight = (values: Float64Array) => values.map((value) => (value >= 0 ? value : 0));
  return {
    lon: places.lon.slice(),
    lat: places.lat.slice(),
    areaOf: places.parents.map((parent) => numbers[parent]!),
    parentArea: Int32Array.from(areas, ({ parent }) => numbered(parent)),
    weights: [weight(places.households), weight(places.people), weight(places.poorPeople)],
  };
}
