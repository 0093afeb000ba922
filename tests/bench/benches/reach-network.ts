import { createDrawnReach } from '../../../src/core/reach/network/drawn-reach.ts';
import { type Network, networkOf } from '../../../src/core/reach/network/network.ts';
import { type Destination, reachAlong } from '../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../src/core/reach/network/roads.ts';
import type { Coordinates } from '../../../src/core/reach/points.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { naiveGraph, naiveWay } from '../naive-ways.ts';
import { syntheticRoads, syntheticVillages } from '../reach-data.ts';

const walkMetres = 3_000;
const destinationShare = 0.005;
/** The peer takes so many villages, evenly chosen, and its time is scaled to all. */
const peerVillages = 300;
const moves = 30;
const noPoints = new Float64Array(0);
const sizes = [
  { name: '10k×1k', villages: 10_000, roads: 1_000 },
  { name: '128k×10k', villages: 128_000, roads: 10_000 },
  { name: '600k×100k', villages: 600_000, roads: 100_000 },
] as const;

/**
 * Every village's way to the nearest of some places along noded roads, walking at most 3 km. `build` nodes the roads, `reach` searches from
 * all destinations and looks around every village; `drawnRoadMoved` follows a road that is being drawn. The peer is a plain search a village (`naive-ways`): no library of the registry
 * that is installed here searches roads.
 */
export async function bench(samples: number): Promise<BenchResult> {
  const ours: Record<string, number> = {};
  const peers: BenchResult['peers'][number][] = [];
  const agreements: string[] = [];
  for (const { name, villages, roads } of sizes) {
    const points = syntheticVillages(villages);
    const given = syntheticRoads(roads).map(
      (coordinates, i): NetworkRoad => ({
        ...{ id: String(i), technicalClass: 'class4', oneWay: null, layer: 0 },
        geometry: { type: 'LineString', coordinates: coordinates.map((each) => [...each]) },
      }),
    );
    const random = randomFor(2020, `destinations ${name}`);
    const chosen = Array.from({ length: Math.round(villages * destinationShare) }, () =>
      random.integer(0, villages - 1),
    );
    const places = chosen.map((i) => [points.lon[i]!, points.lat[i]!] as const);
    const destinations = places.map((at, i): Destination => ({ id: String(i), kind: 'place', at }));
    const [building, reaching]: [number[], number[]] = [[], []];
    const isLargest = roads > 50_000;
    let network = networkOf(isLargest ? [] : given);
    // Once for the compiler, unmeasured; the smaller sizes have done that for the largest.
    let found = reachAlong(network, isLargest ? { lon: noPoints, lat: noPoints } : points, destinations, {
      walkMetres,
    });
    for (let s = 0; s < (isLargest ? 1 : samples); s++) {
      const start = performance.now();
      network = networkOf(given);
      const built = performance.now();
      found = reachAlong(network, points, destinations, { walkMetres });
      building.push(built - start);
      reaching.push(performance.now() - built);
    }
    ours[`${name} buildMs`] = rounded(median(building));
    ours[`${name} reachMs`] = rounded(median(reaching));
    const reached = found.state.reduce((sum, state) => sum + state, 0);
    const summary = `${name}: ${reached} reached, ${network.joints.length} joints, ${network.components.length} separate parts`;
    if (isLargest) {
      agreements.push(`${summary}, not compared`);
      continue;
    }
    const moved = drawnMs(network, given, points, destinations);
    ours[`${name} drawnRoadMovedMs`] = rounded(moved.ms);
    peers.push({
      name: `everything anew for each move, ${name}`,
      version: '-',
      ms: rounded(median(building) + median(reaching)),
      ratio: rounded((median(building) + median(reaching)) / moved.ms),
    });
    agreements.push(`${name}: after ${moves} moves ${moved.wrong} of ${villages} ways differ from starting anew`);
    const started = performance.now();
    const graph = naiveGraph(network, places, walkMetres);
    const ready = performance.now();
    const apart: number[] = [];
    for (let k = 0; k < peerVillages; k++) {
      const i = Math.floor((k * villages) / peerVillages);
      const theirs = naiveWay(graph, points.lon[i]!, points.lat[i]!, walkMetres);
      const mine = found.metres[i]!;
      apart.push(mine === theirs ? 0 : Math.abs(mine - theirs));
    }
    const scaled = ready - started + ((performance.now() - ready) / peerVillages) * villages;
    peers.push({
      name: `one plain search a village, ${peerVillages} villages scaled to ${name}`,
      version: 'tests/bench/naive-ways.ts',
      ms: rounded(scaled),
      ratio: rounded(scaled / median(reaching)),
    });
    agreements.push(
      `${summary}, ${peerVillages} ways compared, greatest difference ${Math.max(...apart).toFixed(2)} m`,
    );
  }
  const memoryMB = rounded(process.resourceUsage().maxRSS / 1024);
  return { name: 'reach-network', ours, peers, agreement: agreements.join('; '), memoryMB, budget: {} };
}

/** A vertex of one of three drawn roads moved by some 50 m, again and again; the middle time, and ways that are not those of starting anew. */
function drawnMs(
  network: Network,
  given: readonly NetworkRoad[],
  points: Coordinates,
  destinations: readonly Destination[],
): { readonly ms: number; readonly wrong: number } {
  const random = randomFor(2020, 'drawn roads');
  const lines = syntheticRoads(1_003)
    .slice(0, 3)
    .map((coordinates) => coordinates.map((each) => [...each]));
  const drawnRoads = (): readonly NetworkRoad[] =>
    lines.map((coordinates, i) => ({
      ...{ id: `drawn ${i}`, technicalClass: 'class3', oneWay: null, layer: 0 },
      geometry: { type: 'LineString', coordinates },
    }));
  const drawn = createDrawnReach(network, points, destinations, { walkMetres });
  const times: number[] = [];
  for (let k = 0; k < moves; k++) {
    const vertex = lines[k % 3]![random.integer(0, 19)]!;
    vertex[0]! += random.between(-5e-4, 5e-4);
    vertex[1]! += random.between(-5e-4, 5e-4);
    const started = performance.now();
    drawn.draw({ roads: drawnRoads(), destinations: [] });
    times.push(performance.now() - started);
  }
  const anew = reachAlong(networkOf([...given, ...drawnRoads()]), points, destinations, { walkMetres });
  return { ms: median(times), wrong: anew.metres.filter((metres, i) => metres !== drawn.answer.metres[i]).length };
}
