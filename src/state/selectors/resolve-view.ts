import { type AreaLevel, areaLevels } from '../../core/area/area.ts';
import type { Target } from '../../core/target/target.ts';
import { type AreaCode, areaCode, type IsoDate } from '../../core/unit.ts';
import type { WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import type { LayerId, Preset, Subject, ViewState } from '../view-store.ts';
import { viewOfQuery } from '../view-url.ts';
import { areaIndexOf, levelsBelow } from './area-index.ts';

/** The view with every gap filled from the workspace: what is really shown. */
export type ResolvedView = {
  /** Code of the area drilled into, `@ID` for a custom area; null only in a workspace with several tops. */
  readonly root: string | null;
  /** The root as questions name it, a custom area too; null in a workspace with several tops: then the whole is meant. */
  readonly rootArea: AreaCode | null;
  /** Codes that stand for the root: itself, the custom area's members, or all tops. */
  readonly rootCodes: readonly string[];
  /** Level of the filled areas. */
  readonly level: AreaLevel;
  /** At a township nothing lies below but village points: the township itself is filled. */
  readonly isDeepest: boolean;
  readonly period: string;
  readonly asOf: IsoDate;
  readonly subject: Subject | null;
  readonly layers: readonly LayerId[];
};

/** Fills the view's gaps; unknown ids in a link fall back to what the workspace offers. Never throws. */
export function resolveView(view: ViewState, summary: WorkspaceSummary): ResolvedView {
  const index = areaIndexOf(summary);
  const { root, rootCodes } = resolveRoot(view.root, summary);
  const below = levelsBelow(index, rootCodes);
  const rootLevel = index.byCode.get(rootCodes[0] ?? '')?.level ?? 'county';
  const isGroup = root?.startsWith('@') === true || root === null;
  const allowed = isGroup ? [rootLevel, ...below] : below;
  const level = view.level !== null && allowed.includes(view.level) ? view.level : (allowed[0] ?? rootLevel);
  const { period, asOf } = resolvePeriod(view.period, summary);
  return {
    root,
    rootArea: root === null ? null : areaCode(root),
    rootCodes,
    level,
    isDeepest: allowed.length === 0,
    period,
    asOf,
    subject: knownSubject(view.subject, summary) ?? presetSubject(view.preset, summary),
    layers: view.layers ?? presetScene(view.preset, summary)?.layers ?? presetLayers[view.preset],
  };
}

/** Levels that the user can choose to fill below the present root. */
export function offeredLevels(resolved: ResolvedView, summary: WorkspaceSummary): readonly AreaLevel[] {
  const below = levelsBelow(areaIndexOf(summary), resolved.rootCodes);
  return areaLevels.filter((level) => below.includes(level) || level === resolved.level);
}

export const presetLayers: Readonly<Record<Preset, readonly LayerId[]>> = {
  object: ['villages'],
  category: [],
  area: ['constraints', 'custom'],
  task: ['sites'],
};

/** The office's own first scene of a theme, if it has one. */
function presetScene(preset: Preset, summary: WorkspaceSummary): ViewState | null {
  return summary.scenes.map((scene) => viewOfQuery(scene.view)).find((view) => view.preset === preset) ?? null;
}

/** What a theme shows when it is chosen: the office's own first scene of it, else the first indicator that the office offers for it, or the first target with goals below. */
export function presetSubject(preset: Preset, summary: WorkspaceSummary): Subject | null {
  const { indicators, targets } = summary;
  const scene = presetScene(preset, summary);
  const staged = scene === null ? null : knownSubject(scene.subject, summary);
  if (staged !== null) return staged;
  const offered = indicators.filter((indicator) => indicator.theme === preset);
  if (preset === 'task') {
    const target = leadTarget(targets);
    if (target) return { kind: 'target', id: target.id };
  }
  if (preset === 'category') {
    const split = [...offered, ...indicators].find((indicator) => (indicator.dimensions ?? []).length > 0);
    const dimension = split?.dimensions?.[0];
    if (split && dimension) return { kind: 'leading', id: split.id, dimension: dimension.id };
  }
  const byUnit = (unit: string) => [...offered, ...indicators].find((indicator) => indicator.unit === unit);
  const wanted = preset === 'object' ? byUnit('people') : preset === 'area' ? byUnit('ratio') : undefined;
  const chosen = offered[0] ?? wanted ?? indicators[0];
  if (chosen) return { kind: 'indicator', id: chosen.id, dimension: null, category: null };
  return targets[0] ? { kind: 'target', id: targets[0].id } : null;
}

function leadTarget(targets: readonly Target[]): Target | undefined {
  const judged = targets.filter(
    (target) => target.childGoals !== 'none' && (target.value !== null || target.milestones.length > 0),
  );
  return judged.find((target) => target.kind === 'indicator' && target.deadline !== null) ?? judged[0] ?? targets[0];
}

function resolveRoot(
  wanted: string | null,
  summary: WorkspaceSummary,
): { root: string | null; rootCodes: readonly string[] } {
  const index = areaIndexOf(summary);
  if (wanted?.startsWith('@')) {
    const custom = summary.customAreas.find((area) => `@${area.id}` === wanted);
    const members = custom?.members.filter((code) => index.byCode.has(code)) ?? [];
    if (members.length > 0) return { root: wanted, rootCodes: members };
  }
  if (wanted !== null && index.byCode.has(wanted)) return { root: wanted, rootCodes: [wanted] };
  const tops = index.tops.map((area) => area.code);
  return tops.length === 1 ? { root: tops[0] ?? null, rootCodes: tops } : { root: null, rootCodes: tops };
}

function resolvePeriod(wanted: string | null, summary: WorkspaceSummary): { period: string; asOf: IsoDate } {
  const known = summary.periods.find((entry) => entry.period === wanted);
  if (known) return { period: known.period, asOf: known.end };
  const atDefault = summary.periods.find((entry) => entry.end === summary.asOf);
  return { period: atDefault?.period ?? summary.asOf.slice(0, 4), asOf: summary.asOf };
}

function knownSubject(subject: Subject | null, summary: WorkspaceSummary): Subject | null {
  if (subject === null) return null;
  if (subject.kind === 'target') return summary.targets.some((target) => target.id === subject.id) ? subject : null;
  const indicator = summary.indicators.find((entry) => entry.id === subject.id);
  if (!indicator) return null;
  if (subject.kind === 'leading')
    return indicator.dimensions?.some((dimension) => dimension.id === subject.dimension) ? subject : null;
  return subject;
}
