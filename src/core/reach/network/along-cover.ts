import { type AreaSums, areaSummer } from '../area-sums.ts';
import type { Coordinates } from '../points.ts';
import type { AlongGround } from './along-ground.ts';
import { type DrawnParts, drawnParts } from './drawn-parts.ts';
import { createDrawnReach, type DrawnReach } from './drawn-reach.ts';
import { type DrawnThing, drawnOf, thingOfRoad } from './drawn-things.ts';
import { networkOf } from './network.ts';

/** What is drawn otherwise, by ids of things. */
export type DrawnNews = {
  /** New, or in place of what has the same id. */
  readonly put: readonly DrawnThing[];
  readonly remove: readonly string[];
};

export type DrawnChange = DrawnNews & {
  /** In the hand, or likely to be next: they must be quick to change. */
  readonly loose: readonly string[];
};

/** Whom things being drawn bring within a limit of the whole way, kept up with sums by area as `createReach` keeps them. */
export type AlongCover = {
  readonly totals: AreaSums;
  readonly missing: AreaSums;
  /** By what exists; never more than `covered`, for what is drawn makes no way longer. */
  readonly coveredByBase: AreaSums;
  /** With what is drawn; the arrays change with `change`. */
  readonly covered: AreaSums;
  /** By point: 1 covered by what exists, 2 only with what is drawn, 0 not, 255 without coordinates. */
  flags(): Uint8Array;
  /** The same within another limit of the whole way; costs a look at each point. */
  within(mostMetres: number): void;
  /** A portion of a change that is too large to be told at once: it counts with the next `change`. */
  tell(news: DrawnNews): void;
  /** Who is newly covered, and who no longer; `parts.apart` are ids of things. */
  change(change: DrawnChange): {
    readonly gained: Int32Array;
    readonly lost: Int32Array;
    readonly parts: DrawnParts;
  };
};

/** So many things are drawn over a network that stays; of more, those not in the hand become part of a network made anew. */
const usualMostOver = 16;

/**
 * `mostMetres` of the whole way, equality is within. A change costs what the things make better that were drawn since the network was made (some
 * milliseconds), until there are more than `mostOver` of them or one of the rest changes: then the network is made anew with all that is
 * not `loose`, which at 128,000 points and 2,000 roads costs half a second. The figures are those of `reachAlong` over all of it.
 */
export function alongCover(
  options: AlongGround & {
    readonly points: Coordinates;
    readonly walkMetres: number;
    readonly areaOf: Int32Array;
    readonly parentArea: Int32Array;
    readonly weights: readonly Float64Array[];
    readonly mostMetres: number;
    readonly mostOver?: number;
  },
): AlongCover {
  const { roads, destinations, points, mostOver = usualMostOver } = options;
  const { empty, addTo } = areaSummer(options);
  const [totals, missing, covered, coveredByBase] = [empty(), empty(), empty(), empty()];
  const first = createDrawnReach(networkOf(roads), points, destinations, options);
  const { metres: base } = first.base;
  const things = new Map<string, DrawnThing>();
  let held: ReadonlyMap<string, DrawnThing> = new Map();
  let reach = first;
  let isHeldOther = false;
  let { mostMetres } = options;
  const flags = new Uint8Array(base.length);
  for (const [point, metres] of base.entries()) addTo(Number.isNaN(metres) ? missing : totals, point, 1);
  count();

  function count(): void {
    for (const sums of [...covered, ...coveredByBase]) sums.fill(0);
    for (let point = 0; point < flags.length; point++) {
      flags[point] = flagOf(point);
      if (flags[point] === 1) addTo(coveredByBase, point, 1);
      if (flags[point] === 1 || flags[point] === 2) addTo(covered, point, 1);
    }
  }

  function flagOf(point: number): number {
    if (Number.isNaN(base[point]!)) return 255;
    if (base[point]! <= mostMetres) return 1;
    return reach.answer.metres[point]! <= mostMetres ? 2 : 0;
  }

  function tell({ put, remove }: DrawnNews): void {
    isHeldOther ||= put.some(({ id }) => held.has(id)) || remove.some((id) => held.has(id));
    for (const id of remove) things.delete(id);
    for (const thing of put) things.set(thing.id, thing);
  }

  /** Whether the network had to be made anew. */
  function hold(loose: readonly string[]): boolean {
    const isReady = !isHeldOther && !loose.some((id) => held.has(id));
    if (isReady && things.size - held.size <= mostOver) return false;
    isHeldOther = false;
    const still = [...things].filter(([id]) => !loose.includes(id));
    held = new Map(still.length <= mostOver ? [] : still);
    reach = held.size === 0 ? first : reachWith(drawnOf(held.values()));
    return true;
  }

  function reachWith(drawn: ReturnType<typeof drawnOf>): DrawnReach {
    const network = networkOf([...roads, ...drawn.roads]);
    return createDrawnReach(network, points, [...destinations, ...drawn.destinations], options);
  }

  return {
    totals,
    missing,
    covered,
    coveredByBase,
    flags: () => flags.slice(),
    within(metres) {
      mostMetres = metres;
      count();
    },
    tell,
    change(change) {
      tell(change);
      const isAnew = hold(change.loose);
      const over = [...things.values()].filter(({ id }) => !held.has(id));
      const changed = reach.draw(drawnOf(over));
      const [gained, lost]: [number[], number[]] = [[], []];
      for (const point of isAnew ? flags.keys() : changed) {
        const [before, now] = [flags[point]!, flagOf(point)];
        if (before === now) continue;
        flags[point] = now;
        addTo(covered, point, now === 2 ? 1 : -1);
        (now === 2 ? gained : lost).push(point);
      }
      const { parts, apart } = drawnParts(reach.network, reach.drawn(), roads.length);
      return {
        gained: Int32Array.from(gained),
        lost: Int32Array.from(lost),
        parts: { parts, apart: apart.map(thingOfRoad) },
      };
    },
  };
}
