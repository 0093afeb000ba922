import { lineKm } from '../geo/geodesic.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { remember } from '../indicator/evaluation.ts';
import { amountOf, eventsBetween } from '../ledger/ledger.ts';
import { lastYearBy } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { Project, ProjectStatus } from '../workspace/workspace.ts';
import type { Entry } from './add-up.ts';
import { upwards } from './scope.ts';
import type { FundFilter, Measure, ProjectFilter } from './target.ts';

type ProjectMeasure = Extract<Measure, { projects: ProjectFilter }>;
type FundMeasure = Extract<Measure, { funds: FundFilter; stage: string }>;
type LedgerMeasure = Extract<Measure, { ledger: string }>;

/** The rows that a quantity or a flow adds up on a day: those dated in `(after, at]`. */
export function quantityEntries(
  knowledge: Knowledge,
  measure: ProjectMeasure | FundMeasure | LedgerMeasure,
  at: IsoDate,
  after: IsoDate | null,
): { readonly entries: readonly Entry[]; readonly kept: boolean } {
  const { workspace } = knowledge.index;
  if ('projects' in measure)
    return { entries: projectEntries(knowledge, measure, at, after), kept: workspace.projects.length > 0 };
  if ('funds' in measure) {
    const entries = fundEntries(knowledge, measure.funds, measure.stage, at, after);
    return { entries, kept: workspace.funds.length > 0 };
  }
  return { entries: ledgerEntries(knowledge, measure, at, after), kept: workspace.ledger.length > 0 };
}

/** Fund rows of one stage; a year's money is known from 31 December of that year. */
export function fundEntries(
  knowledge: Knowledge,
  filter: FundFilter,
  stage: string,
  at: IsoDate,
  after: IsoDate | null,
): readonly Entry[] {
  const { workspace } = knowledge.index;
  const typeById = remember(
    knowledge,
    'projectTypes',
    () => new Map(workspace.projects.map((project) => [project.id, project.type])),
  );
  const [last, before] = [lastYearBy(at), after === null ? -Infinity : lastYearBy(after)];
  return workspace.funds
    .filter((fund) => {
      if (fund.stage !== stage || fund.year > last || fund.year <= before) return false;
      if (filter.fundSource !== undefined && fund.fundSource !== filter.fundSource) return false;
      if (filter.projectType !== undefined && typeById.get(fund.project ?? '') !== filter.projectType) return false;
      return !filter.areas || upwards(knowledge, fund.area).some((code) => filter.areas!.includes(code));
    })
    .map((fund) => ({ area: fund.area, amount: fund.amountWanYuan, source: fund.source }));
}

/** Status of a project on a day, from its dates alone: a later date is not known yet. */
export function projectStatusAt(project: Project, at: IsoDate): ProjectStatus {
  if (project.acceptedOn !== null && project.acceptedOn <= at) return 'accepted';
  if (project.doneOn !== null && project.doneOn <= at) return 'done';
  if (project.startedOn !== null && project.startedOn <= at) return 'underWay';
  return 'planned';
}

function projectEntries(
  knowledge: Knowledge,
  measure: ProjectMeasure,
  at: IsoDate,
  after: IsoDate | null,
): readonly Entry[] {
  return knowledge.index.workspace.projects
    .filter((project) => matches(project, measure.projects))
    .filter((project) => {
      const reached = reachedOn(project, measure.stage);
      return reached !== null && reached <= at && (after === null || reached > after);
    })
    .map((project) => ({
      area: project.area ?? firstRoot(knowledge),
      amount: amount(project, measure.sum),
      source: project.source,
    }));
}

/** A project that belongs to no area counts for the whole. */
function firstRoot(knowledge: Knowledge): AreaCode | null {
  return knowledge.index.workspace.areas.childrenByCode.get(null)?.[0]?.code ?? null;
}

function matches(project: Project, filter: ProjectFilter): boolean {
  return (
    (filter.type === undefined || project.type === filter.type) &&
    (filter.programme === undefined || project.programme === filter.programme) &&
    (filter.defect === undefined || project.defect === filter.defect) &&
    (filter.technicalClass === undefined || project.technicalClass === filter.technicalClass)
  );
}

/** First day on which the project had at least this status. */
function reachedOn(project: Project, stage: ProjectMeasure['stage']): IsoDate | null {
  const days = {
    underWay: [project.startedOn, project.doneOn, project.acceptedOn],
    done: [project.doneOn, project.acceptedOn],
    accepted: [project.acceptedOn],
  };
  const known = days[stage].filter((day): day is IsoDate => day !== null);
  return known.length === 0 ? null : known.reduce((first, day) => (day < first ? day : first));
}

function amount(project: Project, sum: ProjectMeasure['sum']): number | null {
  switch (sum) {
    case 'count':
      return 1;
    case 'costWanYuan':
      return project.costWanYuan;
    case 'capacity':
      return project.capacity;
    case 'reportedKm':
      return project.lengthKm;
    case 'drawnKm':
      return project.geometry ? lineKm(project.geometry) : null;
  }
}

function ledgerEntries(
  knowledge: Knowledge,
  measure: LedgerMeasure,
  at: IsoDate,
  after: IsoDate | null,
): readonly Entry[] {
  const subject = measure.count === 'units' ? 'unit' : 'people';
  const { areas } = knowledge.index.workspace;
  return eventsBetween(knowledge.ledger, measure.ledger, subject, after, at)
    .filter((event) => measure.level === undefined || areas.byCode.get(event.area)?.level === measure.level)
    .map((event) => ({ area: event.area, amount: amountOf(event, measure.count), source: event.source }));
}
