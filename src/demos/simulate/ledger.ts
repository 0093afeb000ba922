import { endOfYear } from '../../core/period.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { LedgerEvent } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import type { PovertyPath } from './poverty.ts';
import { dayOf } from './report.ts';

/** A ledger line before the lines are put in order and numbered. */
export type LedgerDraft = Omit<LedgerEvent, 'id' | 'corrects'> & {
  /** What was written first, wrongly; a correction with the right figures follows on the given day. */
  readonly wrongly?: {
    readonly people: number;
    readonly households: number;
    readonly correctedOn: LedgerEvent['date'];
  };
};

/**
 * Ledger lines of the simulated movements: exits at the yearly adjustment in November and December, returns (with their cause) and
 * new poor through the year. About `slipShare` of the exits are entered with one household too many and corrected in spring.
 */
export function povertyEvents({
  paths,
  returnCauses,
  slipShare = 0.004,
  by,
  seed,
  source,
}: {
  readonly paths: readonly PovertyPath[];
  readonly returnCauses: readonly string[];
  readonly slipShare?: number;
  readonly by: string | null;
  readonly seed: number;
  readonly source: string;
}): LedgerDraft[] {
  const random = randomFor(seed, 'ledger');
  const drafts: LedgerDraft[] = [];
  for (const { code, years } of paths) {
    for (const moves of years) {
      const line = {
        subject: 'people',
        area: code,
        datePrecision: 'day',
        cause: null,
        evidence: null,
        by,
        source,
      } as const;
      const { year } = moves;
      if (moves.returned > 0) {
        const [people, households] = [moves.returned, moves.returnedHouseholds];
        const date = dayOf(year, random.integer(60, 290));
        drafts.push({ ...line, date, event: 'returned', people, households, cause: random.pick(returnCauses) });
      }
      if (moves.identified > 0) {
        const [people, households] = [moves.identified, moves.identifiedHouseholds];
        drafts.push({ ...line, date: dayOf(year, random.integer(150, 270)), event: 'identified', people, households });
      }
      const [date, slips, isSigned] = [
        dayOf(year, random.integer(318, 361)),
        random.chance(slipShare),
        random.chance(0.96),
      ];
      if (moves.exited === 0) continue;
      const [people, households] = [moves.exited, moves.exitedHouseholds];
      const wrongly = {
        people: people + 4,
        households: households + 1,
        correctedOn: dayOf(year + 1, random.integer(40, 110)),
      };
      drafts.push({
        ...line,
        ...{ date, event: 'exited', people, households, evidence: isSigned ? 'signed' : null },
        ...(slips && year < years.at(-1)!.year ? { wrongly } : {}),
      });
    }
  }
  return drafts;
}

/** One line for each unit that left the list, on a simulated day of December of its year. */
export function unitExits({
  units,
  by,
  evidence,
  seed,
  source,
}: {
  readonly units: readonly { readonly code: AreaCode; readonly exitYear: number }[];
  readonly by: string | null;
  readonly evidence: string | null;
  readonly seed: number;
  readonly source: string;
}): LedgerDraft[] {
  const random = randomFor(seed, 'ledger/units');
  return units.map(({ code, exitYear }) => ({
    ...{
      subject: 'unit',
      area: code,
      date: dayOf(exitYear, random.integer(350, 363)),
      datePrecision: 'day',
      event: 'exited',
    },
    ...{ households: null, people: null, cause: null, evidence, by, source },
  }));
}

/** A unit's real exit of which only the year is known. */
export function yearExit(code: AreaCode, year: number, source: string): LedgerDraft {
  return {
    ...{ subject: 'unit', area: code, date: endOfYear(year), datePrecision: 'year', event: 'exited' },
    ...{ households: null, people: null, cause: null, evidence: null, by: null, source },
  };
}

/** Puts drafts in the order of their days, numbers them (`L00001`) and writes the corrections after them. */
export function numberLedger(drafts: readonly LedgerDraft[]): LedgerEvent[] {
  const key = (d: LedgerDraft) => `${d.date}/${d.subject}/${d.area}/${d.event}`;
  const lines = drafts.flatMap((draft): { draft: LedgerDraft; replaces: LedgerDraft | null }[] => {
    const { wrongly, ...right } = draft;
    if (!wrongly) return [{ draft, replaces: null }];
    const first = { ...right, people: wrongly.people, households: wrongly.households };
    const correction: LedgerDraft = { ...right, date: wrongly.correctedOn, event: 'correction', evidence: null };
    return [
      { draft: first, replaces: null },
      { draft: correction, replaces: first },
    ];
  });
  lines.sort((a, b) => (key(a.draft) < key(b.draft) ? -1 : 1));
  const idByDraft = new Map(lines.map(({ draft }, index) => [draft, `L${String(index + 1).padStart(5, '0')}`]));
  return lines.map(({ draft, replaces }) => ({
    id: idByDraft.get(draft)!,
    ...draft,
    corrects: replaces ? idByDraft.get(replaces)! : null,
  }));
}

/** A township is out when its last village is. */
export function townshipExits(villages: readonly { readonly parent: AreaCode; readonly exitYear: number }[]) {
  const last = new Map<AreaCode, number>();
  for (const { parent, exitYear } of villages) last.set(parent, Math.max(exitYear, last.get(parent) ?? 0));
  return [...last].map(([code, exitYear]) => ({ code, exitYear }));
}
