import type { Position } from 'geojson';
import type { Project } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { kilometresBetween } from '../simulate/lines.ts';
import type { ProjectDraft } from '../simulate/projects.ts';
import { seed } from './harbin-facts.ts';
import { type HarbinLandscape, isAtZone } from './harbin-landscape.ts';
import type { HarbinPlaces } from './harbin-places.ts';
import { scheduleWithin } from './harbin-schedule.ts';
import type { HarbinVillage } from './harbin-villages.ts';

/** Clause (十三)2: out of water sources, deep mountains and flood zones along the river. The kind of zone, and the reason in words. */
export const relocationReasons = {
  floodZone: '沿江泛洪区',
  waterSource: '水源地',
  slope25: '深山区',
} as const;
export type RelocationReason = keyof typeof relocationReasons;

export type Mover = {
  readonly village: HarbinVillage;
  readonly reason: RelocationReason;
  /** Poor people who should move. */
  readonly people: number;
};

/** Villages in or beside an invented zone that have poor people, at most 30 for a reason: their people should move. */
export function findMovers(villages: readonly HarbinVillage[], { constraints }: HarbinLandscape): Mover[] {
  const random = randomFor(seed, 'movers');
  const movers: Mover[] = [];
  for (const reason of Object.keys(relocationReasons) as RelocationReason[]) {
    const zones = constraints.filter(({ kind }) => kind === reason);
    const near = villages.filter(
      (village) =>
        village.poor > 0 &&
        village.point !== null &&
        !movers.some((mover) => mover.village === village) &&
        isAtZone(village.point as unknown as Position, zones, 0.03),
    );
    for (const village of random.shuffle(near).slice(0, 30))
      movers.push({ village, reason, people: Math.max(4, Math.round(village.poor * random.between(0.12, 0.4))) });
  }
  return movers;
}

/** Villages with what the relocation says of them as attributes. */
export function withReasons(villages: readonly HarbinVillage[], movers: readonly Mover[]): HarbinVillage[] {
  const moverByCode = new Map(movers.map((mover) => [mover.village.code, mover]));
  return villages.map((village) => {
    const mover = moverByCode.get(village.code);
    if (!mover) return village;
    const attributes = { relocationReason: relocationReasons[mover.reason], shouldMovePeople: mover.people };
    return { ...village, attributes: { ...village.attributes, ...attributes } };
  });
}

/**
 * Sites in townships outside all zones, about one for every five villages of a county; each village goes to the nearest, for its own
 * reason; a site takes everybody who should move to it, with a little to spare.
 */
export function buildSites(
  { areas, counties, townships }: HarbinPlaces,
  movers: readonly Mover[],
  { constraints }: HarbinLandscape,
): Project[] {
  const random = randomFor(seed, 'sites');
  const drafts = counties.flatMap(({ code }) => {
    const leaving = movers.filter(({ village }) => village.county === code);
    if (leaving.length === 0) return [];
    const open = townships
      .filter((township) => township.parent === code)
      .map((township) => ({ township, point: areas.pointsByCode.get(township.code)! as unknown as Position }))
      .filter(({ point }) => !isAtZone(point, constraints, 0.005));
    const sites = random.shuffle(open).slice(0, Math.max(1, Math.round(leaving.length / 5)));
    const nearest = ({ village }: Mover) => {
      const at = village.point as unknown as Position;
      return sites.reduce((a, b) => (kilometresBetween(at, b.point) < kilometresBetween(at, a.point) ? b : a));
    };
    return sites.flatMap((site): ProjectDraft[] => {
      const here = leaving.filter((mover) => nearest(mover) === site);
      const people = here.reduce((sum, mover) => sum + mover.people, 0);
      if (people === 0) return [];
      const programme = commonest(here.map(({ reason }) => reason));
      return [
        {
          ...{ type: 'relocationSite', name: `${site.township.name.replace(/[镇乡]$/, '')}安置点` },
          ...{ programme: `${relocationReasons[programme]}搬迁`, area: site.township.code, costWanYuan: people * 5 },
          geometry: { type: 'Point', coordinates: site.point },
          capacity: Math.ceil(people * random.between(1, 1.1)),
          jobs: Math.round(people * random.between(0.15, 0.35)),
          origins: here.map(({ village }) => village.code),
        },
      ];
    });
  });
  return scheduleWithin(drafts, { prefix: 'site', lateShare: 0.25, random });
}

function commonest<T>(list: readonly T[]): T {
  return list.reduce((best, each) => (count(list, each) > count(list, best) ? each : best));
}

function count<T>(list: readonly T[], wanted: T): number {
  return list.filter((each) => each === wanted).length;
}
