import { isOfPlan } from '../../core/plan/outcome/plan-view.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { readPlans } from '../../state/save/read-plans.ts';
import { type Beside, besideKey, type Side } from '../../state/selectors/beside.ts';
import type { ComparedWith } from '../../state/selectors/compared-with.ts';
import { type Shown, shownOf } from '../../state/selectors/shown.ts';
import { wantedFigures } from '../../state/selectors/wanted-figures.ts';
import { type Figures, noFigures, type OpenWorkspace } from '../../state/session-store.ts';
import type { LayerId } from '../../state/view-store.ts';
import { askMeeting } from '../ask-meeting.ts';
import type { Desk } from '../desk.ts';
import { planFigures, plannedFigures, type SideTitles } from './side-figures.ts';

/** Why there is nothing to be shown beside the map: the subject has no plan, the plan is not on this machine, both sides are one year. */
export type NothingBeside = 'noTarget' | 'planGone' | 'samePeriod';

type Sides = Pick<Beside, 'present' | 'other'>;

/** The plans of this machine that were drawn on the open workspace; none where the browser keeps nothing or refuses. */
export async function listPlans({ session }: Desk): Promise<readonly Plan[]> {
  const { workspace } = session.getState();
  return workspace ? readPlans(workspace.summary.name).catch(() => []) : [];
}

/** Both sides of a comparison with what the map shows by itself (`shown`). Classes are common to both sides. */
export async function askBeside(
  desk: Desk,
  shown: Shown,
  compared: ComparedWith,
  titles: SideTitles,
): Promise<Beside | NothingBeside> {
  const { workspace } = desk.session.getState();
  if (!workspace) return 'samePeriod';
  const key = besideKey(shown.resolved, desk.view.getState(), workspace.summary);
  const sides =
    compared.kind === 'period'
      ? await periodSides(desk, workspace, shown, compared.period)
      : compared.kind === 'planned'
        ? await plannedSides(desk, workspace, shown, titles)
        : await planSides(desk, shown, compared, titles);
  return typeof sides === 'string' ? sides : { key, ...sides };
}

/** All that the map would ask for if the other period were chosen: villages and projects of that day too. */
async function periodSides(
  desk: Desk,
  workspace: OpenWorkspace,
  shown: Shown,
  period: string,
): Promise<Sides | NothingBeside> {
  if (period === shown.resolved.period) return 'samePeriod';
  const view = { ...desk.view.getState(), period };
  const wanted = wantedFigures(view, workspace).filter(({ slot }) => slot !== 'cards' && slot !== 'responsible');
  const answers = await Promise.all(
    wanted.map(async ({ slot, key, ask }) => [slot, { key, data: await ask(desk.api, () => false) }] as const),
  );
  const figures: Figures = { ...noFigures, ...Object.fromEntries(answers) };
  const other = shownOf(view, workspace, figures);
  return {
    present: { name: { kind: 'period', period: shown.resolved.period }, shown: {}, resolved: {}, figures: {} },
    other: { name: { kind: 'period', period }, shown: other, resolved: other.resolved, figures },
  };
}

/** Planned against actual: of the target on the map, or of the first one that measures the very indicator on it. */
async function plannedSides(
  desk: Desk,
  { summary }: OpenWorkspace,
  shown: Shown,
  titles: SideTitles,
): Promise<Sides | NothingBeside> {
  const { subject } = shown;
  const target =
    subject?.kind === 'target'
      ? subject.target
      : summary.targets.find(
          ({ measure, unit, kind }) =>
            subject?.kind === 'indicator' &&
            subject.dimension === null &&
            kind === 'indicator' &&
            'indicator' in measure &&
            measure.indicator === subject.indicator.id &&
            measure.dimension === undefined &&
            unit === subject.indicator.unit,
        );
  if (!target) return 'noTarget';
  const { asOf } = shown.resolved;
  const planned = await askMeeting<'planned'>(desk, { kind: 'planned', asOf, target: target.id });
  if (planned.every((area) => area.planned === null)) return 'noTarget';
  const parts = plannedFigures(shown, { target, planned, view: desk.view.getState(), titles });
  const side = (kind: 'planned' | 'actual'): Side => ({
    name: { kind },
    shown: parts[kind],
    resolved: {},
    figures: {},
  });
  return { present: side('actual'), other: side('planned') };
}

/** The works of a variant, and what they do to the target on the map by the end of its last year. */
async function planSides(
  desk: Desk,
  shown: Shown,
  compared: Extract<ComparedWith, { kind: 'plan' }>,
  titles: SideTitles,
): Promise<Sides | NothingBeside> {
  const plan = (await listPlans(desk)).find(({ id }) => id === compared.plan);
  const variant = plan?.variants.find(({ id }) => id === compared.variant);
  if (!plan || !variant) return 'planGone';
  const target = shown.subject?.kind === 'target' ? shown.subject.target : null;
  const { asOf, layers } = shown.resolved;
  const answer = await askMeeting<'withPlan'>(desk, {
    ...{ kind: 'withPlan', asOf, plan, variant: variant.id },
    target: target?.id ?? null,
  });
  const parts = target && planFigures(shown, { target, answer, view: desk.view.getState(), titles });
  const side = (which: 'without' | 'with', name: Side['name']): Side => ({
    name,
    shown: parts?.[which] ?? {},
    resolved: {
      ...(answer.isTouched ? { asOf: answer.day } : {}),
      layers: [...new Set([...layers, 'sites' as const, 'roads' as const])],
    },
    figures: { projects: { key: `${plan.id}|${variant.id}|${which}`, data: worksOf(answer.projects[which], layers) } },
  });
  return {
    present: side('without', { kind: 'without' }),
    other: side('with', { kind: 'with', plan: plan.title, variant: plan.variants.length > 1 ? variant.title : '' }),
  };
}

type Works = NonNullable<Figures['projects']>['data'];

/** The plan's own works, and those of the workspace whose layer is on. */
function worksOf({ projects, flows }: Works, layers: readonly LayerId[]): Works {
  const isShown = (id: string, type: string) =>
    isOfPlan(id) || layers.includes(type === 'relocationSite' ? 'sites' : 'roads');
  return {
    projects: {
      ...projects,
      features: projects.features.filter(({ properties }) => isShown(properties.id, properties.type)),
    },
    flows: flows.filter(({ site }) => isShown(site, 'relocationSite')),
  };
}
