import { type AreaTree, buildAreaTree } from '../../core/area/area-tree.ts';
import { checkAreas } from '../../core/area/check-areas.ts';
import { type AreaMatch, matchAreas } from '../../core/area/match-areas.ts';
import { parseCode } from '../../core/area/parse-code.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { MatchArea, MatchQuestion, RowMatch } from './delivery-protocol.ts';

/**
 * Which area each delivered row is about, among those of the workspace and the proposed ones, which need not fit together yet. A code
 * with a name that is another unit's is a doubt: one of the two is wrong.
 */
export function matchDelivered({ rows, areas }: MatchQuestion, workspace: Workspace | null): readonly RowMatch[] {
  const tree = areas.length === 0 && workspace ? workspace.areas : treeOf(areas, workspace);
  const known = new Set(tree.byCode.keys());
  const { matches } = matchAreas(
    tree,
    rows.map(({ code, name, parent }) => {
      const parsed = parseCode(code, known);
      return { code: parsed.kind === 'code' ? parsed.code : code, name, parentName: parent };
    }),
    { decisions: workspace?.matches ?? [] },
  );
  return matches.map((match) => rowMatch(match, tree));
}

function rowMatch({ status, area, reason, confidence, candidates, nameDiffers }: AreaMatch, tree: AreaTree): RowMatch {
  const isDoubt = status === 'doubtful' || (status === 'sure' && nameDiffers === true);
  return {
    verdict: isDoubt ? 'doubtful' : status === 'sure' ? 'matched' : 'none',
    code: area,
    reason: nameDiffers ? 'nameDiffers' : (reason ?? 'none'),
    confidence: nameDiffers ? Math.min(confidence, 0.6) : confidence,
    candidates: candidates.map((each) => ({
      code: each.area,
      name: tree.byCode.get(each.area)!.name,
      place: placeOf(tree, each.area),
    })),
  };
}

function placeOf(tree: AreaTree, code: AreaCode): string {
  const parent = tree.byCode.get(code)?.parent;
  return parent ? (tree.byCode.get(parent)?.name ?? '') : '';
}

function treeOf(areas: readonly MatchArea[], workspace: Workspace | null): AreaTree {
  const own = (workspace?.areas.areas ?? []).map((area) => ({ area, where: {} }));
  const proposed = areas.map((area) => ({ area: { ...area, attributes: {}, source: '' }, where: {} }));
  return buildAreaTree(checkAreas([...own, ...proposed]).accepted);
}
