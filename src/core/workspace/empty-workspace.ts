import { buildAreaTree } from '../area/area-tree.ts';
import type { Workspace } from './workspace.ts';

/** A workspace with nothing in it. It can be saved once it has an area: areas are the one thing that the format asks for. */
export function emptyWorkspace(name: string): Workspace {
  return {
    name,
    title: { zh: name, en: name },
    phases: [],
    notes: [],
    areas: buildAreaTree([]),
    customAreas: [],
    indicators: [],
    observations: [],
    targets: [],
    ledger: [],
    projects: [],
    network: [],
    facilities: [],
    funds: [],
    assignments: [],
    visits: [],
    constraints: [],
    backdrop: [],
    scenes: [],
    sources: [],
    plans: [],
    matches: [],
    prices: [],
  };
}
