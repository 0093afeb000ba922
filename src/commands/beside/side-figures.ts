import type { Breaks } from '../../core/classify/breaks.ts';
import { classOf } from '../../core/classify/class-of.ts';
import { classify } from '../../core/classify/classify.ts';
import type { PlannedArea } from '../../core/meeting/beside-plan.ts';
import type { Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { MeetingAnswers } from '../../jobs/workspace/meeting-protocol.ts';
import { type AreaFigure, targetFigures } from '../../state/selectors/area-figures.ts';
import { classLegend, statusLegend } from '../../state/selectors/legend.ts';
import { rankFigures } from '../../state/selectors/ranked.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import type { ViewState } from '../../state/view-store.ts';

type SideId = 'planned' | 'actual' | 'without' | 'with';

/** Titles of subjects on a side of their own, in both languages. */
export type SideTitles = Readonly<Record<SideId, (title: Bilingual) => Bilingual>>;

type About = { readonly target: Target; readonly view: ViewState; readonly titles: SideTitles };

/** Planned and actual values as classes, the same on both sides: a status would compare the plan with itself. */
export function plannedFigures(
  shown: Shown,
  { planned: areas, ...about }: About & { readonly planned: readonly PlannedArea[] },
): Readonly<Record<'planned' | 'actual', Partial<Shown>>> {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const actual = shown.figures.map((figure) => valueOnly(figure, figure.value, figure.absent));
  const wanted = shown.figures.map((figure) => {
    const own = byCode.get(figure.code);
    const planned = valueOnly(figure, own?.planned ?? null, own ? own.absent : 'notApplicable');
    // What the actual figure was made of does not hold for the plan.
    return { ...planned, origin: null, missing: 0, flags: [] };
  });
  // The classes of an indicator are those of all its years; a target has none of its own.
  const breaks = shown.subject?.kind === 'target' ? breaksOf([...actual, ...wanted], about.view) : shown.breaks;
  return {
    planned: classedSide(shown, wanted, { ...about, breaks, id: 'planned' }),
    actual: classedSide(shown, actual, { ...about, breaks, id: 'actual' }),
  };
}

/**
 * Without and with a plan: by status where any area has a goal of its own, else by value in classes that are the same on both sides (roads by
 * county have no goals, yet the plan changes them).
 */
export function planFigures(
  shown: Shown,
  { answer, ...about }: About & { readonly answer: MeetingAnswers['withPlan'] },
): Readonly<Record<'without' | 'with', Partial<Shown>>> {
  const figuresOf = (which: 'without' | 'with') => {
    const result = answer[which];
    return result === null ? [] : targetFigures(shown.areas, result);
  };
  const [without, withIt] = [figuresOf('without'), figuresOf('with')];
  const isJudged = ({ status }: AreaFigure) => status !== 'noGoal' && status !== 'notApplicable';
  if ([...without, ...withIt].some(isJudged))
    return { without: statusSide(shown, without, about, 'without'), with: statusSide(shown, withIt, about, 'with') };
  const values = (figures: readonly AreaFigure[]) =>
    figures.map((figure) => valueOnly(figure, figure.value, figure.absent));
  const sides = { without: values(without), with: values(withIt) };
  const breaks = breaksOf([...sides.without, ...sides.with], about.view);
  return {
    without: classedSide(shown, sides.without, { ...about, breaks, id: 'without' }),
    with: classedSide(shown, sides.with, { ...about, breaks, id: 'with' }),
  };
}

function valueOnly(figure: AreaFigure, value: number | null, absent: AreaFigure['absent']): AreaFigure {
  return {
    ...figure,
    ...{ value, status: null, goal: null, gap: null },
    absent: value === null ? (absent ?? 'missing') : null,
  };
}

function breaksOf(figures: readonly AreaFigure[], { method, classes }: ViewState): Breaks {
  const values = figures.flatMap(({ value }) => value ?? []);
  return classify(values, { method: method === 'user' ? 'natural' : method, classes, edges: [] });
}

/** The target's values like those of an indicator: legend, list and export then treat them like any other figure with classes. */
function classedSide(
  shown: Shown,
  figures: readonly AreaFigure[],
  { target, titles, breaks, id }: About & { readonly breaks: Breaks; readonly id: SideId },
): Partial<Shown> {
  const classed = figures.map((figure) => ({
    ...figure,
    classIndex: figure.value === null ? null : classOf(figure.value, breaks),
  }));
  return {
    ...figuresAs(shown, classed),
    breaks,
    legend: classLegend(classed, breaks),
    subject: {
      kind: 'indicator',
      dimension: null,
      category: null,
      indicator: {
        id: target.id,
        title: titles[id](target.title),
        unit: shown.unit,
        kind: 'stock',
        rollUp: { kind: 'none' },
        betterIs: shown.betterIs,
        sensitivity: 'internal',
      },
    },
  };
}

function statusSide(
  shown: Shown,
  figures: readonly AreaFigure[],
  { target, titles }: About,
  id: 'without' | 'with',
): Partial<Shown> {
  return {
    ...figuresAs(shown, figures),
    legend: statusLegend(figures),
    subject: { kind: 'target', target: { ...target, title: titles[id](target.title) } },
  };
}

function figuresAs(
  { betterIs }: Shown,
  figures: readonly AreaFigure[],
): Pick<Shown, 'figures' | 'figureByCode' | 'ranked' | 'simulated'> {
  return {
    figures,
    figureByCode: new Map(figures.map((figure) => [figure.code, figure])),
    ranked: rankFigures(figures, betterIs),
    simulated: figures.some(({ simulated }) => simulated),
  };
}
