import type { z } from 'zod';
import type { IssueCode, Where } from '../../core/issue.ts';
import type { IssueLog } from '../issue-log.ts';

type Path = readonly PropertyKey[];
/** `codes` words the fault of one key more precisely than its shape does. */
type Place = { readonly where: Where; readonly codes?: Readonly<Record<string, IssueCode>> };

/**
 * A value as its schema reads it; null after an issue for each fault. Keys that the schema does not know are dropped with a warning,
 * so that a file of a newer program still opens. Paths in issues continue `place.where.path`.
 */
export function validate<Type>(schema: z.ZodType<Type>, value: unknown, place: Place, log: IssueLog): Type | null {
  try {
    return validated(schema, value, place, log);
  } catch (cause) {
    // Whatever goes through a value nested a hundred thousand deep runs out of room.
    if (!(cause instanceof RangeError)) throw cause;
    log.add('nestingTooDeep', 'error', place.where);
    return null;
  }
}

function validated<Type>(schema: z.ZodType<Type>, value: unknown, place: Place, log: IssueLog): Type | null {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const unknown = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const faults = first.error.issues.filter((issue) => issue.code !== 'unrecognized_keys');
  for (const issue of unknown)
    for (const key of issue.keys)
      log.add('keyUnknown', 'warning', whereOf(place, [...issue.path, key]), { found: key });
  for (const fault of faults) report(fault, [], value, place, log);
  if (faults.length > 0) return null;
  const second = schema.safeParse(withoutKeys(value, unknown));
  if (second.success) return second.data;
  for (const fault of second.error.issues) report(fault, [], value, place, log);
  return null;
}

/** `root.scope.areas[0]`, as a user would write it. */
export function pathText(root: string, path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, root);
}

function report(issue: z.core.$ZodIssue, prefix: Path, value: unknown, place: Place, log: IssueLog): void {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    for (const each of likeliestBranch(issue.errors)) report(each, path, value, place, log);
    return;
  }
  const { code, expected } = wordingOf(issue);
  const found = at(value, path);
  const ownCode = place.codes?.[String(path[0])];
  const finalCode = ownCode ?? (found === undefined ? 'valueRequired' : code);
  log.add(finalCode, 'error', whereOf(place, path), { found: excerpt(found), expected });
}

function wordingOf(issue: z.core.$ZodIssue): { readonly code: IssueCode; readonly expected: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'schemaViolation', expected: issue.expected };
    case 'invalid_value':
      return { code: 'valueNotAllowed', expected: issue.values.map(String).join(', ') };
    case 'invalid_format':
      return issue.format === 'date'
        ? { code: 'valueNotDate', expected: 'YYYY-MM-DD' }
        : { code: 'schemaViolation', expected: issue.format };
    case 'too_small':
      return { code: 'schemaViolation', expected: `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}` };
    case 'too_big':
      return { code: 'schemaViolation', expected: `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}` };
    case 'unrecognized_keys':
      return { code: 'schemaViolation', expected: `– ${issue.keys.join(', ')}` };
    default:
      return { code: 'schemaViolation', expected: '' };
  }
}

/** Of the shapes that a value could have, the one with the fewest faults in its own keys. */
function likeliestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const penalty = (branch: readonly z.core.$ZodIssue[]) =>
    branch.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + 3 * issue.keys.length;
      return sum + (issue.path.length <= 1 && issue.code === 'invalid_type' ? 3 : 1);
    }, 0);
  return branches.reduce((best, branch) => (penalty(branch) < penalty(best) ? branch : best));
}

function whereOf({ where }: Place, path: Path): Where {
  return { ...where, path: pathText(where.path ?? '', path) };
}

function withoutKeys(
  value: unknown,
  issues: readonly { readonly path: Path; readonly keys: readonly string[] }[],
): unknown {
  const copy = structuredClone(value);
  for (const { path, keys } of issues) {
    const holder = at(copy, path) as Record<string, unknown>;
    for (const key of keys) delete holder[key];
  }
  return copy;
}

function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

function excerpt(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
