import type { Issue } from '../core/issue.ts';
import type { PlanRefusal } from '../core/plan/plan-result.ts';
import type { Language } from '../core/unit.ts';
import { issueMessage } from './issue-messages.ts';
import { planReason } from './plan-reasons.ts';

/** An issue of a plan file, workbook or layer as a sentence; a rule of plans that is broken (`reason`) is said in its own words. */
export function planIssueMessage(issue: Issue, language: Language): string {
  const { reason, ...context } = issue.context;
  if (reason === undefined) return issueMessage(issue, language);
  const said = planReason({ code: reason as PlanRefusal['code'], context }, language);
  return issueMessage({ ...issue, context: { ...context, reason: said } }, language);
}
