import { addDays } from '../../core/period.ts';
import type { AreaCode, IsoDate } from '../../core/unit.ts';
import type { Assignment, Visit } from '../../core/workspace/workspace.ts';
import type { AreaUnit } from '../areas.ts';
import { randomFor } from '../random.ts';
import { dayOf } from './report.ts';

const surnames =
  '赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗'.split('');

/** An invented person, plainly so: `拟·赵某0012`. The number makes the name one person's. */
export function inventedPerson(number: number): string {
  return `拟·${surnames[number % surnames.length]}某${String(number).padStart(4, '0')}`;
}

/** Units that pair with villages, by what they are good at (因村派人). Invented, without a place's name. */
export const supportUnits: readonly string[] = [
  '水务',
  '交通',
  '农业',
  '教育',
  '卫生',
  '电力',
  '住建',
  '林业',
  '商务',
  '司法',
  '财政',
  '民政',
].map((field) => `拟·${field}单位`);

/**
 * One holder of a role in each area from a day of one of the `years` on, `gapShare` of the areas without. With `rotates` half of the
 * posts change hands after two or three years, the next one starting the day after. `until`: last day, say the end of the area's exit year.
 */
export function simulateAssignments({
  areas,
  role,
  organisations,
  years,
  gapShare = 0,
  rotates = false,
  firstPerson,
  until,
  seed,
  source,
}: {
  readonly areas: readonly AreaCode[];
  readonly role: string;
  readonly organisations: readonly string[] | null;
  readonly years: readonly number[];
  readonly gapShare?: number;
  readonly rotates?: boolean;
  /** Number of the first person; each role of a demo gets its own thousand. */
  readonly firstPerson: number;
  readonly until?: (code: AreaCode) => IsoDate | null;
  readonly seed: number;
  readonly source: string;
}): Assignment[] {
  const random = randomFor(seed, `assignments/${role}`);
  let person = firstPerson;
  return areas.flatMap((area): Assignment[] => {
    const isOpen = random.chance(gapShare);
    const year = random.pick(years);
    const from = dayOf(year, random.integer(0, 240));
    const turn = dayOf(year + random.integer(2, 3), random.integer(0, 240));
    const changes = random.chance(0.5);
    const organisation = organisations === null ? null : random.pick(organisations);
    if (isOpen) return [];
    const end = until?.(area) ?? null;
    const post = { area, role, organisation, source };
    const first = inventedPerson(person++);
    if (!rotates || !changes || (end !== null && turn >= end)) return [{ ...post, person: first, from, to: end }];
    return [
      { ...post, person: first, from, to: addDays(turn, -1) },
      { ...post, person: inventedPerson(person++), from: turn, to: end },
    ];
  });
}

/** Days of leaders in villages: each month `daysPerMonth` on average, some months none, in an area drawn from the leader's own. */
export function simulateVisits({
  leaders,
  role,
  years,
  daysPerMonth,
  seed,
  source,
}: {
  readonly leaders: readonly { readonly person: string; readonly areas: readonly AreaCode[] }[];
  readonly role: string;
  readonly years: readonly number[];
  readonly daysPerMonth: number;
  readonly seed: number;
  readonly source: string;
}): Visit[] {
  const random = randomFor(seed, `visits/${role}`);
  return leaders.flatMap(({ person, areas }) => {
    const zeal = random.between(0.7, 1.25);
    return years.flatMap((year) =>
      Array.from({ length: 12 }, (_, month): Visit | null => {
        const days = Math.round(daysPerMonth * zeal * random.between(0.3, 1.7) * 2) / 2;
        const [area, date] = [random.pick(areas), dayOf(year, month * 30 + random.integer(1, 27))];
        return days === 0 ? null : { person, role, area, date, days, source };
      }).filter((visit) => visit !== null),
    );
  });
}

/** The units of a level, each under who is responsible for it, with the villages below it; all of them for a prefecture. */
export function leadersOf(
  level: 'prefecture' | 'county',
  {
    units,
    responsible,
    villages,
  }: {
    readonly units: readonly AreaUnit[];
    readonly responsible: readonly Assignment[];
    readonly villages: readonly AreaCode[];
  },
): { person: string; areas: AreaCode[] }[] {
  return units
    .filter((unit) => unit.level === level)
    .map(({ code }) => ({
      person: responsible.find(({ area }) => area === code)!.person,
      areas: villages.filter((village) => level === 'prefecture' || village.startsWith(code)),
    }));
}

/** The same projects, each with the person who is responsible for its area; null where nobody is. */
export function withResponsible<P extends { readonly area: AreaCode | null }>(
  projects: readonly P[],
  assignments: readonly Assignment[],
): (P & { readonly responsible: string | null })[] {
  const posts = assignments.filter(({ role }) => role === 'responsible');
  const personByArea = new Map<AreaCode | null, string>(posts.map(({ area, person }) => [area, person]));
  return projects.map((project) => ({ ...project, responsible: personByArea.get(project.area) ?? null }));
}
