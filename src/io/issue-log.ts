import type { Issue, IssueCode, Severity, Where } from '../core/issue.ts';

/** More issues of one code in one file than this are counted, not listed. */
export const issuesListed = 50;

/** A row, list entry or feature that did not make it into the workspace. */
export type LeftOut = { readonly file: string; readonly count: number; readonly places: readonly Where[] };

/** Collects what is wrong while files are read. Counts are exact, lists are capped. */
export type IssueLog = {
  add(code: IssueCode, severity: Severity, where: Where, context?: Issue['context']): void;
  addAll(issues: readonly Issue[]): void;
  /** Says that the row, entry or feature at this place is left out. Once per place. */
  leaveOut(where: Where): void;
  /** All issues in the order of reading; after the listed ones of a code comes one `issuesOmitted` with the number of the others. */
  issues(): readonly Issue[];
  leftOut(): readonly LeftOut[];
  /** Number of errors so far in a file, listed or not. */
  errorsIn(file: string): number;
};

type Group = {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly file: string | undefined;
  total: number;
};

/** An empty log. */
export function createIssueLog(): IssueLog {
  const listed: Issue[] = [];
  const groups = new Map<string, Group>();
  const errors = new Map<string, number>();
  const leftOut = new Map<string, { count: number; places: Where[]; keys: Set<string> }>();

  function addIssue(issue: Issue): void {
    const { code, severity, where } = issue;
    const said = shortened(issue);
    const key = `${where.file ?? ''}|${code}|${severity}`;
    let group = groups.get(key);
    if (!group) {
      group = { severity, code, file: where.file, total: 0 };
      groups.set(key, group);
    }
    if (++group.total <= issuesListed) listed.push(said);
    if (severity === 'error') errors.set(where.file ?? '', (errors.get(where.file ?? '') ?? 0) + 1);
  }

  return {
    add: (code, severity, where, context = {}) => addIssue({ code, severity, where, context }),
    addAll(issues) {
      for (const issue of issues) addIssue(issue);
    },
    leaveOut(where) {
      const file = where.file ?? '';
      const entry = leftOut.get(file) ?? { count: 0, places: [], keys: new Set() };
      leftOut.set(file, entry);
      const key = `${where.row ?? ''}|${where.path ?? ''}|${where.feature ?? ''}`;
      if (entry.keys.has(key)) return;
      entry.keys.add(key);
      entry.count++;
      if (entry.places.length < 1000) entry.places.push(where);
    },
    issues: () => [...listed, ...[...groups.values()].flatMap(omittedOf)],
    leftOut: () => [...leftOut].map(([file, { count, places }]) => ({ file, count, places })),
    errorsIn: (file) => errors.get(file) ?? 0,
  };
}

/** Values and places come from files and may be megabytes long. */
const longestQuoted = 500;

function shortened({ where, context, ...issue }: Issue): Issue {
  return { ...issue, where: shortenedIn(where), context: shortenedIn(context) };
}

function shortenedIn<Texts extends object>(texts: Texts): Texts {
  if (Object.values(texts).every((each) => typeof each !== 'string' || each.length <= longestQuoted)) return texts;
  const short = (each: unknown) =>
    typeof each === 'string' && each.length > longestQuoted ? `${each.slice(0, longestQuoted - 1)}…` : each;
  return Object.fromEntries(Object.entries(texts).map(([key, each]) => [key, short(each)])) as Texts;
}

function omittedOf(group: Group): readonly Issue[] {
  if (group.total <= issuesListed) return [];
  const where = group.file === undefined ? {} : { file: group.file };
  const context = { code: group.code, omitted: group.total - issuesListed, total: group.total };
  return [{ code: 'issuesOmitted', severity: group.severity, where, context }];
}
