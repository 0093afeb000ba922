import { protectRelease } from '../../core/disclosure/protect-release.ts';
import type { Release } from '../../core/disclosure/release.ts';
import { knowledgeAsOf } from '../../core/indicator/evaluation.ts';
import { measureTogether } from '../../core/indicator/roll-up.ts';
import { endOfYear } from '../../core/period.ts';
import { evaluateArea } from '../../core/target/evaluate.ts';
import { areaCode } from '../../core/unit.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import { findReleases } from '../../io/release/find-releases.ts';
import { writeRelease } from '../../io/release/write-release.ts';
import type { CarriedFile, InsideAnswer, InsideQuestion, ReleaseAnswer } from './release-protocol.ts';

/**
 * A release of the open workspace, held against the earlier ones that were brought: the bytes that the command line would write, and what
 * stays inside beside it.
 */
export function publishRelease(index: WorkspaceIndex, brought: readonly CarriedFile[]): ReleaseAnswer {
  const given = brought.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
  const earlier = given.length === 0 ? { releases: [], issues: [] } : findReleases(given);
  if (earlier.issues.length > 0) return { ok: false, issues: earlier.issues };
  const result = protectRelease(index, earlier.releases);
  if (!result.ok) return result;
  const { release } = result;
  const files = writeRelease(release).map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes).buffer }));
  return { ok: true, release, inside: insideOf(index, release), files };
}

function insideOf(index: WorkspaceIndex, release: Release): readonly (number | null)[] {
  const knowledge = knowledgeAsOf(index, release.head.asOf);
  return release.values.map(({ area, period, indicator, dimension, category, value, absent }) => {
    if (absent !== 'suppressed') return value;
    const key = { indicator, ...(dimension ? { dimension } : {}), ...(category ? { category } : {}) };
    const members = index.customAreas.get(area) ?? [areaCode(area)];
    return measureTogether(knowledge, key, endOfYear(Number(period)), members).value;
  });
}

/** The office's own figures for one public map, in the order of its areas. */
export function insideFigures(index: WorkspaceIndex, { subject, period, asOf, areas }: InsideQuestion): InsideAnswer {
  const knowledge = knowledgeAsOf(index, asOf);
  const target = index.workspace.targets.find(({ id }) => `t.${id}` === subject);
  return areas.map((code) => {
    const members = index.customAreas.get(code);
    if (target) {
      if (members) return { value: null, absent: null, status: null };
      const { value, status } = evaluateArea(knowledge, target, areaCode(code));
      return { value, absent: value === null ? 'missing' : null, status };
    }
    const at = endOfYear(Number(period));
    const { value, absent } = measureTogether(knowledge, { indicator: subject }, at, members ?? [areaCode(code)]);
    return { value, absent, status: null };
  });
}
