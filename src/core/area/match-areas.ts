import { type AreaCode, areaCode, type IsoDate } from '../unit.ts';
import type { Match } from '../workspace/workspace.ts';
import type { AreaLevel } from './area.ts';
import { normaliseAreaCode } from './area-code.ts';
import type { AreaTree } from './area-tree.ts';
import { indexNames, type NamedArea, type NameIndex } from './match-index.ts';
import { comparableName, stemOf } from './match-name.ts';
import { editDistance } from './match-spelling.ts';

/** One row of a delivered table, as far as it says which area it means. Cells as text, never as numbers. */
export type MatchRow = { readonly code?: string; readonly name?: string; readonly parentName?: string };

export const matchReasons = [
  'decision',
  'code',
  'codeHistory',
  'name',
  'fullName',
  'oldName',
  'ending',
  'otherEnding',
  'spelling',
  'split',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** An area that a row may mean. `confidence` 0–1. */
export type MatchCandidate = { readonly area: AreaCode; readonly reason: MatchReason; readonly confidence: number };

/**
 * `sure`: taken unless somebody objects. `doubtful`: `area` is the best guess, to be confirmed; the others are in `candidates`. `none`:
 * nothing comes near, or a decision says that the row is no area.
 */
export type AreaMatch = {
  readonly status: 'sure' | 'doubtful' | 'none';
  readonly area: AreaCode | null;
  readonly reason: MatchReason | null;
  readonly confidence: number;
  /** Best first, the match itself among them; at most `mostCandidates`. */
  readonly candidates: readonly MatchCandidate[];
  /** The code is known, but the name is another unit's or nobody's: the code wins, the difference is shown. */
  readonly nameDiffers?: true;
};

export type MatchReport = {
  /** One for each row, in the order of the rows. */
  readonly matches: readonly AreaMatch[];
  /** Rows counted from 0. */
  readonly doubtful: readonly number[];
  readonly unmatched: readonly number[];
  /** Areas that several rows mean, with those rows: a total row, a duplicate, or a wrong match. */
  readonly shared: readonly { readonly area: AreaCode; readonly rows: readonly number[] }[];
};

const sureFrom = 0.85;
const mostCandidates = 5;
/** Names this near to the best one make it doubtful. */
const tooNear = 0.05;
/** Without a parent to look below, spelling is compared with at most so many names. */
const mostNames = 20_000;

/**
 * Which areas the rows of a table mean: by decisions of the workspace (kind `code`, from the code or name as delivered), by code, by code
 * history, by name within the parent. A row is matched by what it says itself alone, so that order does not matter and equal rows get
 * equal answers. Costs the names below the parent for a name that is not found as it stands.
 */
export function matchAreas(
  tree: AreaTree,
  rows: readonly MatchRow[],
  options: {
    readonly levels?: readonly AreaLevel[];
    readonly date?: IsoDate;
    readonly decisions?: readonly Pick<Match, 'kind' | 'from' | 'to'>[];
  } = {},
): MatchReport {
  const index = indexNames(tree, options);
  // Parents may be of levels that the rows themselves are not.
  const parents = options.levels ? indexNames(tree, options.date ? { date: options.date } : {}) : index;
  const decisions = new Map(
    (options.decisions ?? []).flatMap(({ kind, from, to }) => (kind === 'code' ? [[from.trim(), to] as const] : [])),
  );
  const remembered = new Map<string, AreaMatch>();
  const matches = rows.map((row) => {
    const key = JSON.stringify([row.code, row.name, row.parentName]);
    let match = remembered.get(key);
    if (!match) {
      match = matchRow(index, parents, row, decisions);
      remembered.set(key, match);
    }
    return match;
  });
  const rowsOf = (status: AreaMatch['status']) =>
    matches.flatMap((match, row) => (match.status === status ? [row] : []));
  return { matches, doubtful: rowsOf('doubtful'), unmatched: rowsOf('none'), shared: sharedAreas(matches) };
}

function matchRow(
  index: NameIndex,
  parents: NameIndex,
  row: MatchRow,
  decisions: ReadonlyMap<string, string>,
): AreaMatch {
  const [code, name, parentName] = [row.code, row.name, row.parentName].map((cell) => cell?.trim() ?? '');
  const decided = [code, `${parentName}/${name}`, name].find((from) => from && decisions.has(from));
  if (decided) return byDecision(index.tree, decisions.get(decided)!);
  const byCode = code ? codeCandidates(index, code) : [];
  const exact = byCode.find(({ reason }) => reason === 'code');
  const names = name && !exact ? nameCandidates(index, name, parentsOf(parents, parentName ?? '')) : [];
  if (exact) {
    const isNamed = !name || isSameName(index, exact.area, name);
    return { ...chosen([exact]), ...(isNamed ? {} : { nameDiffers: true as const }) };
  }
  return chosen([...byCode, ...names]);
}

function byDecision(tree: AreaTree, to: string): AreaMatch {
  const area = [areaCode(to), normaliseAreaCode(to)].find((each) => tree.byCode.has(each));
  if (!area) return { status: 'none', area: null, reason: 'decision', confidence: 1, candidates: [] };
  const candidate = { area, reason: 'decision' as const, confidence: 1 };
  return { status: 'sure', ...candidate, candidates: [candidate] };
}

/** The very code or its unpadded form; of a code that is out of date the unit's code today, or all its successors. */
function codeCandidates({ tree, today, before }: NameIndex, text: string): readonly MatchCandidate[] {
  const code = [areaCode(text), normaliseAreaCode(text)].find((each) => tree.byCode.has(each));
  if (!code) {
    // The code of later years, in a workspace that ends before: the unit that became it, when it is one alone.
    const earlier = before().get(normaliseAreaCode(text)) ?? [];
    return earlier.length === 1 ? [{ area: earlier[0]!, reason: 'codeHistory', confidence: 0.9 }] : [];
  }
  const current = today(code);
  if (current === code) return [{ area: code, reason: 'code', confidence: 1 }];
  if (current !== null) return [{ area: current, reason: 'codeHistory', confidence: 0.97 }];
  const successors = (tree.byCode.get(code)!.successors ?? []).filter((each) => tree.byCode.has(each));
  if (successors.length === 1) return [{ area: successors[0]!, reason: 'codeHistory', confidence: 0.9 }];
  return successors.map((area) => ({ area, reason: 'split', confidence: 0.5 }));
}

/** Areas that the parent's name may mean; null where the row does not name one, or nobody has that name. */
function parentsOf(index: NameIndex, parentName: string): ReadonlySet<AreaCode> | null {
  if (!parentName) return null;
  const comparable = comparableName(parentName);
  const { stem } = stemOf(comparable);
  const found = [index.byComparable.get(comparable), index.byPath().get(comparable), index.byStem.get(stem)].find(
    (list) => list !== undefined,
  );
  return found ? new Set(found.flatMap(({ area, named }) => [area, named])) : null;
}

function nameCandidates(
  index: NameIndex,
  name: string,
  parents: ReadonlySet<AreaCode> | null,
): readonly MatchCandidate[] {
  const comparable = comparableName(name);
  const own = stemOf(comparable);
  const found = [
    ...(index.byComparable.get(comparable) ?? []).map((each) => scored(each, 'name', 0.97)),
    ...(index.byPath().get(comparable) ?? []).map((each) => scored(each, 'fullName', 0.98)),
    ...(index.byStem.get(own.stem) ?? []).flatMap((each) => endingScore(each, own.ending, comparable)),
  ];
  const spelled = found.length > 0 ? found : spellings(index, comparable, parents);
  return spelled.map(({ each, reason, confidence }) => ({
    area: each.area,
    reason: reason === 'name' && each.area !== each.named ? 'oldName' : reason,
    confidence: withParent(each, confidence, parents),
  }));
}

type Scored = { readonly each: NamedArea; readonly reason: MatchReason; readonly confidence: number };

function scored(each: NamedArea, reason: MatchReason, confidence: number): Scored {
  return { each, reason, confidence };
}

/** The same name but for its ending: left out (安定 for 安定区), or another (a county that became a city). */
function endingScore(each: NamedArea, ending: string, comparable: string): readonly Scored[] {
  if (each.comparable === comparable) return [];
  if (ending !== '' && each.ending !== '' && ending !== each.ending) return [scored(each, 'otherEnding', 0.75)];
  // One character alone says little (东 for 东乡 or 东村).
  return [scored(each, 'ending', each.stem.length > 1 ? 0.93 : 0.8)];
}

/** Names a slip or two away; of short names (two characters) none, since every other village is one character away. */
function spellings(index: NameIndex, comparable: string, parents: ReadonlySet<AreaCode> | null): readonly Scored[] {
  if (comparable.length < 3) return [];
  const most = comparable.length >= 6 ? 2 : 1;
  const scope = parents ? [...parents].flatMap((code) => index.byParent().get(code) ?? []) : index.all;
  if (scope.length > mostNames) return [];
  return [...new Set(scope)].flatMap((each) => {
    const edits = editDistance(comparable, each.comparable, most);
    return edits > most ? [] : [scored(each, 'spelling', 0.84 * (1 - edits / comparable.length))];
  });
}

/** Below the parent named it counts in full; elsewhere half; without a parent a little less. */
function withParent({ above, area }: NamedArea, confidence: number, parents: ReadonlySet<AreaCode> | null): number {
  if (parents === null) return confidence - 0.02;
  return above.some((code) => code !== area && parents.has(code)) ? confidence : confidence / 2;
}

/** The best candidate; doubtful when another comes near, or when it is not good enough by itself. */
function chosen(all: readonly MatchCandidate[]): AreaMatch {
  const best = new Map<AreaCode, MatchCandidate>();
  for (const each of all) {
    const before = best.get(each.area);
    if (!before || each.confidence > before.confidence) best.set(each.area, each);
  }
  const candidates = [...best.values()]
    .sort((a, b) => b.confidence - a.confidence || (a.area < b.area ? -1 : 1))
    .slice(0, mostCandidates);
  const [first, second] = candidates;
  if (!first) return { status: 'none', area: null, reason: null, confidence: 0, candidates: [] };
  const isAlone = !second || first.confidence - second.confidence >= tooNear;
  const confidence = isAlone ? first.confidence : Math.min(first.confidence, 0.5);
  return { ...first, status: confidence >= sureFrom ? 'sure' : 'doubtful', confidence, candidates };
}

function isSameName({ tree }: NameIndex, area: AreaCode, name: string): boolean {
  const [own, given] = [comparableName(tree.byCode.get(area)!.name), comparableName(name)];
  return own === given || given.endsWith(own) || stemOf(own).stem === stemOf(given).stem;
}

function sharedAreas(matches: readonly AreaMatch[]): MatchReport['shared'] {
  const rowsByArea = new Map<AreaCode, number[]>();
  matches.forEach(({ area }, row) => {
    if (area === null) return;
    const rows = rowsByArea.get(area);
    if (rows) rows.push(row);
    else rowsByArea.set(area, [row]);
  });
  return [...rowsByArea]
    .filter(([, rows]) => rows.length > 1)
    .map(([area, rows]) => ({ area, rows }))
    .sort((a, b) => (a.area < b.area ? -1 : 1));
}
