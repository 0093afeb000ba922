import type { Issue } from '../../core/issue.ts';
import { budgetFault, elementFault, isPlanId, pricesFault } from '../../core/plan/check-element.ts';
import { migrated, planFileVersion } from '../../core/plan/migrations.ts';
import type { Plan, PlanContent } from '../../core/plan/plan.ts';
import type { PlanRefusal } from '../../core/plan/plan-result.ts';
import { isRecord } from '../import/geo/parse-json-text.ts';
import { createIssueLog, type IssueLog } from '../issue-log.ts';
import { parseJson } from '../parse-json.ts';
import { validate } from '../read/validate.ts';
import { contentHash } from './content-hash.ts';
import { planFileSchema } from './plan-schema.ts';

/** A plan of 100,000 elements has about 60 MB. */
const mostMegabytes = 64;

/** The plan in a file, migrated to the present version; null after an error among the issues. */
export type ReadPlan = { readonly plan: Plan | null; readonly issues: readonly Issue[] };

/**
 * Reads a `.guatu-plan.json`. Refused: files that are too large, no JSON, no plan, of a newer version, or with anything that no edit could have made. A
 * step of the workflow whose content is no longer that of the plan is a warning: the plan opens, and says that it was changed.
 */
export function readPlanFile(bytes: Uint8Array, file: string): ReadPlan {
  const log = createIssueLog();
  const plan = readPlan(bytes, file, log);
  return { plan: log.errorsIn(file) > 0 ? null : plan, issues: log.issues() };
}

function readPlan(bytes: Uint8Array, file: string, log: IssueLog): Plan | null {
  const megabytes = bytes.byteLength / 1e6;
  if (megabytes > mostMegabytes) {
    log.add('fileTooLarge', 'error', { file }, { found: Math.round(megabytes), expected: mostMegabytes });
    return null;
  }
  const value = parseJson(bytes, file, log);
  if (value === undefined) return null;
  if (!isRecord(value) || value.format !== 'guatu-plan') {
    log.add('planFormat', 'error', { file });
    return null;
  }
  if (typeof value.version === 'number' && value.version > planFileVersion) {
    log.add('planVersionNewer', 'error', { file }, { found: value.version, expected: planFileVersion });
    return null;
  }
  const current = migrated(value);
  if (!current) {
    log.add('planVersionUnknown', 'error', { file }, { found: String(value.version) });
    return null;
  }
  const plan = validate(planFileSchema, current, { where: { file } }, log);
  if (!plan) return null;
  checkContent(plan, file, '', log);
  if (plan.ancestor) checkContent(plan.ancestor.content, file, 'ancestor.content.', log);
  checkHashes(plan, file, log);
  return plan;
}

/** What the edits would have refused. */
function checkContent(content: PlanContent, file: string, path: string, log: IssueLog): void {
  const add = (reason: PlanRefusal | null, where: string, feature?: string) => {
    if (reason)
      log.add(
        'planElementFaulty',
        'error',
        { file, path: `${path}${where}`, ...(feature === undefined ? {} : { feature }) },
        { ...reason.context, reason: reason.code },
      );
  };
  add(pricesFault(content.prices), 'prices');
  add(budgetFault(content.budget), 'budget');
  const variants = new Set<string>();
  for (const [v, { id, elements }] of content.variants.entries()) {
    if (variants.has(id) || !isPlanId(id))
      log.add('planIdTwice', 'error', { file, path: `${path}variants[${v}].id` }, { found: id });
    variants.add(id);
    const ids = new Set<string>();
    for (const [e, element] of elements.entries()) {
      const where = `variants[${v}].elements[${e}]`;
      if (ids.has(element.id))
        log.add('planIdTwice', 'error', { file, path: `${path}${where}.id` }, { found: element.id });
      ids.add(element.id);
      add(elementFault(element), where, element.id);
    }
  }
}

function checkHashes(plan: Plan, file: string, log: IssueLog): void {
  const last = plan.workflow.at(-1);
  if (last && last.state !== 'draft' && last.contentHash !== contentHash(plan))
    log.add(
      'planChangedAfterStep',
      'warning',
      { file, path: `workflow[${plan.workflow.length - 1}]` },
      { state: last.state, person: last.person, date: last.on },
    );
  if (plan.ancestor && plan.ancestor.hash !== contentHash(plan.ancestor.content))
    log.add('planAncestorChanged', 'error', { file, path: 'ancestor.hash' });
}
