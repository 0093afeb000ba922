import { auditWorkspace } from '../../../../src/core/audit/audit-workspace.ts';
import type { CheckId, Finding } from '../../../../src/core/audit/finding.ts';
import { isoDate } from '../../../../src/core/unit.ts';
import type { Workspace } from '../../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../../src/core/workspace/workspace-index.ts';

/** A small workspace with one fault, and the same one sound. `key` is a check, or `check.variant`. */
export type Case = {
  readonly key: CheckId | `${CheckId}.${string}`;
  readonly faulty: Workspace;
  readonly sound: Workspace;
  readonly finding: Partial<Finding>;
};

export function findings(workspace: Workspace, key: string): readonly Finding[] {
  return auditWorkspace(indexWorkspace(workspace), isoDate('2020-12-31')).filter(
    ({ check, variant }) => key === (variant === undefined ? check : `${check}.${variant}`),
  );
}
