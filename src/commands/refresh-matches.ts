import type { AreaCode } from '../core/unit.ts';
import type { RowMatch } from '../jobs/workspace/delivery-protocol.ts';
import type { DataDesk } from './data-desk.ts';
import { cellsOf, matchable, proposedAreas } from './proposed-areas.ts';

/** Compares the rows of every table with the areas of the workspace and of the boundaries in use. Decisions made before stay. */
export async function refreshMatches(desk: DataDesk): Promise<void> {
  await Promise.all(desk.data.getState().tables.map((_, i) => matchTable(desk, i)));
}

/** The same for one table; an earlier comparison of it that is still under way no longer counts. */
export async function matchTable({ data, session, api, runs }: DataDesk, i: number): Promise<void> {
  const signal = runs.step(`matches ${i}`);
  const state = data.getState();
  const { workspace } = session.getState();
  const table = state.understanding?.tables[i];
  const plan = state.tables[i];
  if (!table || !plan) return;
  const areas = proposedAreas(state, workspace).map(matchable);
  const { columns } = plan;
  const [code, name, parent] = [columns.code, columns.name, columns.parent].map((wanted) => cellsOf(table, wanted));
  const rows = table.rows.map((_, row) => ({ code: code![row]!, name: name![row]!, parent: parent![row]! }));
  const matches = await api.match({ rows, areas, isAlone: workspace === null });
  const meant = plan.points === null || workspace === null ? [] : codesIn(matches);
  const villages = new Map(meant.length === 0 ? [] : await api.villagePoints(meant));
  if (signal.aborted) return;
  data.setState((now) => ({
    tables: now.tables.map((each, at) =>
      at === i && each.columns === columns
        ? { ...each, matches, points: each.points && { ...each.points, villages } }
        : each,
    ),
  }));
}

/** Areas that rows are about, or may be by a decision. */
function codesIn(matches: readonly RowMatch[]): readonly AreaCode[] {
  const all = matches.flatMap(({ code, candidates }) => [code, ...candidates.map((candidate) => candidate.code)]);
  return [...new Set(all.filter((code) => code !== null))];
}
