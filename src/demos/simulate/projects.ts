import type { Geometry } from 'geojson';
import { addDays } from '../../core/period.ts';
import { type AreaCode, type IsoDate, isoDate } from '../../core/unit.ts';
import type { Project, ProjectStatus, SavedPlan } from '../../core/workspace/workspace.ts';
import type { Random } from '../random.ts';
import { dayOf } from './report.ts';

/** What is decided about a project before its dates are simulated. */
export type ProjectDraft = {
  readonly type: string;
  readonly name: string;
  readonly geometry: Geometry;
  readonly area: AreaCode;
  readonly costWanYuan: number;
} & Partial<
  Pick<
    Project,
    'programme' | 'capacity' | 'jobs' | 'lengthKm' | 'origins' | 'responsible' | 'technicalClass' | 'surface' | 'defect'
  >
>;

/** Last day that the demos know of. A status is the one of this day. */
const lastDay: IsoDate = isoDate('2020-12-31');

/**
 * Dates and status of projects, numbered `P001`… in the given order. Planned from one of the `years`, for one or two building seasons
 * (March to October); started, done and accepted later than planned by a lateness drawn for each, or not yet by 2020-12-31. `endBy`:
 * year in which whatever has begun is finished at the latest.
 */
export function scheduleProjects({
  drafts,
  years,
  lateShare = 0.35,
  random,
  source,
}: {
  readonly drafts: readonly ProjectDraft[];
  readonly years: readonly number[];
  /** Share of projects that run late, by up to a year and a half. */
  readonly lateShare?: number;
  readonly random: Random;
  readonly source: string;
}): Project[] {
  return drafts.map((draft, index): Project => {
    const year = random.pick(years);
    const seasons = random.chance(0.3) ? 2 : 1;
    const from = dayOf(year, random.integer(60, 120));
    const to = dayOf(year + seasons - 1, random.integer(270, 330));
    const lateDays = random.chance(lateShare) ? random.integer(40, 540) : random.integer(-15, 20);
    const startedOn = known(addDays(from, Math.round(lateDays / 2)));
    const doneOn = known(addDays(to, lateDays));
    const acceptedOn = doneOn && random.chance(0.85) ? known(addDays(doneOn, random.integer(20, 150))) : null;
    const status: ProjectStatus = acceptedOn ? 'accepted' : doneOn ? 'done' : startedOn ? 'underWay' : 'planned';
    const underWay = Math.round(random.between(0.15, 0.9) * 100) / 100;
    return {
      id: `P${String(index + 1).padStart(3, '0')}`,
      ...{ programme: null, capacity: null, jobs: null, lengthKm: null, origins: [], responsible: null },
      ...{ technicalClass: null, surface: null, defect: null },
      ...draft,
      ...{ status, progress: status === 'planned' ? 0 : status === 'underWay' ? underWay : 1 },
      ...{ from, to, startedOn, doneOn, acceptedOn, source },
    };
  });
}

/** A plan a year: the projects whose planned first or last day lies in it. */
export function yearlyPlans({
  projects,
  years,
  day,
  source,
}: {
  readonly projects: readonly Project[];
  readonly years: readonly number[];
  readonly day: 'from' | 'to';
  readonly source: string;
}): SavedPlan[] {
  return years.map((year) => ({
    id: `plan-${year}`,
    title: { zh: `${year} 年度项目计划（模拟）`, en: `Projects of ${year} (simulated)` },
    year,
    projects: projects.filter((project) => project[day]?.startsWith(String(year))).map(({ id }) => id),
    source,
  }));
}

/** A day, null where it comes after the last known one: it has not happened yet. */
export function known(date: IsoDate): IsoDate | null {
  return date <= lastDay ? date : null;
}
