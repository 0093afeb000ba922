import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/period.ts';
import { statuses } from '../../../src/core/target/result.ts';
import { isoDate } from '../../../src/core/unit.ts';
import { areasFrom, evaluate, indicator, ledgerEvent, observation, target, workspace } from './small-workspace.ts';

const tree = areasFrom({ city: { north: { n1: ['n1a', 'n1b'], n2: ['n2a'] }, south: { s1: ['s1a', 's1b'] } } });
const villages = ['n1a', 'n1b', 'n2a', 's1a', 's1b'];
const rank = (status: string): number => statuses.indexOf(status as (typeof statuses)[number]);
const answer = fc.constantFrom(0, 1, null);

describe('parts add up to wholes', () => {
  test('sums, their numerators, denominators and missing', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000)), { minLength: 5, maxLength: 5 }), (values) => {
        const observations = villages.map((code, i) => observation(code, '2016', 'poor', values[i]!));
        const made = workspace(tree, { indicators: [indicator('poor')], observations });
        const { byArea } = evaluate(made, target({ measure: { indicator: 'poor' } }), '2016-12-31');
        const of = (code: string) => byArea.find((area) => area.code === code)!;
        for (const [whole, parts] of [
          ['city', ['north', 'south']],
          ['north', ['n1', 'n2']],
          ['n1', ['n1a', 'n1b']],
        ] as const) {
          const known = parts.map(of).filter((part) => part.value !== null);
          expect(of(whole).value).toBe(known.length === 0 ? null : known.reduce((sum, part) => sum + part.value!, 0));
          expect(of(whole).missing).toBe(parts.reduce((sum, part) => sum + of(part).missing, 0));
        }
        expect(of('city').missing).toBe(values.filter((value) => value === null).length);
      }),
    );
  });

  test('coverage: units known and missing partition the scope at every level', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 5 }), (flags) => {
        const observations = villages.flatMap((code, i) =>
          flags[i] === null ? [] : [observation(code, '2016', 'road', flags[i]!)],
        );
        const made = workspace(tree, {
          indicators: [indicator('road', { kind: 'flag', unit: 'villages' })],
          observations,
        });
        const road = target({
          kind: 'coverage',
          unit: 'ratio',
          measure: { where: { indicator: 'road', op: '=', value: 1 }, weight: 'units' },
          value: 1,
        });
        const { byArea, explanation } = evaluate(made, road, '2016-12-31');
        const whole = byArea[0]!;
        expect((whole.denominator ?? 0) + whole.missing).toBe(5);
        const counties = byArea.filter((area) => area.level === 'county');
        expect(counties.reduce((sum, area) => sum + (area.numerator ?? 0), 0)).toBe(whole.numerator ?? 0);
        expect(counties.reduce((sum, area) => sum + area.missing, 0)).toBe(whole.missing);
        expect([...explanation.satisfied, ...explanation.failing, ...explanation.missing].sort()).toEqual(
          [...villages].sort(),
        );
      }),
    );
  });

  test('proportional goals are whole numbers that add up to the document', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 0, max: 5000 }),
        (base, goal) => {
          const observations = villages.map((code, i) => observation(code, '2014', 'poor', base[i]!));
          const made = workspace(tree, { indicators: [indicator('poor')], observations });
          const flow = target({
            kind: 'flow',
            measure: { ledger: 'exited', count: 'people' },
            value: goal,
            baseline: { date: isoDate('2014-12-31'), value: 0 },
            deadline: { date: isoDate('2017-12-31'), stated: true },
            childGoals: 'proportional',
            proportionalTo: { indicator: 'poor' },
          });
          const { byArea } = evaluate(made, flow, '2016-12-31');
          for (const level of ['county', 'township', 'village']) {
            const goals = byArea.filter((area) => area.level === level).map((area) => area.goal!);
            expect(goals.every(Number.isInteger)).toBe(true);
            expect(goals.reduce((sum, each) => sum + each, 0)).toBe(goal);
          }
          expect(byArea.filter((area) => area.level === 'county').every((area) => area.goalOrigin === 'derived')).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('the planned line', () => {
  test('a series exactly on it is on track in every year and achieved at the end, whatever the goal, zero too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 2, max: 8 }),
        (start, goal, years) => {
          fc.pre(start !== goal);
          const values = Array.from(
            { length: years + 1 },
            (_, i) => start + ((goal - start) * daysTo(i)) / daysTo(years),
          );
          const observations = values.map((value, i) => observation('city', String(2014 + i), 'poor', value));
          const made = workspace(tree, { indicators: [indicator('poor')], observations });
          const line = target({
            measure: { indicator: 'poor' },
            countLevel: 'prefecture',
            op: goal > start ? '>=' : '<=',
            value: goal,
            baseline: { date: isoDate('2014-12-31'), value: start },
            deadline: { date: isoDate(`${2014 + years}-12-31`), stated: true },
          });
          for (let i = 1; i < years; i++) expect(evaluate(made, line, `${2014 + i}-12-31`).status).toBe('onTrack');
          const end = evaluate(made, line, `${2014 + years}-12-31`);
          expect([end.status, end.gap]).toEqual(['achieved', 0]);
        },
      ),
    );
  });

  test('100 to 0 in five years, on the line: on track each year (Open SDG says "limited progress")', () => {
    const observations = [100, 80, 60, 40, 20, 0].map((value, i) =>
      observation('city', String(2015 + i), 'poor', value),
    );
    const made = workspace(tree, { indicators: [indicator('poor')], observations });
    const zero = target({
      measure: { indicator: 'poor' },
      countLevel: 'prefecture',
      op: '<=',
      value: 0,
      baseline: { date: isoDate('2015-12-31'), value: 100 },
      deadline: { date: isoDate('2020-12-31'), stated: true },
    });
    const each = [2015, 2016, 2017, 2018, 2019, 2020].map((year) => evaluate(made, zero, `${year}-12-31`).status);
    expect(each).toEqual(['onTrack', 'onTrack', 'onTrack', 'onTrack', 'onTrack', 'achieved']);
  });
});

describe('success and time', () => {
  test('one more success never worsens the status of any area', () => {
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom('2016-12-31', '2018-12-31', '2020-12-31'),
        (flags, which, asOf) => {
          const made = (each: readonly (number | null)[]) =>
            workspace(tree, {
              indicators: [indicator('road', { kind: 'flag', carryYears: 10 })],
              observations: villages.flatMap((code, i) =>
                each[i] === null ? [] : [observation(code, '2016', 'road', each[i]!)],
              ),
            });
          const road = target({
            kind: 'coverage',
            unit: 'ratio',
            measure: { where: { indicator: 'road', op: '=', value: 1 }, weight: 'units' },
            value: 1,
            baseline: { date: isoDate('2015-12-31'), value: 0.2 },
            deadline: { date: isoDate('2020-12-31'), stated: true },
            childGoals: 'same',
          });
          const better = flags.map((flag, i) => (i === which ? 1 : flag));
          const [before, after] = [evaluate(made(flags), road, asOf), evaluate(made(better), road, asOf)];
          for (const area of after.byArea) {
            const was = before.byArea.find((each) => each.code === area.code)!;
            if (was.status !== 'noData') expect(rank(area.status)).toBeLessThanOrEqual(rank(was.status));
          }
        },
      ),
    );
  });

  test('an earlier as-of date never sees later facts', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            year: fc.integer({ min: 2013, max: 2020 }),
            which: fc.nat(4),
            value: fc.nat(100),
            delay: fc.nat(500),
          }),
          { maxLength: 25 },
        ),
        fc.integer({ min: 0, max: 2900 }),
        (rows, day) => {
          const asOf = addDays(isoDate('2013-01-01'), day);
          const unique = [...new Map(rows.map((row) => [`${row.year}|${row.which}`, row])).values()];
          const facts = unique.map(({ year, which, value, delay }) => {
            const reported = addDays(isoDate(`${year}-12-31`), delay);
            return observation(villages[which]!, String(year), 'poor', value, { reported });
          });
          const exits = unique.map(({ year, which, value, delay }, i) =>
            ledgerEvent(`e${i}`, villages[which]!, addDays(isoDate(`${year}-12-31`), delay), 'exited', {
              people: value,
            }),
          );
          const known = workspace(tree, {
            indicators: [indicator('poor')],
            observations: facts.filter((fact) => fact.reported! <= asOf),
            ledger: exits.filter((event) => event.date <= asOf),
          });
          const all = workspace(tree, {
            indicators: [indicator('poor')],
            observations: facts,
            ledger: [...exits, ledgerEvent('last', 'n1a', '2030-01-01', 'exited', { people: 1 })],
          });
          const kept = {
            ...known,
            ledger: [...known.ledger, ledgerEvent('last', 'n1a', '2030-01-01', 'exited', { people: 1 })],
          };
          for (const measure of [{ indicator: 'poor' }, { ledger: 'exited' as const, count: 'people' as const }]) {
            const what = target({
              measure,
              kind: 'ledger' in measure ? 'flow' : 'indicator',
              value: 10,
              op: '<=',
              childGoals: 'same',
            });
            expect(evaluate(all, what, asOf)).toEqual(evaluate(kept, what, asOf));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('missing is never zero: a village without a figure moves nothing but the count of missing', () => {
    const observations = [observation('n1a', '2016', 'poor', 40), observation('n1b', '2016', 'poor', 60)];
    const with0 = [...observations, observation('n2a', '2016', 'poor', 0)];
    const withBlank = [...observations, observation('n2a', '2016', 'poor', null)];
    const result = (rows: typeof observations) => {
      const made = workspace(tree, { indicators: [indicator('poor')], observations: rows });
      return evaluate(
        made,
        target({
          measure: { indicator: 'poor' },
          op: '<=',
          value: 0,
          deadline: { date: isoDate('2015-12-31'), stated: true },
          childGoals: 'same',
        }),
        '2016-12-31',
      );
    };
    const n2 = (rows: typeof observations) => result(rows).byArea.find((area) => area.code === 'n2')!;
    expect(n2(with0)).toMatchObject({ value: 0, missing: 0, status: 'achieved' });
    expect(n2(withBlank)).toMatchObject({ value: null, missing: 1, status: 'noData' });
  });
});

function daysTo(years: number): number {
  return (Date.UTC(2014 + years, 11, 31) - Date.UTC(2014, 11, 31)) / 86_400_000;
}
