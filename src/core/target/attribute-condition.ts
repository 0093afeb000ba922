import type { Area } from '../area/area.ts';
import type { Operator, Where } from './target.ts';

/** Three-valued, and a fourth: an operand that does not apply takes no part. */
export type Truth = true | false | 'unknown' | 'notApplicable';

/** A condition on attributes alone, without a day; false, true, or null when it asks for an indicator or an attribute that is absent. */
export function attributeSatisfies(where: Where, area: Area): boolean | null {
  if ('all' in where)
    return fold(
      where.all.map((each) => attributeSatisfies(each, area)),
      false,
    );
  if ('any' in where)
    return fold(
      where.any.map((each) => attributeSatisfies(each, area)),
      true,
    );
  if ('not' in where) {
    const inner = attributeSatisfies(where.not, area);
    return inner === null ? null : !inner;
  }
  if (!('attribute' in where)) return null;
  const truth = attributeTruth(where, area);
  return typeof truth === 'boolean' ? truth : null;
}

/** Answer of one condition on an attribute; `level` and `code` may be asked for like attributes. */
export function attributeTruth(where: Extract<Where, { attribute: string }>, area: Area): Truth {
  const found =
    where.attribute === 'level'
      ? area.level
      : where.attribute === 'code'
        ? area.code
        : area.attributes[where.attribute];
  if (found === undefined) return 'unknown';
  if (where.op === 'in' || where.op === 'notIn') {
    const listed = Array.isArray(where.value) ? where.value.includes(found) : where.value === found;
    return where.op === 'in' ? listed : !listed;
  }
  if (typeof found === 'number' && typeof where.value === 'number') return compare(found, where.op, where.value);
  return where.op === '=' ? String(found) === String(where.value) : 'unknown';
}

/** Compares exactly; a condition on equality of decimals is the author's to avoid. */
export function compare(value: number, op: Operator, bound: number): boolean {
  switch (op) {
    case '>=':
      return value >= bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '<':
      return value < bound;
    case '=':
      return value === bound;
  }
}

function fold(parts: readonly (boolean | null)[], decisive: boolean): boolean | null {
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}
