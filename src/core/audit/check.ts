import type { AuditContext } from './audit-context.ts';
import type { CheckId, Finding } from './finding.ts';

/**
 * `arithmetic`: figures that must agree and do not; no false alarms on sound data. `rule`: against a rule of the office's own.
 * `statistical`: unlikely; some findings are chance.
 */
export type CheckNature = 'arithmetic' | 'rule' | 'statistical';

export type AuditCheck = {
  readonly id: CheckId;
  readonly nature: CheckNature;
  /** Its sentences, where it has more than one. */
  readonly variants?: readonly string[];
  /** Findings in the order of areas and periods; empty where the workspace does not keep what it needs. */
  readonly run: (context: AuditContext) => readonly Finding[];
};
