import type { Breaks, ClassMethod } from '../../core/classify/breaks.ts';
import { classify } from '../../core/classify/classify.ts';
import type { Dimension, Indicator } from '../../core/indicator/indicator.ts';
import type { TargetResult } from '../../core/target/result.ts';
import type { Target } from '../../core/target/target.ts';
import type { AreaSummary, WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import type { Answer, Figures, OpenWorkspace, SubjectValues } from '../session-store.ts';
import type { ViewState } from '../view-store.ts';
import { type AreaFigure, indicatorFigures, leadingFigures, targetFigures } from './area-figures.ts';
import { areaIndexOf, areasWithin } from './area-index.ts';
import { categoryLegend, classLegend, type Legend, statusLegend } from './legend.ts';
import { memoiseLast } from './memoise.ts';
import { rankFigures } from './ranked.ts';
import { type ResolvedView, resolveView } from './resolve-view.ts';
import { subjectKeyStart } from './wanted-figures.ts';

/** The subject with its definition looked up. */
export type ResolvedSubject =
  | {
      readonly kind: 'indicator';
      readonly indicator: Indicator;
      readonly dimension: string | null;
      readonly category: string | null;
    }
  | { readonly kind: 'leading'; readonly indicator: Indicator; readonly dimension: Dimension }
  | { readonly kind: 'target'; readonly target: Target };

/** Everything that map, legend, list, hover card and paper read. One object, so they cannot disagree. */
export type Shown = {
  readonly resolved: ResolvedView;
  readonly subject: ResolvedSubject | null;
  readonly unit: string;
  readonly betterIs: 'higher' | 'lower' | 'neither';
  readonly areas: readonly AreaSummary[];
  readonly figures: readonly AreaFigure[];
  readonly figureByCode: ReadonlyMap<string, AreaFigure>;
  readonly ranked: readonly AreaFigure[];
  readonly breaks: Breaks;
  readonly legend: Legend | null;
  /** Any shown figure has a simulated part. */
  readonly simulated: boolean;
  /** Key of the answer that is shown; changes once per recolouring. */
  readonly answerKey: string | null;
};

/** Derives what is shown. Memoised: the same view and answers give the same object. */
export function shownOf(view: ViewState, workspace: OpenWorkspace, figures: Figures): Shown {
  return computeShown(
    resolveLast(view, workspace.summary),
    workspace.summary,
    view.method,
    view.classes,
    view.edges,
    figures.values,
    figures.scale,
    figures.target,
  );
}

/** `resolveView`, remembered. */
export const resolveLast = memoiseLast(resolveView);

const computeShown = memoiseLast(
  (
    resolved: ResolvedView,
    summary: WorkspaceSummary,
    method: ClassMethod,
    classes: number,
    edges: readonly number[],
    values: Figures['values'],
    scale: Figures['scale'],
    target: Figures['target'],
  ): Shown => {
    const subject = subjectOf(resolved, summary);
    const answer =
      subject?.kind === 'target' ? matching(target, resolved, summary) : matching(values, resolved, summary);
    const areas = currentAreas(
      areasWithin(areaIndexOf(summary), resolved.rootCodes, resolved.level),
      resolved.asOf,
      answer,
    );
    const breaks = breaksOf(scale, method, classes, edges);
    const { figures, legend, answerKey } = figuresOf(
      subject,
      areas,
      breaks,
      matching(values, resolved, summary),
      matching(target, resolved, summary),
    );
    const betterIs = subject === null || subject.kind === 'leading' ? 'neither' : betterSide(subject);
    return {
      resolved,
      subject,
      unit: subject === null ? '' : subject.kind === 'target' ? subject.target.unit : subject.indicator.unit,
      betterIs,
      areas,
      figures,
      figureByCode: new Map(figures.map((figure) => [figure.code, figure])),
      ranked: rankFigures(figures, betterIs),
      breaks,
      legend,
      simulated: figures.some((figure) => figure.simulated),
      answerKey,
    };
  },
);

const breaksOf = memoiseLast(
  (scale: Answer<readonly number[]> | null, method: ClassMethod, classes: number, edges: readonly number[]): Breaks =>
    classify(scale?.data ?? [], { method, classes, edges }),
);

/**
 * Areas of the day. One whose code has run out stays where the answer still counts it: its successor is not in the workspace, and the
 * people have not gone.
 */
function currentAreas(
  areas: readonly AreaSummary[],
  asOf: string,
  answer: Answer<SubjectValues> | Answer<TargetResult> | null,
): readonly AreaSummary[] {
  const isOutdated = (area: AreaSummary) => area.validTo !== undefined && area.validTo < asOf;
  if (!areas.some(isOutdated)) return areas;
  const counted = new Set<string>();
  if (answer !== null) {
    const rows = 'byArea' in answer.data ? answer.data.byArea : answer.data.flatMap((entry) => entry.values);
    for (const row of rows) counted.add(row.code);
  }
  return areas.filter((area) => !isOutdated(area) || counted.has(area.code));
}

function matching<Data>(
  answer: Answer<Data> | null,
  resolved: ResolvedView,
  summary: WorkspaceSummary,
): Answer<Data> | null {
  return answer?.key.startsWith(subjectKeyStart(resolved, summary)) ? answer : null;
}

function figuresOf(
  subject: ResolvedSubject | null,
  areas: readonly AreaSummary[],
  breaks: Breaks,
  values: Answer<SubjectValues> | null,
  target: Figures['target'],
): { figures: readonly AreaFigure[]; legend: Legend | null; answerKey: string | null } {
  if (subject === null) return { figures: [], legend: null, answerKey: null };
  if (subject.kind === 'target') {
    if (target === null) return { figures: [], legend: null, answerKey: null };
    const figures = targetFigures(areas, target.data);
    return { figures, legend: statusLegend(figures), answerKey: target.key };
  }
  if (values === null) return { figures: [], legend: null, answerKey: null };
  if (subject.kind === 'leading') {
    const figures = leadingFigures(areas, values.data);
    return { figures, legend: categoryLegend(figures, subject.dimension), answerKey: values.key };
  }
  const figures = indicatorFigures(areas, values.data, breaks);
  return { figures, legend: classLegend(figures, breaks), answerKey: values.key };
}

function subjectOf(resolved: ResolvedView, summary: WorkspaceSummary): ResolvedSubject | null {
  const { subject } = resolved;
  if (subject === null) return null;
  if (subject.kind === 'target') {
    const target = summary.targets.find((entry) => entry.id === subject.id);
    return target ? { kind: 'target', target } : null;
  }
  const indicator = summary.indicators.find((entry) => entry.id === subject.id);
  if (!indicator) return null;
  if (subject.kind === 'indicator')
    return { kind: 'indicator', indicator, dimension: subject.dimension, category: subject.category };
  const dimension = indicator.dimensions?.find((entry) => entry.id === subject.dimension);
  return dimension ? { kind: 'leading', indicator, dimension } : null;
}

function betterSide(subject: Exclude<ResolvedSubject, { kind: 'leading' }>): 'higher' | 'lower' | 'neither' {
  if (subject.kind === 'indicator') return subject.indicator.betterIs;
  return subject.target.op === '<=' || subject.target.op === '<' ? 'lower' : 'higher';
}
