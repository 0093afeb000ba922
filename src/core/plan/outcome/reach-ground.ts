import { ancestorsOf } from '../../area/area-tree.ts';
import type { Knowledge } from '../../indicator/evaluation.ts';
import { measureIndicator } from '../../indicator/roll-up.ts';
import { alongGround, type ExistingThing } from '../../reach/network/along-ground.ts';
import { createDrawnReach, type DrawnReach } from '../../reach/network/drawn-reach.ts';
import { type Network, networkOf } from '../../reach/network/network.ts';
import { type Coordinates, indexPoints, type PointGrid } from '../../reach/points.ts';
import { exactWeights } from '../../reach/tally.ts';
import { projectStatusAt } from '../../target/quantity.ts';
import type { AreaCode } from '../../unit.ts';
import type { AlongRule } from './reach-rule.ts';

/** Villages as the engine takes them, and what exists; made once for a workspace and day. */
export type ReachGround = {
  readonly codes: readonly AreaCode[];
  readonly grid: PointGrid;
  /** Households, people, poor people by village, made exact. */
  readonly weights: readonly Float64Array[];
  /** Number of each village's county, -1 for none. */
  readonly countyOf: Int32Array;
  readonly counties: readonly AreaCode[];
  readonly unknown: number;
  readonly existing: readonly ExistingThing[];
  /** Ways along the roads that exist; the network is made once, the ways of the last question kept. */
  readonly ways: (rule: AlongRule) => DrawnReach;
};

export function reachGround(knowledge: Knowledge): ReachGround {
  const { workspace } = knowledge.index;
  const { areas } = workspace;
  const villages = areas.areas.filter(({ level }) => level === 'village');
  const counties = areas.areas.flatMap(({ code, level }) => (level === 'county' ? [code] : []));
  const numberOf = new Map(counties.map((code, i) => [code, i]));
  const hasPoor = knowledge.index.indicatorsById.has('poorPopulation');
  const attribute = (name: string) => villages.map(({ attributes }) => attributes[name]);
  const counted = (values: readonly unknown[]) =>
    exactWeights(Float64Array.from(values, (value) => (typeof value === 'number' && value > 0 ? value : 0)));
  const population = attribute('population');
  const points = {
    lon: Float64Array.from(villages, ({ point }) => point?.[0] ?? Number.NaN),
    lat: Float64Array.from(villages, ({ point }) => point?.[1] ?? Number.NaN),
  };
  const existing = existingIn(knowledge);
  return {
    codes: villages.map(({ code }) => code),
    grid: indexPoints(points),
    weights: [
      counted(attribute('households')),
      counted(population),
      counted(
        villages.map(({ code }) =>
          hasPoor ? measureIndicator(knowledge, poorPopulation, knowledge.asOf, code).value : null,
        ),
      ),
    ],
    countyOf: Int32Array.from(villages, ({ code }) => {
      const county = ancestorsOf(areas, code).find(({ level }) => level === 'county');
      return county ? numberOf.get(county.code)! : -1;
    }),
    counties,
    unknown: population.filter((value) => typeof value !== 'number').length,
    existing,
    ways: rememberWays(existing, points),
  };
}

/** The same roads for every destination, so one network; each destination and walk has ways of its own. */
function rememberWays(existing: readonly ExistingThing[], points: Coordinates): ReachGround['ways'] {
  let network: Network | null = null;
  let last: { readonly key: string; readonly reach: DrawnReach } | null = null;
  return ({ destination, walkMetres }) => {
    const key = `${destination} ${walkMetres}`;
    if (last?.key === key) return last.reach;
    const { roads, destinations } = alongGround(existing, destination);
    network ??= networkOf(roads);
    last = { key, reach: createDrawnReach(network, points, destinations, { walkMetres }) };
    return last.reach;
  };
}

const poorPopulation = { indicator: 'poorPopulation' };

/** Roads and facilities that are there on the day, road projects done by then included. */
function existingIn({ index, asOf }: Knowledge): readonly ExistingThing[] {
  const { network, projects, facilities } = index.workspace;
  return [
    ...network.map(({ technicalClass, geometry }) => ({ what: 'road' as const, kind: technicalClass, geometry })),
    ...projects.flatMap((project) =>
      project.type === 'road' && project.geometry && ['done', 'accepted'].includes(projectStatusAt(project, asOf))
        ? [{ what: 'road' as const, kind: project.technicalClass ?? '', geometry: project.geometry }]
        : [],
    ),
    ...facilities.map(({ kind, geometry }) => ({ what: 'facility' as const, kind, geometry })),
  ];
}
