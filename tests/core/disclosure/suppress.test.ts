import { expect, test } from 'vitest';
import { type CellSystem, isOpen } from '../../../src/core/disclosure/cell-system.ts';
import { suppress } from '../../../src/core/disclosure/suppress.ts';
import { type Bounds, boundsOf, type Row } from './attacker.ts';
import { randomFrom, randomHierarchy } from './random-hierarchy.ts';

/** What the attacker makes of the published cells; he knows that every equation closes at zero. */
function attack(system: CellSystem, withheld: readonly boolean[], asked: readonly number[]) {
  const least = new Map(system.cells.flatMap((cell, i) => (withheld[i] ? [[i, cell.least] as const] : [])));
  const rows = system.equations.flatMap((terms): Row[] => {
    const open = terms.filter(({ cell }) => withheld[cell]);
    const shown = terms.filter(({ cell }) => !withheld[cell]);
    const total = -shown.reduce((sum, { cell, sign }) => sum + sign * system.cells[cell]!.value, 0);
    return open.length === 0 ? [] : [{ terms: open, low: total, high: total }];
  });
  const caps = system.caps.flatMap(({ terms, most }): Row[] => {
    const open = terms.filter(({ cell }) => withheld[cell]);
    const shown = terms.filter(({ cell }) => !withheld[cell]);
    const known = shown.reduce((sum, { cell, sign }) => sum + sign * system.cells[cell]!.value, 0);
    return open.length === 0 ? [] : [{ terms: open, low: -Infinity, high: most - known }];
  });
  return boundsOf(least, [...rows, ...caps], asked);
}

function exposedIn(system: CellSystem, withheld: readonly boolean[], small: readonly number[]): readonly number[] {
  const bounds = attack(system, withheld, small);
  return small.filter((cell) => !holds(system, cell, bounds.get(cell)));
}

function holds({ cells }: CellSystem, cell: number, bounds: Bounds | null | undefined): boolean {
  return bounds != null && isOpen(cells[cell]!.need!, bounds[0] - 1e-5, bounds[1] + 1e-5);
}

test('no withheld count of 400 random hierarchies can be narrowed by linear bounds', () => {
  let attacked = 0;
  for (let seed = 0; seed < 400; seed++) {
    const system = randomHierarchy(seed);
    const { withheld, small, exposed } = suppress(system);
    expect(exposed).toEqual([]);
    expect(exposedIn(system, withheld, small), `seed ${seed}`).toEqual([]);
    attacked += small.length;
  }
  expect(attacked).toBeGreaterThan(2000);
});

test('without complementary suppressions the same attacker succeeds', () => {
  let exposed = 0;
  let all = 0;
  for (let seed = 0; seed < 100; seed++) {
    const system = randomHierarchy(seed);
    const small = system.cells.flatMap(({ need }, i) => (need ? [i] : []));
    const withheld = system.cells.map(({ need }) => need !== null);
    exposed += exposedIn(system, withheld, small).length;
    all += small.length;
  }
  expect(exposed / all).toBeGreaterThan(0.5);
});

test('each complementary suppression is needed: publishing any one lets the attacker succeed', () => {
  const idle: string[] = [];
  let tried = 0;
  for (let seed = 0; seed < 300; seed += 3) {
    const system = randomHierarchy(seed);
    const { withheld, small, complementary } = suppress(system);
    for (const cell of complementary) {
      tried++;
      const without = withheld.map((is, i) => is && i !== cell);
      if (exposedIn(system, without, small).length === 0) idle.push(`seed ${seed} cell ${cell}`);
    }
  }
  expect(tried).toBeGreaterThan(400);
  expect(idle).toEqual([]);
});

test('no withheld figure at all follows exactly from the published ones', () => {
  for (let seed = 0; seed < 200; seed++) {
    const system = randomHierarchy(seed);
    const { withheld } = suppress(system);
    const all = withheld.flatMap((is, i) => (is ? [i] : []));
    for (const [cell, bounds] of attack(system, withheld, all))
      expect(bounds && bounds[1] - bounds[0] > 0.5, `seed ${seed} cell ${cell}`).toBe(true);
  }
});

test('published values are untouched, zeros stay, every small count is withheld', () => {
  for (let seed = 0; seed < 100; seed++) {
    const { cells, minimum, ...rest } = randomHierarchy(seed);
    const { withheld } = suppress({ cells, ...rest });
    cells.forEach(({ value }, i) => {
      if (value === 0) expect(withheld[i]).toBe(false);
      if (value > 0 && value < minimum) expect(withheld[i]).toBe(true);
    });
  }
});

test('a stricter rule never leaves fewer cells withheld', () => {
  for (let seed = 0; seed < 100; seed++) {
    const loose = randomHierarchy(seed);
    const strict = withMinimum(loose, loose.minimum * 2);
    const count = (system: CellSystem) => suppress(system).small.length;
    expect(count(strict)).toBeGreaterThanOrEqual(count(loose));
  }
});

test('a share of nearly all is as small as a share of few: 3 of 40 and 37 of 40', () => {
  const share = (part: number, whole: number): CellSystem => ({
    cells: [part, 20, 25, part + 45, whole, 60, 70, whole + 130].map((value, i) => ({
      value,
      least: 1,
      fixed: false,
      need: needOf(i < 4 ? value : 99, i < 4 ? [whole, 60, 70, whole + 130][i]! : 0),
      cost: i === 3 || i > 3 ? 20 : 1,
    })),
    equations: [
      [3, 0, 1, 2],
      [7, 4, 5, 6],
    ].map(([total, ...parts]) => [{ cell: total!, sign: -1 }, ...parts.map((cell) => ({ cell, sign: 1 }))]),
    caps: [0, 1, 2, 3].map((cell) => ({
      terms: [
        { cell, sign: 1 },
        { cell: cell + 4, sign: -1 },
      ],
      most: -1,
    })),
  });
  for (const part of [3, 37]) {
    const system = share(part, 40);
    const { withheld, small, exposed } = suppress(system);
    expect(exposed).toEqual([]);
    expect(small).toEqual([0]);
    expect(withheld[0]).toBe(true);
    expect(withheld.filter(Boolean).length).toBe(2);
    expect(exposedIn(system, withheld, small)).toEqual([]);
  }
});

test('a figure that was shown before cannot help: another is withheld instead', () => {
  const cells = [5, 30, 40, 75].map((value, i) => ({
    value,
    least: 1,
    fixed: i === 1,
    need: value < 10 ? { width: 10, reach: 10, below: null } : null,
    cost: i === 3 ? 10 : 1,
  }));
  const equations = [[{ cell: 3, sign: -1 }, ...[0, 1, 2].map((cell) => ({ cell, sign: 1 }))]];
  expect(suppress({ cells, equations, caps: [] }).withheld).toEqual([true, false, true, false]);
  const known = cells.map((cell, i) => ({ ...cell, fixed: i !== 0 }));
  expect(suppress({ cells: known, equations, caps: [] }).exposed).toEqual([0]);
});

test('the same system gives the same pattern', () => {
  const random = randomFrom(1);
  for (let i = 0; i < 20; i++) {
    const system = randomHierarchy(Math.floor(random() * 1e6));
    expect(suppress(system)).toEqual(suppress(system));
  }
});

function withMinimum(system: CellSystem, minimum: number): CellSystem {
  const need = { width: minimum, reach: minimum, below: null };
  return {
    ...system,
    cells: system.cells.map((cell) => ({ ...cell, need: cell.value > 0 && cell.value < minimum ? need : null })),
  };
}

/** Small when either the part or the rest is. */
function needOf(part: number, whole: number) {
  if (part > 0 && part < 10) return { width: 10, reach: 10, below: null };
  return whole - part > 0 && whole - part < 10 ? { width: 10, reach: null, below: whole - 10 } : null;
}
