import { edgeMetres } from '../geo/edge-distance.ts';
import { apportion } from '../target/apportion.ts';
import type { AreaCode, LonLat } from '../unit.ts';
import type { Origin } from './plan.ts';

export type Mover = {
  readonly village: AreaCode;
  /** People who are to move, a whole number. */
  readonly people: number;
  readonly households: number | null;
  readonly at: LonLat;
  readonly reason: string | null;
};

export type Taker = {
  readonly id: string;
  readonly at: LonLat;
  /** People it still has room for; null for no limit. */
  readonly roomPeople: number | null;
};

export type NearestAnswer = {
  readonly assigned: readonly { readonly id: string; readonly origins: readonly Origin[] }[];
  /** For whom there is no room anywhere. */
  readonly left: readonly { readonly village: AreaCode; readonly people: number }[];
  /** Sum of people × straight-line metres of those who move. */
  readonly peopleMetres: number;
  /** No assignment of these people has less; null where whole villages had to stay that could have been split, so that nothing is known. */
  readonly bound: number | null;
  /** The bound is reached. */
  readonly isExact: boolean;
};

/**
 * Sends every village's people to the nearest sites that have room, so that as many as possible move and all together go the least way.
 * Villages may be split among sites: then the answer is exact (transportation problem by successive shortest paths, Ahuja, Magnanti and
 * Orlin, Network Flows, 1993, ch. 9.7). With `keepWhole` each village goes to one site: hardest villages first, a heuristic, with
 * the exact split answer as its bound. Cost: villages² × sites.
 */
export function nearestWithCapacity(
  movers: readonly Mover[],
  takers: readonly Taker[],
  keepWhole: boolean,
): NearestAnswer {
  const metres = movers.map(({ at }) => takers.map((taker) => edgeMetres(at[0], at[1], ...taker.at, ...taker.at)));
  const split = splitAmong(movers, takers, metres);
  const flow = keepWhole ? wholeVillages(movers, takers, metres) : split;
  const leftBehind = (each: Flow) => each.reduce((sum, row) => sum + row[takers.length]!, 0);
  const bound = leftBehind(flow) === leftBehind(split) ? wayOf(split, metres) : null;
  return answerOf(movers, takers, flow, wayOf(flow, metres), bound);
}

/** People by village and site; the last column is for those who are left. */
type Flow = number[][];

function splitAmong(movers: readonly Mover[], takers: readonly Taker[], metres: readonly (readonly number[])[]): Flow {
  const sites = takers.length;
  // Farther than any way there is: nobody stays who could move instead.
  const staying = 1 + metres.flat().reduce((most, each) => Math.max(most, each), 0) * (sites + 1);
  const cost = metres.map((row) => [...row, staying]);
  const room = [...takers.map(({ roomPeople }) => roomPeople ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY];
  const flow: Flow = movers.map(() => new Array<number>(sites + 1).fill(0));
  for (const [v, { people }] of movers.entries()) {
    let waiting = people;
    while (waiting > 0) waiting -= augment(v, waiting, cost, flow, room);
  }
  return flow;
}

/** Sends some people of a village the cheapest way, moving others on where that is cheaper; how many. */
function augment(v: number, waiting: number, cost: readonly number[][], flow: Flow, room: number[]): number {
  const sites = room.length;
  const least = [...cost[v]!];
  const nearest = least.indexOf(least.reduce((a, b) => Math.min(a, b)));
  if (room[nearest]! > 0) {
    // Nobody gains by moving on to a site with room, or would have done so; so no other way is shorter.
    const pushed = Math.min(waiting, room[nearest]!);
    room[nearest]! -= pushed;
    flow[v]![nearest]! += pushed;
    return pushed;
  }
  const before: ({ readonly site: number; readonly village: number } | null)[] = least.map(() => null);
  const links = cheapestMoves(cost, flow, sites);
  for (let round = 1; round < sites; round++) {
    let isChanged = false;
    for (let from = 0; from < sites; from++)
      for (let to = 0; to < sites; to++) {
        const link = links[from]![to];
        if (!link || least[from]! + link.cost >= least[to]! - 1e-9) continue;
        least[to] = least[from]! + link.cost;
        before[to] = { site: from, village: link.village };
        isChanged = true;
      }
    if (!isChanged) break;
  }
  let end = -1;
  for (let site = 0; site < sites; site++)
    if (room[site]! > 0 && (end === -1 || least[site]! < least[end]!)) end = site;
  let pushed = Math.min(waiting, room[end]!);
  for (let at = end, step = before[at]; step; at = step.site, step = before[at])
    pushed = Math.min(pushed, flow[step.village]![step.site]!);
  room[end]! -= pushed;
  let at = end;
  for (let step = before[at]; step; step = before[at]) {
    flow[step.village]![at]! += pushed;
    flow[step.village]![step.site]! -= pushed;
    at = step.site;
  }
  flow[v]![at]! += pushed;
  return pushed;
}

/** From site to site: the village with people in the one who lose least by going to the other. */
function cheapestMoves(cost: readonly number[][], flow: Flow, sites: number) {
  const links: ({ cost: number; village: number } | undefined)[][] = Array.from({ length: sites }, () => []);
  for (const [village, row] of flow.entries())
    for (let from = 0; from < sites; from++) {
      if (row[from] === 0) continue;
      for (let to = 0; to < sites; to++) {
        if (to === from) continue;
        const more = cost[village]![to]! - cost[village]![from]!;
        if (more < (links[from]![to]?.cost ?? Number.POSITIVE_INFINITY)) links[from]![to] = { cost: more, village };
      }
    }
  return links;
}

/** Villages that lose most by not getting their nearest site choose first; one that fits nowhere whole stays. */
function wholeVillages(
  movers: readonly Mover[],
  takers: readonly Taker[],
  metres: readonly (readonly number[])[],
): Flow {
  const room = takers.map(({ roomPeople }) => roomPeople ?? Number.POSITIVE_INFINITY);
  const flow: Flow = movers.map(() => new Array<number>(takers.length + 1).fill(0));
  const byNearness = metres.map((row) => [...row.keys()].sort((a, b) => row[a]! - row[b]!));
  const waiting = new Set(movers.keys());
  while (waiting.size > 0) {
    let chosen: { v: number; site: number; regret: number } | null = null;
    for (const v of waiting) {
      const { people } = movers[v]!;
      const fits = (site: number) => room[site]! >= people;
      const first = byNearness[v]!.find(fits);
      const second = byNearness[v]!.find((site) => site !== first && fits(site));
      const loss = second === undefined ? Number.POSITIVE_INFINITY : metres[v]![second]! - metres[v]![first!]!;
      const regret = first === undefined ? -1 : people * loss;
      if (!chosen || regret > chosen.regret) chosen = { v, site: first ?? takers.length, regret };
    }
    const { v, site } = chosen!;
    waiting.delete(v);
    flow[v]![site] = movers[v]!.people;
    if (site < takers.length) room[site]! -= movers[v]!.people;
  }
  return flow;
}

function wayOf(flow: Flow, metres: readonly (readonly number[])[]): number {
  return metres.reduce((sum, row, v) => sum + row.reduce((way, each, site) => way + each * flow[v]![site]!, 0), 0);
}

function answerOf(
  movers: readonly Mover[],
  takers: readonly Taker[],
  flow: Flow,
  peopleMetres: number,
  bound: number | null,
): NearestAnswer {
  const origins: Origin[][] = takers.map(() => []);
  for (const [v, { village, households, reason }] of movers.entries()) {
    // Households go with their people, and none is counted twice.
    const shares = households === null ? null : apportion(households, flow[v]!);
    for (const [site, list] of origins.entries())
      if (flow[v]![site]! > 0)
        list.push({ village, people: flow[v]![site]!, households: shares?.[site] ?? null, reason });
  }
  const left = movers.flatMap(({ village }, v) => {
    const people = flow[v]![takers.length]!;
    return people > 0 ? [{ village, people }] : [];
  });
  return {
    assigned: takers.map(({ id }, site) => ({ id, origins: origins[site]! })),
    left,
    peopleMetres,
    bound,
    isExact: bound !== null && peopleMetres <= bound * (1 + 1e-12),
  };
}
