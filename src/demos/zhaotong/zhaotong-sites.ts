import type { Position } from 'geojson';
import { addDays } from '../../core/period.ts';
import { apportion } from '../../core/target/apportion.ts';
import type { AreaCode, IsoDate } from '../../core/unit.ts';
import type { Project, ProjectStatus } from '../../core/workspace/workspace.ts';
import { round5 } from '../points-in-polygon.ts';
import { type Random, randomFor } from '../random.ts';
import { kilometresBetween } from '../simulate/lines.ts';
import type { ProjectDraft } from '../simulate/projects.ts';
import { known } from '../simulate/projects.ts';
import { dayOf } from '../simulate/report.ts';
import { demonstrationSites, seed } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';

/** Sites beside the 25 of the article: simulated. */
const furtherSites = 16;
export const demonstration = '搬迁示范点';

/**
 * Relocation sites near townships' label points, the 25 demonstration sites first in each county. Each village with people to move
 * goes to the nearest site of its county; a site takes everybody of its villages, with up to 8 % to spare, and jobs for a third.
 */
export function relocationSites({ areas, villages, counties }: ZhaotongPlaces): ProjectDraft[] {
  const random = randomFor(seed, 'projects/sites');
  const moversIn = (code: AreaCode) =>
    villages.filter((village) => village.county === code && village.shouldMovePeople > 0);
  const weights = counties.map(({ code }) => moversIn(code).length);
  const [shown, further] = [apportion(demonstrationSites, weights), apportion(furtherSites, weights)];
  return counties.flatMap(({ code }, index) => {
    const movers = moversIn(code);
    const townships = random.shuffle(areas.units.filter(({ parent }) => parent === code));
    const sites = townships.slice(0, shown[index]! + further[index]!).map((township, position) => {
      const [lon, lat] = areas.pointsByCode.get(township.code)!;
      const point = [round5(lon + random.between(-0.01, 0.01)), round5(lat + random.between(-0.01, 0.01))];
      return { township, point, programme: position < shown[index]! ? demonstration : '易地扶贫搬迁' };
    });
    const nearest = (village: (typeof movers)[number]) => {
      const at = (village.point ?? areas.pointsByCode.get(village.parent)!) as unknown as Position;
      return sites.reduce((a, b) => (kilometresBetween(at, b.point) < kilometresBetween(at, a.point) ? b : a));
    };
    return sites.map((site): ProjectDraft => {
      const origins = movers.filter((village) => nearest(village) === site);
      const people = origins.reduce((sum, village) => sum + village.shouldMovePeople, 0);
      return {
        ...{ type: 'relocationSite', name: `${site.township.name.replace(/[镇乡]$/, '')}安置点` },
        ...{ programme: site.programme, geometry: { type: 'Point', coordinates: site.point } },
        ...{ area: site.township.code, costWanYuan: people * 6, origins: origins.map((village) => village.code) },
        capacity: Math.ceil(people * random.between(1, 1.08)),
        jobs: Math.round(people * random.between(0.18, 0.42)),
      };
    });
  });
}

/**
 * A project that begins in 2015, as the article says, and is to be done after one to `seasons` further years: a third of them late.
 * Its day of beginning is never after 2015.
 */
export function begunIn2015(project: Project, random: Random, seasons = 2): Project {
  const from = dayOf(2015, random.integer(60, 300));
  const to = dayOf(2015 + random.integer(1, seasons), random.integer(270, 330));
  const startedOn = dayOf(2015, random.integer(Math.round(dayOfYear(from)), 363));
  const lateDays = random.chance(0.4) ? random.integer(60, 700) : random.integer(-30, 20);
  const doneOn = known(addDays(to, lateDays));
  const acceptedOn = doneOn && random.chance(0.9) ? known(addDays(doneOn, random.integer(20, 150))) : null;
  return dated({ ...project, from, to, startedOn, doneOn, acceptedOn });
}

/** Status and progress that follow from the dates. */
export function dated(project: Project): Project {
  const { startedOn, doneOn, acceptedOn } = project;
  const status: ProjectStatus = acceptedOn ? 'accepted' : doneOn ? 'done' : startedOn ? 'underWay' : 'planned';
  return { ...project, status, progress: status === 'planned' ? 0 : status === 'underWay' ? 0.6 : 1 };
}

function dayOfYear(date: IsoDate): number {
  return (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000;
}
