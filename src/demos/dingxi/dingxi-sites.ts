import type { Position } from 'geojson';
import { round5 } from '../points-in-polygon.ts';
import { randomFor } from '../random.ts';
import { kilometresBetween } from '../simulate/lines.ts';
import type { ProjectDraft } from '../simulate/projects.ts';
import { seed } from './dingxi-facts.ts';
import type { DingxiPlaces } from './dingxi-places.ts';

/**
 * Relocation sites, about one for every nine villages that have people to move, at townships' label points. Each of those villages
 * goes to the nearest site of its county; a site takes everybody of its villages who should move, with up to 8 % to spare.
 */
export function relocationSites({ areas, villages, counties }: DingxiPlaces): ProjectDraft[] {
  const random = randomFor(seed, 'projects/sites');
  return counties.flatMap(({ code }) => {
    const movers = villages.filter((village) => village.county === code && village.shouldMovePeople > 0);
    const townships = random.shuffle(areas.units.filter(({ parent }) => parent === code));
    const sites = townships.slice(0, Math.max(1, Math.round(movers.length / 9))).map((township) => {
      const [lon, lat] = areas.pointsByCode.get(township.code)!;
      return {
        township,
        point: [round5(lon + random.between(-0.01, 0.01)), round5(lat + random.between(-0.01, 0.01))],
      };
    });
    const nearest = (village: (typeof movers)[number]) => {
      const at = (village.point ?? areas.pointsByCode.get(village.parent)!) as unknown as Position;
      return sites.reduce((a, b) => (kilometresBetween(at, b.point) < kilometresBetween(at, a.point) ? b : a));
    };
    return sites.flatMap((site): ProjectDraft[] => {
      const origins = movers.filter((village) => nearest(village) === site);
      const people = origins.reduce((sum, village) => sum + village.shouldMovePeople, 0);
      if (people === 0) return [];
      return [
        {
          ...{
            type: 'relocationSite',
            name: `${site.township.name.replace(/[镇乡]$/, '')}安置点`,
            programme: '易地扶贫搬迁',
          },
          ...{
            geometry: { type: 'Point', coordinates: site.point },
            area: site.township.code,
            costWanYuan: people * 6,
          },
          capacity: Math.ceil(people * random.between(1, 1.08)),
          jobs: Math.round(people * random.between(0.18, 0.4)),
          origins: origins.map((village) => village.code),
        },
      ];
    });
  });
}
