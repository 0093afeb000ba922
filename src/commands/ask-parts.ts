import { areaLevels } from '../core/area/area.ts';
import { groupBy } from '../core/group-by.ts';
import type { AreaFigure } from '../state/selectors/area-figures.ts';
import { ancestorsOf, areaIndexOf, levelsBelow } from '../state/selectors/area-index.ts';
import { type Shown, shownOf } from '../state/selectors/shown.ts';
import { wantedFigures } from '../state/selectors/wanted-figures.ts';
import { type Figures, noFigures } from '../state/session-store.ts';
import type { Desk } from './desk.ts';

/** One part of what the map shows, with the figures of the areas inside it. */
export type PartFigures = { readonly code: string; readonly figures: readonly AreaFigure[] };

/** The map's subject one level further down, and its parts: all in the classes of that level. */
export type Parts = { readonly shown: Shown; readonly parts: readonly PartFigures[] };

/**
 * What the map shows, part by part: the direct parts of the root (the members of a custom area), each with the areas of the level on the map, or of the next one
 * where the map shows the parts themselves. Null where nothing with an outline lies below them.
 */
export async function askParts(desk: Desk, shown: Shown): Promise<Parts | null> {
  const { workspace } = desk.session.getState();
  if (!workspace || shown.resolved.isDeepest) return null;
  const index = areaIndexOf(workspace.summary);
  const { root, rootCodes } = shown.resolved;
  const isGroup = root === null || root.startsWith('@');
  const partCodes = isGroup
    ? rootCodes
    : workspace.summary.areas.filter(({ parent }) => parent === root).map(({ code }) => code);
  const below = levelsBelow(index, partCodes);
  const partLevel = index.byCode.get(partCodes[0] ?? '')?.level;
  const isFiner = partLevel !== undefined && areaLevels.indexOf(shown.resolved.level) > areaLevels.indexOf(partLevel);
  const level = isFiner ? shown.resolved.level : below[0];
  if (partCodes.length < 2 || level === undefined) return null;
  const view = { ...desk.view.getState(), level };
  const wanted = wantedFigures(view, workspace).filter(({ slot }) => ['values', 'scale', 'target'].includes(slot));
  const answers = await Promise.all(
    wanted.map(async ({ slot, key, ask }) => [slot, { key, data: await ask(desk.api, () => false) }] as const),
  );
  const figures: Figures = { ...noFigures, ...Object.fromEntries(answers) };
  const finer = shownOf(view, workspace, figures);
  const partOf = (code: string) =>
    partCodes.find((part) => code === part || ancestorsOf(index, code).some((area) => area.code === part));
  const byPart = groupBy(finer.figures, ({ code }) => partOf(code));
  return { shown: finer, parts: partCodes.map((code) => ({ code, figures: byPart.get(code) ?? [] })) };
}
