import { transfer } from 'comlink';
import { netChange } from '../../core/reach/net-change.ts';
import { type AlongCover, alongCover } from '../../core/reach/network/along-cover.ts';
import { indexPoints, type PointGrid } from '../../core/reach/points.ts';
import { createReach, type Reach, type ReachChange } from '../../core/reach/reach.ts';
import { type OpenAlong, openAlong } from './along.ts';
import { distancesOf } from './distances.ts';
import type { ReachApi, ReachEdit, ReachPlaces, ReachScene, ReachState, ReachStep } from './protocol.ts';

type Open = { readonly places: ReachPlaces; readonly grid: PointGrid };
type Shown = { readonly reach: Reach; readonly scene: ReachScene };

/** The worker's work without the worker. Results are copies, marked to be transferred; in Node the mark means nothing. */
export function createReachJob(): ReachApi {
  let open: Open | null = null;
  let shown: Shown | null = null;
  let along: OpenAlong | null = null;
  let cover: AlongCover | null = null;

  function opened(): Open {
    if (!open) throw new Error('reach job: expected places, got none yet');
    return open;
  }

  function show(scene: ReachScene): ReachState {
    const { places, grid } = opened();
    const reach = createReach({ grid, ...places });
    reach.setBase(withRadii(scene).base);
    const byBase = reach.flags();
    for (const feature of scene.planned) reach.add(feature, radiusOf(scene, feature.class));
    shown = { reach, scene };
    const flags = reach.flags().map((flag, i) => (flag === 1 && byBase[i] === 0 ? 2 : flag));
    return stateOf(flags, reach);
  }

  function covering(): AlongCover {
    if (!cover) throw new Error('reach job: expected a network, got none yet');
    return cover;
  }

  function showing(): Shown {
    if (!shown) throw new Error('reach job: expected features, got none yet');
    return shown;
  }

  return {
    async open(places) {
      open = { places, grid: indexPoints(places) };
      shown = null;
      cover = null;
    },
    async distances(question) {
      const answer = distancesOf(question);
      return transfer(answer, buffersOf([answer.existing, answer.withPlan]));
    },
    async distancesAlong(question) {
      along = openAlong(question);
      const { existing, withPlan } = along.answer;
      return transfer(along.answer, buffersOf([existing, withPlan]));
    },
    async serviceArea(mostMetres) {
      if (!along) throw new Error('reach job: expected a question along roads, got none yet');
      const answer = along.area(mostMetres);
      return transfer(answer, buffersOf([answer.triangles.positions, answer.triangles.corners]));
    },
    async openAlong(scene) {
      const { places } = opened();
      cover = alongCover({ ...scene, ...places, points: places });
      return stateOf(cover.flags(), cover);
    },
    async withinAlong(mostMetres) {
      const now = covering();
      now.within(mostMetres);
      return stateOf(now.flags(), now);
    },
    async tellAlong(news) {
      covering().tell(news);
    },
    async changeAlong(change) {
      const { gained, lost, parts } = covering().change(change);
      return stepWith(gained, lost, covering().covered, { parts });
    },
    async setFeatures(scene) {
      return show(scene);
    },
    async radius(radiusByClass) {
      const { reach, scene } = showing();
      return show({ ...scene, planned: reach.features(), radiusByClass });
    },
    async edit(edits) {
      const { reach, scene } = showing();
      const changes = edits.map((edit) => changeBy(reach, scene, edit));
      const { gained, lost } = netChange(changes);
      return stepWith(Int32Array.from(gained), Int32Array.from(lost), reach.covered);
    },
    async alone(id) {
      const { points, weights } = showing().reach.alone(id);
      return transfer({ points, weights }, buffersOf([points]));
    },
  };
}

function changeBy(reach: Reach, scene: ReachScene, edit: ReachEdit): ReachChange {
  switch (edit.kind) {
    case 'add':
      return reach.add(edit.feature, radiusOf(scene, edit.feature.class));
    case 'remove':
      return reach.remove(edit.id);
    case 'moveVertex':
      return reach.moveVertex(edit.id, { part: 0, vertex: edit.vertex }, edit.to);
    case 'insertVertex':
      return reach.insertVertex(edit.id, { part: 0, vertex: edit.vertex }, edit.to);
    case 'removeVertex':
      return reach.removeVertex(edit.id, { part: 0, vertex: edit.vertex });
  }
}

/** Copies of the sums, for they go on changing. */
function stateOf(
  flags: Uint8Array,
  { totals, missing, coveredByBase, covered }: Pick<Reach, 'totals' | 'missing' | 'coveredByBase' | 'covered'>,
): ReachState {
  const figures = {
    totals: copies(totals),
    missing: copies(missing),
    base: copies(coveredByBase),
    covered: copies(covered),
  };
  return transfer({ flags, figures }, buffersOf([flags, ...Object.values(figures).flat()]));
}

function stepWith(
  gained: Int32Array,
  lost: Int32Array,
  sums: readonly Float64Array[],
  more: Pick<ReachStep, 'parts'> = {},
): ReachStep {
  const covered = copies(sums);
  return transfer({ gained, lost, covered, ...more }, buffersOf([gained, lost, ...covered]));
}

/** The base with the radii of the classes its features are of. */
function withRadii(scene: ReachScene): ReachScene {
  const { base } = scene;
  const radius = Float64Array.from(base.classes, (name) => radiusOf(scene, name));
  return { ...scene, base: { ...base, radius } };
}

function radiusOf({ radiusByClass }: ReachScene, name: string): number {
  const metres = Object.hasOwn(radiusByClass, name) ? radiusByClass[name] : undefined;
  if (metres === undefined) throw new Error(`reach job: expected a radius for the class ${name}, got none`);
  return metres;
}

function copies(sums: readonly Float64Array[]): readonly Float64Array[] {
  return sums.map((each) => each.slice());
}

function buffersOf(arrays: readonly (Float64Array | Int32Array | Uint32Array | Uint8Array)[]): ArrayBuffer[] {
  return arrays.map((each) => each.buffer as ArrayBuffer);
}
