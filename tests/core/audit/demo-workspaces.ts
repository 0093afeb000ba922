import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from '../../../src/cli/read-source.ts';
import { auditWorkspace } from '../../../src/core/audit/audit-workspace.ts';
import type { Finding } from '../../../src/core/audit/finding.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace, type WorkspaceIndex } from '../../../src/core/workspace/workspace-index.ts';
import { demoBuilders } from '../../../src/demos/build-demos.ts';
import type { PlantedFault } from '../../../src/demos/demo.ts';
import { writeWorkspace } from '../../../src/demos/write-workspace.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';

export type AuditedDemo = {
  readonly name: string;
  readonly index: WorkspaceIndex;
  readonly findings: readonly Finding[];
  readonly faults: readonly PlantedFault[];
  readonly seconds: number;
};

/** A demo built into a temporary folder, read as a user's would be, and audited as of its default day. */
export async function auditDemo(name: string, isClean: boolean): Promise<AuditedDemo> {
  const demo = await demoBuilders[name]!({ isClean });
  const index = indexWorkspace(await written(demo, name));
  const started = performance.now();
  const findings = auditWorkspace(index, defaultAsOf(index.workspace));
  return { name, index, findings, faults: demo.planted, seconds: (performance.now() - started) / 1000 };
}

async function written(demo: Parameters<typeof writeWorkspace>[0], name: string): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-audit-'));
  try {
    writeWorkspace(demo, join(folder, name));
    const { files } = await readSource(join(folder, name));
    const { workspace } = await readWorkspace(files!, name);
    if (!workspace) throw new Error(`expected ${name} to be read, got nothing`);
    return workspace;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
