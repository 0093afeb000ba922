import { classOf } from '../../core/classify/class-of.ts';
import type { ReleasedArea } from '../../core/disclosure/release.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { SiteIndex } from './site-index.ts';
import type { Cell, Slice, SliceArea, SliceStatus, SliceSubject } from './slice.ts';
import { breaksOf } from './subject-view.ts';

/** What a slice is cut around: a released area, or a custom area with its members. */
export type Whole = {
  readonly code: string;
  readonly title: Bilingual;
  readonly parts: readonly ReleasedArea[];
};

/** The figures of an area and its parts. Subjects without a single row among the parts are left out. */
export function sliceOf(site: SiteIndex, whole: Whole): Slice {
  const { head, indicators, targets } = site.release;
  const codes = [whole.code, ...whole.parts.map(({ code }) => code)];
  const cells: Record<string, Record<string, readonly Cell[]>> = {};
  const statuses: Record<string, readonly (SliceStatus | null)[]> = {};
  const subjects: SliceSubject[] = [];
  for (const { id, title, unit, betterIs } of indicators) {
    const rows = codes.map((code) => site.totals.get(code)?.get(id));
    const periods = head.periods.filter((period) => rows.some((row, i) => i > 0 && row?.has(period)));
    if (periods.length === 0) continue;
    cells[id] = Object.fromEntries(
      periods.map((period) => [period, rows.map((row, i) => cellOf(row?.get(period), i > 0))]),
    );
    subjects.push({ id, isTarget: false, title, unit, betterIs, periods });
  }
  for (const { id, title, unit, op } of targets) {
    const rows = codes.map((code) => site.targetValues.get(code)?.get(id));
    // A target without a goal anywhere says nothing about the parts that an indicator does not say.
    if (!rows.some((row, i) => i > 0 && row && row.status !== 'noGoal' && row.status !== 'notApplicable')) continue;
    const key = `t.${id}`;
    cells[key] = { [head.asOf]: rows.map((row, i) => cellOf(row, i > 0)) };
    statuses[key] = rows.map((row) => (row ? (row.status as SliceStatus) : null));
    const betterIs = op === '>=' || op === '>' ? 'higher' : op === '=' ? 'neither' : 'lower';
    subjects.push({ id: key, isTarget: true, title, unit, betterIs, periods: [head.asOf] });
  }
  const self: SliceArea = site.areaByCode.has(whole.code)
    ? areaOf(site.areaByCode.get(whole.code)!)
    : { code: whole.code, name: whole.title.zh, nameEn: whole.title.en, point: null };
  return { release: head.id, asOf: head.asOf, whole: self, areas: whole.parts.map(areaOf), subjects, cells, statuses };
}

/**
 * The figure that a map begins with: the first indicator, in the release's order, that has something to tell in its last period: at least two
 * classes, and a largest figure half as large again as the smallest. Where none has, the first one.
 */
export function firstSubject(slice: Slice): SliceSubject | null {
  const tells = ({ id, isTarget, betterIs, periods }: SliceSubject) => {
    if (isTarget || betterIs === 'neither') return false;
    const numbers = slice.cells[id]![periods.at(-1)!]!.slice(1).filter((cell) => typeof cell === 'number');
    const breaks = breaksOf(slice, id);
    const classes = new Set(numbers.map((cell) => classOf(cell, breaks)));
    return classes.size > 1 && Math.max(...numbers) > 1.5 * Math.min(...numbers);
  };
  return slice.subjects.find(tells) ?? slice.subjects[0] ?? null;
}

/** A release has no row where nothing applies, so among parts that have rows, none means that. */
function cellOf(row: { readonly value: number | null; readonly absent: Cell } | undefined, isPart: boolean): Cell {
  if (row === undefined) return isPart ? 'notApplicable' : null;
  return row.value ?? row.absent;
}

function areaOf({ code, name, nameEn, point, validFrom, validTo }: ReleasedArea): SliceArea {
  return {
    ...{ code, name, point },
    ...(nameEn === undefined ? {} : { nameEn }),
    ...(validFrom === undefined ? {} : { from: validFrom }),
    ...(validTo === undefined ? {} : { to: validTo }),
  };
}
