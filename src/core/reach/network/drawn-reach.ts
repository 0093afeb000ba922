import type { Coordinates } from '../points.ts';
import { type DrawnRoads, joinDrawnRoads } from './drawn-roads.ts';
import { drawnSpread } from './drawn-spread.ts';
import type { Drawn } from './drawn-things.ts';
import { copyLabel, createLabels, type Labels } from './labels.ts';
import type { Network } from './network.ts';
import {
  type AlongOptions,
  type Destination,
  enteredLines,
  type ReachAlong,
  reachAlongWays,
  reachedAlong,
} from './reach-along.ts';

/** Ways of all points that follow what is being drawn over a network that stays as it is. */
export type DrawnReach = {
  readonly network: Network;
  /** With what is drawn now; the arrays change with `draw`. */
  readonly answer: ReachAlong;
  /** Without anything drawn. */
  readonly base: ReachAlong;
  /** Puts this in place of what was drawn before; the numbers of the points whose way is another than before, ascending. */
  draw(drawn: Drawn): Int32Array;
  /**
   * The same for what is added step by step, each to those before it: after each step, in their order, `answer` is that of all so far, and the
   * points whose way it made better are told. Costs about as much as drawing all of it once.
   */
  drawSteps(steps: readonly Drawn[], after: (step: number, better: ReadonlySet<number>) => void): Int32Array;
  /** The roads drawn now, with what joins them. */
  drawn(): DrawnRoads;
};

/**
 * Drawing, moving or removing a road costs what the drawn roads make better, not the whole network: from the ways without them, which are
 * kept, only those that a drawn road improves are searched again, and only points beside them are looked at. The answer is that of
 * `reachAlong` over a network of the same roads and destinations with the drawn ones last, to the last bit, since every sum is exact
 * (`toExact`) and ties are settled without regard to order (`isLowered`). A drawn road may also be a destination of the network, by its id.
 */
export function createDrawnReach(
  network: Network,
  points: Coordinates,
  destinations: readonly Destination[],
  options: AlongOptions,
): DrawnReach {
  const { answer: base, ways, sources } = reachAlongWays(network, points, destinations, options);
  const baseNodes = ways.nodes.line.length;
  const offNetwork = [...base.offNetwork];
  const answer: ReachAlong = { ...copyOf(base), state: base.state.slice(), offNetwork };
  // Nodes of the network whose way is another than without drawn roads, and what it was; points likewise.
  const changedNodes = new Map<number, Labels>();
  let changedPoints = new Set<number>();
  let labels = withRoom(ways.labels, baseNodes);
  let drawn = joinDrawnRoads(network, []);
  const spread = drawnSpread({
    network,
    points,
    destinations,
    options,
    ways,
    answer,
    offNetwork,
    baseOffNetwork: base.offNetwork,
    baseLineOf: enteredLines(network, ways, sources),
    labelsFor(count) {
      if (labels.metres.length < count) labels = withRoom(labels, count);
      for (let node = baseNodes; node < count; node++) copyLabel(nothing, labels, 0, node);
      return labels;
    },
    keep(node) {
      if (node < baseNodes && !changedNodes.has(node)) changedNodes.set(node, oneOf(labels, node));
    },
    lowered(point) {
      answer.state[point] = reachedAlong;
      changedPoints.add(point);
    },
  });

  function drawSteps(steps: readonly Drawn[], after: (step: number, better: ReadonlySet<number>) => void): Int32Array {
    for (const [node, before] of changedNodes) copyLabel(before, labels, 0, node);
    changedNodes.clear();
    const before = new Map<number, Labels>();
    for (const point of changedPoints) {
      before.set(point, oneOf(answer, point));
      copyLabel(base, answer, point, point);
      answer.state[point] = base.state[point]!;
    }
    changedPoints = new Set();
    drawn = spread(steps, after);
    const changed = new Set([...before.keys(), ...changedPoints]);
    return Int32Array.from(
      [...changed].filter((point) => !isSame(before.get(point) ?? oneOf(base, point), answer, point)),
    ).sort();
  }

  return { network, answer, base, draw: (one) => drawSteps([one], () => {}), drawSteps, drawn: () => drawn };
}

function copyOf({ metres, seconds, walkMetres, destination }: Labels): Labels {
  return {
    metres: metres.slice(),
    seconds: seconds.slice(),
    walkMetres: walkMetres.slice(),
    destination: destination.slice(),
  };
}

/** The same ways, with room for as many nodes again and some more. */
function withRoom(labels: Labels, count: number): Labels {
  const roomy = createLabels(count + Math.max(256, count >> 3));
  roomy.metres.set(labels.metres);
  roomy.seconds.set(labels.seconds);
  roomy.walkMetres.set(labels.walkMetres);
  roomy.destination.set(labels.destination);
  return roomy;
}

function oneOf(labels: Labels, at: number): Labels {
  const one = createLabels(1);
  copyLabel(labels, one, at, 0);
  return one;
}

const nothing = createLabels(1);

/** Whether the only way of `one` is that of `other` at a place. */
function isSame(one: Labels, other: Labels, at: number): boolean {
  return (
    one.metres[0] === other.metres[at] &&
    one.seconds[0] === other.seconds[at] &&
    one.walkMetres[0] === other.walkMetres[at] &&
    one.destination[0] === other.destination[at]
  );
}
