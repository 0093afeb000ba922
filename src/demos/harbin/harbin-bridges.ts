import type { Project } from '../../core/workspace/workspace.ts';
import { round5 } from '../points-in-polygon.ts';
import { randomFor } from '../random.ts';
import type { ProjectDraft } from '../simulate/projects.ts';
import { bridges, seed } from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';
import { scheduleWithin } from './harbin-schedule.ts';

/** The 600 dangerous bridges, between villages and the middle of their township. */
export function buildBridges({ areas, villages }: HarbinPlaces): Project[] {
  const random = randomFor(seed, 'bridges');
  const placed = villages.filter(({ point, step }) => point !== null && step !== null);
  const drafts = Array.from({ length: bridges }, (_, index): ProjectDraft => {
    const village = placed[(index * 7) % placed.length]!;
    const [[lon, lat], [toLon, toLat]] = [village.point!, areas.pointsByCode.get(village.parent)!];
    const way = random.between(0.05, 0.7);
    const coordinates = [round5(lon + (toLon - lon) * way), round5(lat + (toLat - lat) * way)];
    const round = Math.floor((index * 7) / placed.length / 7) + 1;
    return {
      ...{ type: 'bridge', name: `${village.name}${round}号桥`, area: village.parent, defect: 'dangerousBridge' },
      ...{ geometry: { type: 'Point', coordinates }, costWanYuan: random.integer(35, 120) },
    };
  });
  return scheduleWithin(drafts, { prefix: 'bridge', lateShare: 0.16, random });
}
