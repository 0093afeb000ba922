import { protectRelease } from '../../core/disclosure/protect-release.ts';
import { knowledgeAsOf } from '../../core/indicator/evaluation.ts';
import { measureTogether } from '../../core/indicator/roll-up.ts';
import { endOfYear } from '../../core/period.ts';
import { areaCode } from '../../core/unit.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import { writeRelease } from '../../io/release/write-release.ts';
import { writeWorkspaceZip } from '../../io/write-workspace-zip.ts';
import type { ReleaseAnswer } from './protocol.ts';

/** A release of the open workspace, the bytes that the command line would write, and what stays inside beside it. */
export function publishRelease(index: WorkspaceIndex): ReleaseAnswer {
  const result = protectRelease(index);
  if (!result.ok) return result;
  const { release } = result;
  const knowledge = knowledgeAsOf(index, release.head.asOf);
  const inside = release.values.map(({ area, period, indicator, dimension, category, value, absent }) => {
    if (absent !== 'suppressed') return value;
    const key = { indicator, ...(dimension ? { dimension } : {}), ...(category ? { category } : {}) };
    const members = index.customAreas.get(area) ?? [areaCode(area)];
    return measureTogether(knowledge, key, endOfYear(Number(period)), members).value;
  });
  const files = writeRelease(release).map(({ path, bytes }) => ({ path: `release/${path}`, bytes }));
  return { ok: true, release, inside, zip: new Uint8Array(writeWorkspaceZip(files)).buffer };
}
