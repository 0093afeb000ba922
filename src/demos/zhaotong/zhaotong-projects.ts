import type { LineString, Point } from 'geojson';
import type { AreaCode } from '../../core/unit.ts';
import type { Project, RoadSegment } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { lengthKm } from '../simulate/lines.ts';
import { type ProjectDraft, scheduleProjects } from '../simulate/projects.ts';
import { dayOf } from '../simulate/report.ts';
import { earthquakeCounties, oldAreaCounties, programmes, programmeTownships, seed, source } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';
import { begunIn2015, dated, demonstration, relocationSites } from './zhaotong-sites.ts';

const roadPrice = 60;
/** What the simulator cannot leave out; projects without a place on the map lose it afterwards. */
const nowhere: Point = { type: 'Point', coordinates: [0, 0] };
const undrawn: ReadonlySet<string> = new Set(['township', 'areaProgramme', 'housing']);

/** Sites, township programmes, roads, the six programmes of the old area, and reconstruction, in that order (`P001`…). */
export function buildProjects(places: ZhaotongPlaces, network: readonly RoadSegment[]): Project[] {
  const drafts = [
    ...relocationSites(places),
    ...townshipProgrammes(places),
    ...roads(places, network),
    ...oldArea(places, network),
    ...reconstruction(places),
  ];
  const random = randomFor(seed, 'projects');
  const projects = scheduleProjects({ drafts, years: [2016, 2016, 2017, 2017, 2018], random, source });
  return projects.map((project) => {
    const placed = project.geometry?.type === 'Point' && undrawn.has(project.type) ? null : project.geometry;
    return redated({ ...project, geometry: placed }, places);
  });
}

/** Dates that the article fixes: what it calls begun has begun in 2015, and reconstruction is accepted before the township is out. */
function redated(project: Project, { villages }: ZhaotongPlaces): Project {
  const random = randomFor(seed, `dates/${project.id}`);
  if (project.programme === demonstration || project.type === 'township') return begunIn2015(project, random);
  if (project.type !== 'housing') return project;
  const exitYear = Math.max(...villages.filter(({ parent }) => parent === project.area).map((each) => each.exitYear));
  const doneOn = dayOf(exitYear, random.integer(180, 300));
  const acceptedOn = dayOf(exitYear, random.integer(310, 348));
  return dated({
    ...project,
    from: dayOf(2015, 60),
    startedOn: dayOf(2015, random.integer(60, 300)),
    doneOn,
    acceptedOn,
  });
}

/** The 26 townships of a township-wide programme: which ones is simulated. */
function townshipProgrammes({ areas }: ZhaotongPlaces): ProjectDraft[] {
  const random = randomFor(seed, 'projects/townships');
  const townships = areas.units.filter(({ level }) => level === 'township');
  return random
    .shuffle(townships)
    .slice(0, programmeTownships)
    .map(({ code, name }) => ({
      ...{ type: 'township', name: `${name}整乡推进`, programme: '整乡推进', geometry: nowhere, area: code },
      costWanYuan: random.integer(1900, 2600),
    }));
}

function roads({ areas }: ZhaotongPlaces, network: readonly RoadSegment[]): ProjectDraft[] {
  const random = randomFor(seed, 'projects/roads');
  return random
    .shuffle(network.filter(({ technicalClass }) => technicalClass === 'unclassed'))
    .slice(0, 34)
    .map((road) => roadDraft(road, nearestTownship(road, areas), '农村公路硬化'));
}

function roadDraft(road: RoadSegment, area: AreaCode, programme: string, type = 'road'): ProjectDraft {
  const km = Math.round(lengthKm((road.geometry as LineString).coordinates) * 10) / 10;
  return {
    ...{ type, name: `拟·${road.id}线硬化`, programme, geometry: road.geometry, area, lengthKm: km },
    ...{ costWanYuan: Math.round(km * roadPrice), technicalClass: 'class4', surface: 'concrete' },
  };
}

/** Two or three projects a programme and county; infrastructure are roads with a line, the others have no place on the map. */
function oldArea({ areas }: ZhaotongPlaces, network: readonly RoadSegment[]): ProjectDraft[] {
  const random = randomFor(seed, 'projects/oldArea');
  const inside = (code: AreaCode) =>
    network.filter((road) => road.technicalClass === 'class4' && areaOf(nearestTownship(road, areas), areas) === code);
  return oldAreaCounties.flatMap((county) => {
    const lines = random.shuffle(inside(county));
    return programmes.flatMap(({ id, zh }) =>
      Array.from({ length: random.integer(2, 3) }, (_, index): ProjectDraft => {
        const road = lines[index];
        if (id === 'infrastructure' && road) return roadDraft(road, nearestTownship(road, areas), zh, 'areaProgramme');
        const name = `拟·老区${zh}项目${county.slice(4)}-${index + 1}`;
        const costWanYuan = random.integer(600, 4200);
        return { type: 'areaProgramme', name, programme: zh, geometry: nowhere, area: county, costWanYuan };
      }),
    );
  });
}

function reconstruction({ areas }: ZhaotongPlaces): ProjectDraft[] {
  const random = randomFor(seed, 'projects/reconstruction');
  return areas.units
    .filter(({ level, parent }) => level === 'township' && earthquakeCounties.some((county) => county === parent))
    .map(({ code, name }) => ({
      ...{ type: 'housing', name: `${name}恢复重建`, programme: '鲁甸地震恢复重建', geometry: nowhere, area: code },
      costWanYuan: random.integer(2400, 9800),
    }));
}

function nearestTownship(road: RoadSegment, areas: ZhaotongPlaces['areas']): AreaCode {
  const [lon, lat] = (road.geometry as LineString).coordinates.at(-1) as [number, number];
  let [best, least] = ['' as AreaCode, Number.POSITIVE_INFINITY];
  for (const { code, level } of areas.units) {
    if (level !== 'township') continue;
    const point = areas.pointsByCode.get(code)!;
    const distance = Math.hypot(point[0] - lon, point[1] - lat);
    if (distance < least) [best, least] = [code, distance];
  }
  return best;
}

function areaOf(township: AreaCode, areas: ZhaotongPlaces['areas']): AreaCode | null {
  return areas.units.find(({ code }) => code === township)?.parent ?? null;
}
