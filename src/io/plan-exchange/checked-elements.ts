import type { Where } from '../../core/issue.ts';
import { elementFault } from '../../core/plan/check-element.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { PlanRefusal } from '../../core/plan/plan-result.ts';
import { createIssueLog, type IssueLog } from '../issue-log.ts';
import { elementSchema } from '../plan-file/plan-schema.ts';
import { validate } from '../read/validate.ts';

/** An element as a file has it, not yet checked. */
export type RawElement = {
  readonly value: unknown;
  /** Where a part of it stands in the file, and what is expected there; `path` as in `funding[0].year`, '' for the whole. */
  readonly placeOf: (path: string) => { readonly where: Where; readonly expected: string | null };
};

/** Elements that schema and edits accept, all or none: an import that leaves rows out would look like a deletion. */
export function checkedElements(
  raw: readonly RawElement[],
  file: string,
  log: IssueLog,
): readonly PlanElement[] | null {
  const elements: PlanElement[] = [];
  const ids = new Set<string>();
  for (const { value, placeOf } of raw) {
    const own = createIssueLog();
    const element = validate(elementSchema, value, { where: {} }, own);
    for (const { code, severity, where, context } of own.issues()) {
      const place = placeOf(where.path ?? '');
      if (severity !== 'error') {
        log.add(code, severity, place.where, context);
        continue;
      }
      const expected = place.expected ?? context.expected ?? '';
      const found = context.found === undefined || context.found === 'null' ? '' : context.found;
      log.add('planCellInvalid', 'error', place.where, { found, expected });
    }
    if (!element) continue;
    const fault = elementFault(element);
    if (fault) {
      const { where } = placeOf(faultPath(element, fault));
      log.add('planRowFaulty', 'error', where, { ...fault.context, reason: fault.code });
    }
    if (ids.has(element.id)) log.add('planIdTwice', 'error', placeOf('id').where, { found: element.id });
    ids.add(element.id);
    elements.push(element);
  }
  return log.errorsIn(file) > 0 ? null : elements;
}

/** Which part of an element breaks the rule; '' where it is not one part. */
function faultPath(element: PlanElement, { code, context }: PlanRefusal): string {
  const rowOf = (list: string, at: number) => (at < 0 ? '' : `${list}[${at}]`);
  switch (code) {
    case 'idInvalid':
      return 'id';
    case 'yearsReversed':
      return 'to';
    case 'yearInvalid':
      if (element.from === context.found) return 'from';
      if (element.to === context.found) return 'to';
      return `${rowOf(
        'funding',
        element.funding.findIndex(({ year }) => year === context.found),
      )}.year`;
    case 'fundingRepeated':
      return rowOf(
        'funding',
        element.funding.findLastIndex((row) => row.year === context.year && row.fundSource === context.fundSource),
      );
    case 'villageRepeated':
    case 'peopleInvalid':
      return element.kind === 'site'
        ? rowOf(
            'origins',
            element.origins.findLastIndex(({ village }) => village === context.village),
          )
        : '';
    default:
      return '';
  }
}
