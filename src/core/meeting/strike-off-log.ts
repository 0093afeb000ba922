import type { Knowledge } from '../indicator/evaluation.ts';
import { type MovementRow, strikeOffRows } from '../ledger/movement-rows.ts';
import { addMonths } from '../period.ts';
import { membersOf } from '../target/scope.ts';
import type { AreaCode } from '../unit.ts';

export type StrikeOffLog = {
  /** Exits of the twelve months up to the day, the latest first; corrections known by then are in. */
  readonly rows: readonly MovementRow[];
  /** How many there are in all, bear no evidence, name nobody who struck them off, and have come back since. */
  readonly all: number;
  readonly withoutEvidence: number;
  readonly withoutName: number;
  readonly returned: number;
};

/** The strike-off log (销号) of an area, a custom one too: who struck off what, when, by which evidence. `most` limits the rows, not the counts. */
export function strikeOffLog(knowledge: Knowledge, root: AreaCode | null, most: number): StrikeOffLog {
  const { asOf, index } = knowledge;
  const { ledger, areas } = index.workspace;
  const span = { after: addMonths(asOf, -12), until: asOf };
  const roots = root === null ? [null] : (membersOf(knowledge, root) ?? [root]);
  const seen = new Set<string>();
  const rows = roots
    .flatMap((each) => strikeOffRows(ledger, areas, { ...span, root: each }))
    .filter(({ line }) => !seen.has(line) && seen.add(line));
  const count = (is: (row: MovementRow) => boolean) => rows.filter(is).length;
  return {
    rows: rows.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.line < b.line ? -1 : 1)).slice(0, most),
    all: rows.length,
    withoutEvidence: count(({ evidence }) => !evidence),
    withoutName: count(({ by }) => !by),
    returned: count(({ counterpart }) => counterpart !== null),
  };
}
