import type { FactIndex } from '../../indicator/facts.ts';
import { endOfYear, parsePeriod } from '../../period.ts';
import { type IsoDate, isoDate } from '../../unit.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { indexWorkspace, type WorkspaceIndex } from '../../workspace/workspace-index.ts';

const always = isoDate('9999-12-31');

/**
 * A workspace as a planner knows it on a day, fit to be asked about later years: whatever became known or happened afterwards is left
 * out, and whatever held on the day is taken to hold on. Asked about the day itself it answers as the whole workspace does. So
 * a later year with the plan differs from one without it by the plan alone. Cost: that of opening the workspace.
 */
export function knownOn(workspace: Workspace, day: IsoDate): WorkspaceIndex {
  const upTo = (date: IsoDate | null) => (date !== null && date <= day ? date : null);
  const index = indexWorkspace({
    ...workspace,
    observations: workspace.observations.filter(
      ({ stage, reported, period }) => stage === 'plan' || (reported ?? parsePeriod(period)?.end ?? always) <= day,
    ),
    ledger: workspace.ledger.filter(({ date }) => date <= day),
    projects: workspace.projects.map((project) => ({
      ...project,
      startedOn: upTo(project.startedOn),
      doneOn: upTo(project.doneOn),
      acceptedOn: upTo(project.acceptedOn),
    })),
    network: workspace.network.filter(({ openedOn }) => openedOn === null || openedOn <= day),
    facilities: workspace.facilities.filter(({ openedOn }) => openedOn === null || openedOn <= day),
    funds: workspace.funds.filter(({ stage, year }) => stage === 'planned' || endOfYear(year) <= day),
  });
  return { ...index, facts: held(index.facts, day) };
}

function held(facts: FactIndex, day: IsoDate): FactIndex {
  return new Map(
    [...facts].map(([key, series]) => [
      key,
      key.endsWith('|plan')
        ? series
        : new Map(
            [...series].map(([code, list]) => [
              code,
              list.map((fact) => (fact.end <= day && fact.holdsTo >= day ? { ...fact, holdsTo: always } : fact)),
            ]),
          ),
    ]),
  );
}
