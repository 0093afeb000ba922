import type { LineString, Position } from 'geojson';
import { lineKm } from '../../core/geo/geodesic.ts';
import { apportion } from '../../core/target/apportion.ts';
import { isoDate, type LonLat } from '../../core/unit.ts';
import type { Project, RoadSegment } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { kilometresBetween, lengthKm, wanderingLine } from '../simulate/lines.ts';
import { countyRoads, simulateNetwork } from '../simulate/network.ts';
import type { ProjectDraft } from '../simulate/projects.ts';
import { harbinCode, mulan, type RoadProgramme, roadKm, roadProgrammes, seed, yanshou } from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';
import { scheduleWithin } from './harbin-schedule.ts';
import type { HarbinVillage } from './harbin-villages.ts';

/** Class-2 roads reach three of the seats late: the day on which they open. */
const seatRoadOpened: Readonly<Record<string, string>> = {
  [yanshou]: '2018-09-30',
  '230128': '2017-10-31',
  [mulan]: '2019-08-31',
};

/** Existing roads; those to three seats and to one township in five open during the programme. */
export function buildNetwork({ areas, counties, townships, villages }: HarbinPlaces): RoadSegment[] {
  const seat = (code: HarbinVillage['county']) => areas.pointsByCode.get(code)!;
  const roads = simulateNetwork({
    counties: countyRoads(counties, { areas, villages }),
    villageShare: 0.5,
    seed,
    source: 'sim',
  });
  const random = randomFor(seed, 'network/opened');
  const points = townships.map(({ code }) => areas.pointsByCode.get(code)!);
  return roads.map((road) => {
    const ends = endsOf(road);
    const [isLate, day] = [random.chance(0.22), isoDate(`${random.integer(2016, 2019)}-10-31`)];
    if (road.technicalClass === 'class2') {
      const late = counties.find(({ code }) => seatRoadOpened[code] && ends.some((end) => isSame(end, seat(code))));
      return late ? { ...road, openedOn: isoDate(seatRoadOpened[late.code]!) } : road;
    }
    const isToTownship = road.technicalClass === 'class4' && points.some((point) => isSame(ends[1]!, point));
    return isLate && isToTownship ? { ...road, openedOn: day } : road;
  });
}

function endsOf({ geometry }: RoadSegment): Position[] {
  const line = (geometry as LineString).coordinates;
  return [line[0]!, line.at(-1)!];
}

function isSame(a: Position, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Roads of a programme: how many, how many run late, what a kilometre costs (万元), and what they are. */
const programmes: Readonly<Record<RoadProgramme, { count: number; lateShare: number; costAKm: number; zh: string }>> = {
  access: { count: 150, lateShare: 0.2, costAKm: 42, zh: '通畅工程' },
  network: { count: 50, lateShare: 0.12, costAKm: 48, zh: '路网改善' },
  widening: { count: 60, lateShare: 0, costAKm: 30, zh: '路面加宽' },
};

/** How far the drawn length lies from the reported one, as a share of it. */
const drawnOff: readonly [number, number] = [-0.02, 0.026];
/** Reported length over the straight distance of the two ends, on average. */
const detour = 1.33;

type Pair = { readonly from: HarbinVillage; readonly to: HarbinVillage; readonly km: number };

/**
 * 260 roads between villages of one county, a third longer than the straight way. The reported lengths of each programme add up to the
 * document's total, in steps of 100 m; the years are simulated. The line drawn is nearly, not exactly, as long as reported.
 */
export function buildRoads(places: HarbinPlaces, unpaved: ReadonlySet<string>): Project[] {
  return roadProgrammes.flatMap((programme) => {
    const { count, lateShare, costAKm, zh } = programmes[programme];
    const random = randomFor(seed, `roads/${programme}`);
    const pairs = pairsFor(places, {
      first: programme === 'access' ? unpaved : new Set(),
      ...{ count, straightKm: roadKm[programme] / count / detour, label: `roads/${programme}/pairs` },
    });
    const drafts = pairs.map(
      ({ from, to }): ProjectDraft => ({
        ...{ type: 'road', name: `${from.name}—${to.name}${zh}`, programme, area: from.county, costWanYuan: 0 },
        ...{ geometry: { type: 'Point', coordinates: [...from.point!] } },
        ...{ technicalClass: 'class4', surface: random.chance(0.75) ? 'concrete' : 'asphalt' },
      }),
    );
    const scheduled = scheduleWithin(drafts, { prefix: programme, lateShare, random });
    const tenths = apportion(
      roadKm[programme] * 10,
      pairs.map((pair) => pair.km),
    );
    return scheduled.map((project, index): Project => {
      const km = tenths[index]! / 10;
      const off = randomFor(seed, `roads/${project.id}`).between(...drawnOff);
      return {
        ...{ ...project, lengthKm: km, costWanYuan: Math.round(km * costAKm) },
        geometry: lineOfLength(pairs[index]!, km * (1 + off), `roads/${project.id}/line`),
      };
    });
  });
}

type PairChoice = {
  /** Codes of villages to be joined before others. */
  readonly first: ReadonlySet<string>;
  readonly count: number;
  /** How far apart two villages should be on average. */
  readonly straightKm: number;
  readonly label: string;
};

/** Pairs of villages of one county, about as far apart as wanted; those that have no paved road yet first. */
function pairsFor(places: HarbinPlaces, { first, count, straightKm, label }: PairChoice): Pair[] {
  const random = randomFor(seed, label);
  const placed = places.villages.filter(({ point, step }) => point !== null && step !== null);
  const wanting = random.shuffle(placed.filter(({ code }) => first.has(code)));
  const starts = [...wanting, ...random.shuffle(placed)];
  const used = new Set<string>();
  const pairs: Pair[] = [];
  for (const from of starts) {
    if (pairs.length === count) break;
    if (used.has(from.code)) continue;
    const meant = straightKm * random.between(0.6, 1.4);
    const others = placed
      .filter((to) => to.county === from.county && to !== from)
      .map((to) => ({ to, km: kilometresBetween(from.point as unknown as Position, to.point as unknown as Position) }))
      .filter(({ km }) => km > straightKm / 3 && km < straightKm * 2)
      .map((other) => ({
        ...other,
        cost: Math.abs(other.km - meant) + (first.has(other.to.code) && !used.has(other.to.code) ? 0 : 5),
      }));
    if (others.length === 0) continue;
    const best = others.reduce((a, b) => (b.cost < a.cost ? b : a));
    pairs.push({ from, to: best.to, km: best.km });
    used.add(from.code).add(best.to.code);
  }
  if (pairs.length < count) throw new Error(`roads: expected ${count} pairs, got ${pairs.length}`);
  return pairs;
}

/**
 * A wandering line from village to village whose geodesic length is about `km`; straight where it cannot be shorter. Found on the plane,
 * which is cheap; what the plane gets wrong on the straight line is allowed for. Lines that cannot be stretched so far are drawn anew.
 */
function lineOfLength({ from, to }: Pair, km: number, label: string): LineString {
  const [a, b] = [from.point as unknown as Position, to.point as unknown as Position];
  const straight: LineString = { type: 'LineString', coordinates: [a, b] };
  const wanted = (km * kilometresBetween(a, b)) / lineKm(straight);
  let best = straight.coordinates;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const draw = (roughness: number) =>
      wanderingLine(a, b, randomFor(seed, `${label}/${attempt}`), { roughness, stepKm: 2 });
    let [low, high] = [0, 0.8];
    for (let round = 0; round < 16; round += 1) {
      const middle = (low + high) / 2;
      if (lengthKm(draw(middle)) < wanted) low = middle;
      else high = middle;
    }
    const line = draw(low);
    if (Math.abs(lengthKm(line) - wanted) < Math.abs(lengthKm(best) - wanted)) best = line;
    if (Math.abs(lengthKm(best) - wanted) < wanted * 0.004) break;
  }
  return { type: 'LineString', coordinates: best };
}

/** Planned kilometres of each county in a programme (all without one), to 100 m. */
export function plannedKm(roads: readonly Project[], programme?: RoadProgramme): ReadonlyMap<string, number> {
  const tenths = new Map<string, number>();
  for (const road of roads) {
    if (road.area === null || road.area === harbinCode || (programme && road.programme !== programme)) continue;
    tenths.set(road.area, (tenths.get(road.area) ?? 0) + Math.round(road.lengthKm! * 10));
  }
  return new Map([...tenths].map(([code, value]) => [code, value / 10]));
}
