import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAreaTree } from '../../../src/core/area/area-tree.ts';
import { auditWorkspace } from '../../../src/core/audit/audit-workspace.ts';
import type { LedgerDraft } from '../../../src/core/ledger/check-event.ts';
import { ledgerLists } from '../../../src/core/ledger/ledger-lists.ts';
import { standingOn } from '../../../src/core/ledger/standing.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { applyEdits } from '../../../src/core/workspace/apply-edits.ts';
import { emptyWorkspace } from '../../../src/core/workspace/empty-workspace.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { area, observation } from '../target/small-workspace.ts';

const villages = [area('a', 'village', 'town', { poorVillage: 1 }), area('b', 'village', 'town')];
const start: Workspace = {
  ...emptyWorkspace('ledger'),
  areas: buildAreaTree([area('county', 'county', null), area('town', 'township', 'county'), ...villages]),
};

function draft(code: string, date: string, event: LedgerDraft['event'], more: Partial<LedgerDraft> = {}): LedgerDraft {
  return {
    ...{ subject: 'unit', area: areaCode(code), date: isoDate(date), datePrecision: 'day', event },
    ...{ households: null, people: null, cause: null, evidence: null, by: null, corrects: null, source: 's' },
    ...more,
  };
}

function appended(workspace: Workspace, ...drafts: readonly LedgerDraft[]): Workspace {
  if (drafts.length === 0) return workspace;
  const result = applyEdits(
    workspace,
    drafts.map((event) => ({ kind: 'appendEvent', event })),
  );
  if (!result.ok) throw new Error(`expected lines that go in, got ${JSON.stringify(result.reason)}`);
  return result.workspace;
}

function faultOf(workspace: Workspace, event: LedgerDraft): unknown {
  const result = applyEdits(workspace, [{ kind: 'appendEvent', event }]);
  return result.ok ? null : result.reason.context.fault;
}

const people = (
  code: string,
  date: string,
  event: LedgerDraft['event'],
  count: number | null,
  more: Partial<LedgerDraft> = {},
) => draft(code, date, event, { subject: 'people', people: count, ...more });

const withdrawal = (code: string, date: string, line: string) =>
  draft(code, date, 'correction', { households: 0, people: 0, corrects: line });

describe('a line of the ledger', () => {
  test('goes in at the end under the next number, and nothing else changes', () => {
    const once = appended(start, people('a', '2016-05-01', 'exited', 12));
    const twice = appended(once, people('a', '2016-06-01', 'returned', 2));
    expect(twice.ledger.map(({ id }) => id)).toEqual(['L00001', 'L00002']);
    expect(twice.ledger[0]).toBe(once.ledger[0]);
    expect({ ...twice, ledger: [] }).toEqual(start);
  });

  test.each<[string, readonly LedgerDraft[], LedgerDraft]>([
    ['areaUnknown', [], draft('x', '2016-01-01', 'exited')],
    ['notListed', [], draft('b', '2016-12-20', 'exited')],
    ['alreadyListed', [], draft('a', '2016-12-20', 'identified')],
    ['alreadyOut', [draft('a', '2016-12-20', 'exited')], draft('a', '2017-12-20', 'exited')],
    ['notOut', [], draft('a', '2016-12-20', 'returned')],
    ['laterClash', [draft('a', '2016-12-20', 'exited')], draft('a', '2015-12-20', 'exited')],
    ['amountMissing', [], people('a', '2016-12-20', 'exited', null)],
    ['amountMissing', [], people('a', '2016-12-20', 'exited', 0)],
    ['amountInvalid', [], people('a', '2016-12-20', 'exited', 1.5)],
    ['amountInvalid', [], people('a', '2016-12-20', 'exited', -3)],
    ['householdsAbovePeople', [], people('a', '2016-12-20', 'exited', 3, { households: 4 })],
    ['repeated', [people('a', '2016-12-20', 'exited', 3)], people('a', '2016-12-20', 'exited', 3)],
    ['correctionUnknown', [], people('a', '2016-12-20', 'correction', 3, { corrects: 'L9' })],
    [
      'correctionOfUnit',
      [draft('a', '2016-12-20', 'exited')],
      people('a', '2017-01-01', 'correction', 3, { corrects: 'L00001' }),
    ],
    [
      'correctionOfUnit',
      [draft('a', '2016-12-20', 'exited')],
      draft('a', '2017-01-01', 'correction', { households: 0, people: 3, corrects: 'L00001' }),
    ],
    [
      'laterClash',
      [draft('a', '2016-12-20', 'exited'), draft('a', '2017-06-01', 'returned')],
      withdrawal('a', '2018-01-01', 'L00001'),
    ],
    [
      'correctionEarly',
      [people('a', '2016-12-20', 'exited', 3)],
      people('a', '2016-12-19', 'correction', 2, { corrects: 'L00001' }),
    ],
    [
      'correctionElsewhere',
      [people('a', '2016-12-20', 'exited', 3)],
      people('b', '2017-01-01', 'correction', 2, { corrects: 'L00001' }),
    ],
  ])('is refused with %s', (fault, before, event) => {
    expect(faultOf(appended(start, ...before), event)).toBe(fault);
  });

  test('may say that a village on the list by a report left it, and a county that no list holds', () => {
    const reported = { ...start, observations: [observation('b', '2015', 'poorVillage', 1)] };
    expect(faultOf(reported, draft('b', '2016-12-20', 'exited'))).toBe(null);
    expect(faultOf(reported, draft('b', '2015-06-01', 'exited'))).toBe('notListed');
    expect(faultOf(start, draft('county', '2019-04-01', 'exited'))).toBe(null);
  });

  test('corrects another without touching it: from its day on the sums are the new ones', () => {
    const workspace = appended(
      start,
      people('a', '2016-11-20', 'exited', 40),
      people('a', '2017-03-01', 'correction', 36, { corrects: 'L00001' }),
    );
    const exitedOn = (on: string) =>
      standingOn(workspace.ledger, workspace.areas, { area: areaCode('a'), on: isoDate(on) }).exited.people;
    expect([exitedOn('2016-11-19'), exitedOn('2017-02-28'), exitedOn('2017-03-01')]).toEqual([0, 40, 36]);
    expect(workspace.ledger[0]!.people).toBe(40);
  });

  test('withdraws the exit of a unit from its own day on; the first line stays, and the right exit can be entered', () => {
    const workspace = appended(
      start,
      draft('a', '2016-12-20', 'exited'),
      withdrawal('a', '2018-03-01', 'L00001'),
      draft('a', '2017-12-20', 'exited'),
    );
    const standing = (on: string) =>
      standingOn(workspace.ledger, workspace.areas, { area: areaCode('a'), on: isoDate(on) });
    expect(standing('2017-01-01')).toMatchObject({ state: 'out', exitedOn: '2016-12-20' });
    expect(standing('2018-03-01')).toMatchObject({ state: 'out', exitedOn: '2017-12-20' });
    const withdrawn = appended(start, ...workspace.ledger.slice(0, 2).map(({ id: _, ...line }) => line));
    const after = standingOn(withdrawn.ledger, withdrawn.areas, { area: areaCode('a'), on: isoDate('2018-03-01') });
    expect(after).toMatchObject({ state: null, exitedOn: null, consolidation: null });
    expect(workspace.ledger[0]).toMatchObject({ event: 'exited', date: '2016-12-20' });
    const lists = (until: string) => ledgerLists(withdrawn, { root: null, after: null, until: isoDate(until) });
    expect(lists('2018-02-28').exits.map(({ line }) => line)).toEqual(['L00001']);
    expect(lists('2018-03-01').exits).toEqual([]);
    expect(lists('2018-03-01').lines[0]).toMatchObject({ id: 'L00001', correctedBy: 'L00002' });
  });

  test('never makes an order of events that the audit would doubt, and lists agree with the state of each unit', () => {
    const kind = fc.constantFrom('identified', 'exited', 'returned', 'checked');
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2016-02-${String(n).padStart(2, '0')}`);
    const event = fc
      .tuple(fc.constantFrom('a', 'b', 'town'), day, kind)
      .map(([code, date, id]) => draft(code, date, id));
    const taken = fc
      .tuple(fc.constantFrom('a', 'b', 'town'), day, fc.integer({ min: 1, max: 9 }))
      .map(([code, date, line]) => withdrawal(code, date, `L0000${line}`));
    fc.assert(
      fc.property(fc.array(fc.oneof({ arbitrary: event, weight: 3 }, taken), { maxLength: 16 }), (events) => {
        const end = events.reduce((workspace, each) => {
          const result = applyEdits(workspace, [{ kind: 'appendEvent', event: each }]);
          return result.ok ? result.workspace : workspace;
        }, start);
        const on = isoDate('2016-12-31');
        const doubts = auditWorkspace(indexWorkspace(end), on).filter(({ check }) => check === 'eventOrder');
        expect(doubts).toEqual([]);
        const lists = ledgerLists(end, { root: null, after: null, until: on });
        for (const row of lists.units) {
          const standing = standingOn(end.ledger, end.areas, { area: row.area, on });
          expect([row.state, row.exitedOn, row.supportedTo]).toEqual([
            ...[standing.state, standing.exitedOn, standing.consolidation?.endsOn ?? null],
          ]);
        }
        expect(lists.lines).toHaveLength(end.ledger.length);
        const states = end.ledger.length - lists.lines.filter((line) => line.event === 'checked').length;
        expect(lists.exits.length + lists.returns.length).toBeLessThanOrEqual(states);
      }),
    );
  });
});
