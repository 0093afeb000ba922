import type { Area } from '../area/area.ts';
import type { IsoDate } from '../unit.ts';
import type { LedgerEvent, Workspace } from '../workspace/workspace.ts';
import { standingLines } from './ledger.ts';
import { isListedOn, ownUnitLines } from './listed.ts';

/** A line that is to be entered; its id is given on entry. */
export type LedgerDraft = Omit<LedgerEvent, 'id'>;

/** Why a line cannot be entered; each has a sentence in `text/ledger-words`. */
export const ledgerFaults = [
  'areaUnknown',
  'amountMissing',
  'amountInvalid',
  'householdsAbovePeople',
  'notListed',
  'alreadyListed',
  'alreadyOut',
  'notOut',
  'laterClash',
  'repeated',
  'correctionUnknown',
  'correctionOfUnit',
  'correctionEarly',
  'correctionElsewhere',
] as const;
export type LedgerFault = (typeof ledgerFaults)[number];

export type FoundFault = { readonly fault: LedgerFault; readonly context: Readonly<Record<string, string | number>> };

/**
 * Whether a line may be appended as things stand on its day; null when it may. Lines are never changed, so that what is refused here
 * can only be put right by another line. Sums against stocks are left to the audit, since a ledger may begin late.
 */
export function checkEvent(workspace: Workspace, draft: LedgerDraft): FoundFault | null {
  const { area, event, subject } = draft;
  const own = workspace.areas.byCode.get(area);
  if (!own) return fault('areaUnknown', { area });
  const amounts = amountFault(draft);
  if (amounts) return amounts;
  if (event === 'correction') return correctionFault(workspace, draft);
  const standing = { ...workspace, ledger: standingLines(workspace.ledger) };
  const same = standing.ledger.find((line) => isSame(line, draft));
  if (same) return fault('repeated', { line: same.id });
  return subject === 'unit' && event !== 'checked' ? unitFault(standing, own, draft) : null;
}

function amountFault({ event, subject, households, people }: LedgerDraft): FoundFault | null {
  for (const amount of [households, people])
    if (amount !== null && !(Number.isInteger(amount) && amount >= 0)) return fault('amountInvalid', { found: amount });
  if (people !== null && households !== null && households > people)
    return fault('householdsAbovePeople', { households, people });
  // A correction may say none; a movement of nobody is none.
  const isMovement = subject === 'people' && event !== 'checked' && event !== 'correction';
  if (isMovement && !people) return fault('amountMissing');
  return event === 'correction' && people === null && households === null ? fault('amountMissing') : null;
}

/**
 * It names a line of the same area and subject and says what its figures should be; the line itself stays as it is. Of a unit's line
 * only 0 and 0 can be said, which withdraws it; what follows must still make sense without it.
 */
function correctionFault({ ledger }: Workspace, draft: LedgerDraft): FoundFault | null {
  const { corrects, area, date, subject, households, people } = draft;
  const line = ledger.find(({ id }) => id === corrects);
  if (!line || line.event === 'correction') return fault('correctionUnknown', { line: corrects ?? '' });
  const isWhole = households === 0 && people === 0;
  if (line.subject !== subject || (subject === 'unit' && !isWhole)) return fault('correctionOfUnit', { line: line.id });
  if (line.area !== area) return fault('correctionElsewhere', { line: line.id });
  if (date < line.date) return fault('correctionEarly', { line: line.id, date: line.date });
  return subject === 'unit' ? withdrawalFault(ledger, line) : null;
}

/** Without the line an exit would follow an exit, or a return nothing. */
function withdrawalFault(ledger: readonly LedgerEvent[], line: LedgerEvent): FoundFault | null {
  const own = ownUnitLines(standingLines(ledger), line.area)
    .filter(({ event }) => event !== 'checked')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const at = own.findIndex(({ id }) => id === line.id);
  if (line.event === 'checked') return null;
  if (at < 0) return fault('correctionUnknown', { line: line.id });
  const [before, next] = [own[at - 1], own[at + 1]];
  const clashes =
    next !== undefined && before !== undefined && (next.event === 'exited') === (before.event === 'exited');
  const isBare = next?.event === 'returned' && before?.event !== 'exited';
  return clashes || isBare ? fault('laterClash', { line: next!.id, date: next!.date }) : null;
}

/** A unit goes off the list only from it, and back onto it only from off it, also seen from the lines that follow. */
function unitFault(workspace: Workspace, own: Area, { event, date }: LedgerDraft): FoundFault | null {
  const isListed = isListedOn(workspace, own, date);
  const isVillage = own.level === 'village' || own.level === 'naturalVillage';
  if (event === 'exited' && isListed === false) {
    const out = lastBefore(workspace, own, date);
    return out?.event === 'exited' ? fault('alreadyOut', { date: out.date }) : fault('notListed');
  }
  // A county is on no list of villages: its exit is entered without one.
  if (event === 'exited' && isListed === null && isVillage) return fault('notListed');
  if (event === 'identified' && isListed === true) return fault('alreadyListed');
  if (event === 'returned' && lastBefore(workspace, own, date)?.event !== 'exited') return fault('notOut');
  const next = ownUnitLines(workspace.ledger, own.code)
    .filter((line) => line.date > date && line.event !== 'checked')
    .reduce<LedgerEvent | null>((first, line) => (first && first.date <= line.date ? first : line), null);
  const clashes = next !== null && (next.event === 'exited') === (event === 'exited');
  return clashes ? fault('laterClash', { line: next.id, date: next.date }) : null;
}

function lastBefore(workspace: Workspace, { code }: Area, date: IsoDate): LedgerEvent | null {
  return ownUnitLines(workspace.ledger, code)
    .filter((line) => line.date <= date && line.event !== 'checked')
    .reduce<LedgerEvent | null>((last, line) => (last && last.date > line.date ? last : line), null);
}

function isSame(line: LedgerEvent, draft: LedgerDraft): boolean {
  const keys = [
    'subject',
    'area',
    'date',
    'datePrecision',
    'event',
    'households',
    'people',
    'cause',
    'evidence',
    'by',
  ] as const;
  return keys.every((key) => line[key] === draft[key]);
}

function fault(code: LedgerFault, context: FoundFault['context'] = {}): FoundFault {
  return { fault: code, context };
}
