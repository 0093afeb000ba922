import type { Issue, IssueCode, Where } from '../issue.ts';
import type { AreaCode } from '../unit.ts';
import { type Area, areaLevels } from './area.ts';

/** An area as it was read, and where it stands in its file. */
export type ReadArea = { readonly area: Area; readonly where: Where };

/**
 * Which areas can form a tree: unique codes, known parents of a wider level, no cycles. What hangs below an area that is left out
 * is left out too, with its own issue. The first of two areas with one code stays. All issues are errors; linear in time.
 */
export function checkAreas(read: readonly ReadArea[]): {
  readonly accepted: readonly Area[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const byCode = new Map<AreaCode, ReadArea>();
  for (const each of read) {
    const first = byCode.get(each.area.code);
    if (!first) byCode.set(each.area.code, each);
    else issues.push(fault('duplicateCode', each, { found: each.area.code, first: placeOf(first.where) }));
  }
  const verdicts = new Map<AreaCode, boolean>();
  for (const each of byCode.values()) judge(each, byCode, verdicts, issues);
  return {
    accepted: [...byCode.values()].filter((each) => verdicts.get(each.area.code)).map((each) => each.area),
    issues,
  };
}

/** Walks up from one area to a root or to an area already judged, then judges the path from the top down. */
function judge(
  start: ReadArea,
  byCode: ReadonlyMap<AreaCode, ReadArea>,
  verdicts: Map<AreaCode, boolean>,
  issues: Issue[],
): void {
  const path: ReadArea[] = [];
  const onPath = new Set<AreaCode>();
  for (let each: ReadArea | undefined = start; each && !verdicts.has(each.area.code); ) {
    if (onPath.has(each.area.code)) {
      const cycle = path.slice(path.indexOf(each));
      issues.push(fault('parentCycle', each, { found: [...cycle, each].map((step) => step.area.code).join(' → ') }));
      for (const step of cycle) verdicts.set(step.area.code, false);
      break;
    }
    onPath.add(each.area.code);
    path.push(each);
    each = each.area.parent === null ? undefined : byCode.get(each.area.parent);
  }
  for (const each of path.reverse()) {
    if (verdicts.has(each.area.code)) continue;
    const issue = faultOf(each, byCode, verdicts);
    if (issue) issues.push(issue);
    verdicts.set(each.area.code, issue === null);
  }
}

function faultOf(
  each: ReadArea,
  byCode: ReadonlyMap<AreaCode, ReadArea>,
  verdicts: ReadonlyMap<AreaCode, boolean>,
): Issue | null {
  const { area } = each;
  if (area.parent === null) return null;
  const parent = byCode.get(area.parent);
  if (!parent || !verdicts.get(area.parent)) return fault('parentUnknown', each, { found: area.parent });
  if (areaLevels.indexOf(area.level) <= areaLevels.indexOf(parent.area.level))
    return fault('levelInvalid', each, { found: area.level, expected: narrowerThan(parent.area) });
  return null;
}

function narrowerThan(parent: Area): string {
  return areaLevels.slice(areaLevels.indexOf(parent.level) + 1).join(', ');
}

function fault(code: IssueCode, each: ReadArea, context: Issue['context']): Issue {
  return { code, severity: 'error', where: each.where, context };
}

function placeOf(where: Where): string {
  const place = where.row === undefined ? (where.path ?? '') : `#${where.row}`;
  return [where.file, place].filter(Boolean).join(' ');
}
