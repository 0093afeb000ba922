import type { Indicator } from '../indicator/indicator.ts';
import type { Issue } from '../issue.ts';
import type { Source } from '../workspace/workspace.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { coordinateDecimals } from './coarsen.ts';
import { isCountedUnit } from './counted.ts';
import { changesSince, type EarlierRelease, holdAgainst, inOrder, missingReleases } from './earlier-releases.ts';
import type { Basis } from './figure-cells.ts';
import { personalPlaces } from './personal-places.ts';
import { personalTextTest } from './personal-text.ts';
import { asPublished, type Published } from './published.ts';
import type { Release, ReleasedIndicator, ReleasedTargetValue, ReleasedValue } from './release.ts';
import { createReleaseContext, type ReleaseContext } from './release-context.ts';
import { draftFigures, relateFigures } from './release-figures.ts';
import { releasedFunds, releasedProjects } from './release-lists.ts';
import { refusalsOf } from './release-refusals.ts';
import { releasedAreas } from './released-areas.ts';
import { reportOf } from './report-of.ts';
import { selectRelease } from './select-release.ts';
import { type Suppression, suppress } from './suppress.ts';
import { draftTarget, releasedTarget } from './target-figures.ts';

export type ProtectedRelease =
  | { readonly ok: true; readonly release: Published<Release> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The release that a workspace's definition asks for, protected against everything that can be computed from it and from the earlier
 * releases (in any order), or the reasons why there can be none. The only way to a `Published` figure. Cost: about a linear program of
 * tens of cells for each small count.
 */
export function protectRelease(index: WorkspaceIndex, given: readonly EarlierRelease[] = []): ProtectedRelease {
  const { release: rules } = index.workspace;
  const earlier = inOrder(given);
  const unready = [...refusalsOf(index, rules), ...missingReleases(earlier).map(earlierMissing)];
  if (!rules || unready.length > 0) return { ok: false, issues: unready };
  const context = createReleaseContext(index, rules);
  const selection = selectRelease(context);
  const values = draftFigures(context, selection.indicators);
  const targets = selection.targets.flatMap((target) => draftTarget(context, target));
  relateFigures(context, selection.indicators);
  holdAgainst(context, earlier, { values, targets });
  const suppression = suppress(context.book.system());
  if (suppression.exposed.length > 0)
    return {
      ok: false,
      issues: [
        { code: 'releaseExposed', severity: 'error', where: {}, context: { count: suppression.exposed.length } },
      ],
    };
  const isWithheld = withheldTest(context, suppression);
  const shown = values.map(({ figure, basis }) => (isWithheld(basis) ? withheldValue(figure) : figure));
  const shownTargets = targets.map(({ figure, basis }) => (isWithheld(basis) ? withheldTarget(figure) : figure));
  const release = compose(context, { selection, earlier, suppression, shown, shownTargets });
  // The office's own telephone may be a mobile: it was given to be published.
  const { head, ...lists } = release;
  const { telephone: _telephone, ...ownHead } = head;
  const [place, ...more] = personalPlaces({ head: ownHead, ...lists }, personalTextTest(index.workspace));
  if (place === undefined) return { ok: true, release };
  const issue = { where: { path: place }, context: { count: more.length + 1 } };
  return { ok: false, issues: [{ code: 'releasePersonal', severity: 'error', ...issue }] };
}

function earlierMissing(found: string): Issue {
  return { code: 'releaseEarlierMissing', severity: 'error', where: {}, context: { found } };
}

/** A figure is withheld when any count behind it is, when it is small itself though known from before, or when its base is unknown. */
function withheldTest({ book }: ReleaseContext, { withheld }: Suppression): (basis: Basis) => boolean {
  return ({ cells, baseKnown }) => !baseKnown || cells.some((cell) => withheld[cell] || book.needOf(cell) !== null);
}

function withheldValue(figure: ReleasedValue): ReleasedValue {
  return { ...figure, value: null, absent: 'suppressed', origin: null, missing: 0 };
}

function withheldTarget(figure: ReleasedTargetValue): ReleasedTargetValue {
  return { ...figure, value: null, absent: 'suppressed', goal: null, gap: null, status: 'withheld', missing: 0 };
}

function compose(
  context: ReleaseContext,
  parts: {
    readonly selection: ReturnType<typeof selectRelease>;
    readonly earlier: readonly EarlierRelease[];
    readonly suppression: Suppression;
    readonly shown: readonly ReleasedValue[];
    readonly shownTargets: readonly ReleasedTargetValue[];
  },
): Published<Release> {
  const { index, rules, asOf, levels, periods } = context;
  const { workspace } = index;
  const { selection, earlier, suppression, shown, shownTargets } = parts;
  const isPersonal = personalTextTest(workspace);
  const { projects, personal } = rules.projects
    ? releasedProjects(context, isPersonal)
    : { projects: [], personal: [] };
  const funds = rules.funds ? releasedFunds(context) : [];
  const serial = earlier.length + 1;
  const values = [...shown].sort(byFigure);
  const refused = [
    ...selection.refused,
    ...personal.map((id) => ({ what: 'project', id, reason: 'personal' as const })),
  ];
  const simulated = [...shown, ...shownTargets, ...projects, ...funds].some((entry) => entry.simulated);
  return asPublished({
    head: {
      format: 1,
      id: `${workspace.name}-${asOf}-r${serial}`,
      workspace: workspace.name,
      serial,
      title: workspace.title,
      asOf,
      levels,
      periods: periods.map(({ period }) => period),
      minimumCount: rules.minimumCount,
      trial: rules.trial,
      mapNumber: rules.mapNumber,
      office: rules.office,
      telephone: rules.telephone,
      objection: rules.objection,
      nextUpdate: rules.nextUpdate,
      simulated,
      notes: workspace.notes.filter(({ zh, en }) => !isPersonal(zh) && !isPersonal(en)),
      previous: earlier.map(({ id }) => id),
    },
    areas: releasedAreas(index, levels, rules.decimals ?? coordinateDecimals),
    customAreas: workspace.customAreas
      .filter(({ id }) => selection.customAreas.includes(id))
      .map(({ source: _source, ...area }) => area),
    indicators: selection.indicators.map(releasedIndicator),
    values,
    targets: selection.targets.map((target) => releasedTarget(context, target)),
    targetValues: shownTargets,
    projects,
    funds,
    sources: workspace.sources.filter((source) => isUsed(context, source)),
    changes: changesSince(earlier.at(-1), values),
    report: reportOf(context, {
      ...{ refused, suppression, shown, earlier: earlier.length },
      coordinateDecimals: rules.decimals ?? coordinateDecimals,
    }),
  } satisfies Release);
}

function releasedIndicator({
  id,
  title,
  unit,
  kind,
  betterIs,
  dimensions,
  theme,
  rollUp,
}: Indicator): ReleasedIndicator {
  const adds = { sum: 'sum', countWhere: 'sum', ratio: 'share', weightedMean: 'mean', none: 'none' } as const;
  return {
    ...{ id, title, unit, kind, betterIs },
    ...(dimensions ? { dimensions } : {}),
    ...(theme ? { theme } : {}),
    adds: adds[rollUp.kind],
    counted: isCountedUnit(unit),
  };
}

/** Sources of the areas and of any observation of a released indicator, and those of what is listed. */
function isUsed({ index, rules }: ReleaseContext, { id }: Source): boolean {
  const { areas, observations, projects, funds } = index.workspace;
  const operands = new Set(rules.indicators);
  return (
    areas.areas.some((area) => area.source === id) ||
    observations.some((observation) => observation.source === id && operands.has(observation.indicator)) ||
    (rules.projects === true && projects.some((project) => project.source === id)) ||
    (rules.funds === true && funds.some((fund) => fund.source === id))
  );
}

/** By indicator, category, period and area: never by value. */
function byFigure(a: ReleasedValue, b: ReleasedValue): number {
  const keyOf = ({ indicator, dimension, category, period, area }: ReleasedValue) =>
    `${indicator}|${dimension ?? ''}|${category ?? ''}|${period}|${area}`;
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
