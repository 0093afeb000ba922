import type { Operator, Where } from '../../core/target/target.ts';
import { numberOf } from './form-number.ts';
import { seriesField, termOf } from './series-draft.ts';

export type WhereOperator = Operator | 'in' | 'notIn';

/** One condition as a row of fields; a nested one from a file is kept as it is and can only be taken out. */
export type WhereRow =
  | {
      readonly kind: 'leaf';
      readonly subject: string;
      readonly op: WhereOperator;
      readonly value: string;
      /** The value was text in the file although it looks like a number. */
      readonly isText: boolean;
    }
  | { readonly kind: 'nested'; readonly where: Where };

export type WhereDraft = {
  readonly join: 'all' | 'any';
  readonly rows: readonly WhereRow[];
  /** A single condition stands alone, or in a list as the file had it. */
  readonly isListed: boolean;
};

export const noWhere: WhereDraft = { join: 'all', rows: [], isListed: false };

export function whereDraft(where: Where | undefined): WhereDraft {
  if (!where) return noWhere;
  if ('all' in where) return { join: 'all', rows: where.all.map(rowOf), isListed: true };
  if ('any' in where) return { join: 'any', rows: where.any.map(rowOf), isListed: true };
  return { join: 'all', rows: [rowOf(where)], isListed: false };
}

/** The condition of the rows; undefined for none. A row that is half filled in gives a condition that the checks refuse. */
export function whereOf({ join, rows, isListed }: WhereDraft): Where | undefined {
  const parts = rows.map(partOf);
  const [first] = parts;
  if (!first) return isListed ? wrapped(join, []) : undefined;
  if (parts.length === 1 && !isListed) return first;
  return wrapped(join, parts);
}

function wrapped(join: WhereDraft['join'], parts: readonly Where[]): Where | undefined {
  if (parts.length === 0) return undefined;
  return join === 'all' ? { all: parts } : { any: parts };
}

function rowOf(where: Where): WhereRow {
  if ('all' in where || 'any' in where || 'not' in where) return { kind: 'nested', where };
  const { value } = where;
  const list = Array.isArray(value) ? (value as readonly (number | string)[]) : [value as number | string];
  const isText = list.some((each) => typeof each === 'string' && isNumeric(each));
  const subject = seriesField('attribute' in where ? { attribute: where.attribute } : where);
  return { kind: 'leaf', subject, op: where.op, value: list.join('、'), isText };
}

function partOf(row: WhereRow): Where {
  if (row.kind === 'nested') return row.where;
  const { subject, op, value, isText } = row;
  const term = termOf(subject);
  if ('indicator' in term) return { ...term, op: op as Operator, value: numberOf(value) ?? Number.NaN };
  const one = (text: string) => (!isText && isNumeric(text) ? numberOf(text)! : text);
  if (op !== 'in' && op !== 'notIn') return { attribute: term.attribute, op, value: one(value.trim()) };
  const values = value.split(/[,，、]/).map((text) => one(text.trim()));
  return { attribute: term.attribute, op, value: values.filter((each) => each !== '') };
}

function isNumeric(text: string): boolean {
  const value = numberOf(text);
  return value !== null && !Number.isNaN(value);
}
