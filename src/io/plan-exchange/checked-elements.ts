import type { Where } from '../../core/issue.ts';
import { elementFault } from '../../core/plan/check-element.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { IssueLog } from '../issue-log.ts';
import { elementSchema } from '../plan-file/plan-schema.ts';
import { validate } from '../read/validate.ts';

/** Elements that schema and edits accept, all or none: an import that leaves rows out would look like a deletion. */
export function checkedElements(
  raw: readonly { readonly where: Where; readonly value: unknown }[],
  file: string,
  log: IssueLog,
): readonly PlanElement[] | null {
  const elements: PlanElement[] = [];
  const ids = new Set<string>();
  for (const { where, value } of raw) {
    const element = validate(elementSchema, value, { where }, log);
    if (!element) continue;
    const fault = elementFault(element);
    if (fault) log.add('planElementFaulty', 'error', { ...where, feature: element.id }, { reason: fault.code });
    if (ids.has(element.id)) log.add('planIdTwice', 'error', where, { found: element.id });
    ids.add(element.id);
    elements.push(element);
  }
  return log.errorsIn(file) > 0 ? null : elements;
}
