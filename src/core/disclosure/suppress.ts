import { type CellSystem, isOpen, type Occurrences, occurrencesOf } from './cell-system.ts';
import { cheapestMove, extremeOf, type Move } from './linear-bounds.ts';
import { neighbourhoodOf } from './neighbourhood.ts';

export type Suppression = {
  /** Whether each cell is withheld. */
  readonly withheld: readonly boolean[];
  readonly small: readonly number[];
  readonly complementary: readonly number[];
  /** Complementary cells that turned out not to be needed. */
  readonly returned: number;
  /** Sensitive cells that an attacker narrows too far whatever is withheld, because too much is known already. */
  readonly exposed: readonly number[];
};

/** How far to look for a proof, near first: most proofs need a handful of cells. Cells taken of each equation, and in all. */
const reaches = [
  { fanOut: 3, most: 30, throughCaps: false },
  { fanOut: 3, most: 60, throughCaps: true },
  { fanOut: 8, most: 100, throughCaps: false },
  { fanOut: 0, most: 200, throughCaps: false },
  { fanOut: 1, most: 200, throughCaps: false },
  { fanOut: 30, most: 200, throughCaps: true },
];

/**
 * Withholds what is sensitive and as little else as it finds so that no sensitive cell can be narrowed.
 *
 * The proof for a sensitive cell is a pair of other tables, one low, one high, that differ from the true one in withheld cells only and
 * satisfy every equation. An attacker cannot tell them from the true one, so the bounds of the best linear program over everything
 * published contain both values; no global program is needed, and withholding more never breaks a proof. (1) For each sensitive cell
 * look for a proof among the cells withheld so far; if there is none, withhold the cells of the cheapest pair of tables. (2) Publish
 * again what no proof uses. (3) For each complementary cell, dearest first, look for other proofs without it; if all are found,
 * publish it. Cost: about sensitive cells × a linear program of tens of cells.
 */
export function suppress(system: CellSystem): Suppression {
  const occurrences = occurrencesOf(system);
  const rooms = roomsOf(system);
  const small = system.cells.flatMap(({ need, fixed }, i) => (need && !fixed ? [i] : []));
  const withheld = system.cells.map(({ need, fixed }) => need !== null && !fixed);
  const proofs = new Map<number, ReadonlySet<number>>();
  const exposed: number[] = [];
  for (const cell of byNeed(system, small)) {
    const proof =
      proofOf(system, occurrences, cell, withheld) ?? addedProof(system, occurrences, cell, withheld, rooms);
    if (!proof) exposed.push(cell);
    else proofs.set(cell, proof);
    for (const each of proof ?? []) withheld[each] = true;
  }
  const isSmall = new Set(small);
  const before = withheld.filter(Boolean).length;
  prune(system, occurrences, { withheld, proofs, isSmall });
  const complementary = withheld.flatMap((is, i) => (is && !isSmall.has(i) ? [i] : []));
  return { withheld, small, complementary, returned: before - small.length - complementary.length, exposed };
}

/** Cells whose bounds are proven open by tables that move only cells that are withheld; null when no proof is found. */
function proofOf(
  system: CellSystem,
  occurrences: Occurrences,
  cell: number,
  withheld: readonly boolean[],
  within: typeof reaches = reaches,
): ReadonlySet<number> | null {
  const need = system.cells[cell]!.need!;
  let tried = 0;
  for (const reach of within) {
    const free = neighbourhoodOf(system, occurrences, {
      cell,
      ...reach,
      rank: (each) => (withheld[each] ? -system.cells[each]!.value : Infinity),
    });
    if (free.length === tried) continue;
    tried = free.length;
    const high = extremeOf(system, occurrences, { cell, free, direction: 'maximize' });
    const low = high && extremeOf(system, occurrences, { cell, free, direction: 'minimize' });
    if (high && low && isOpen(need, low.value, high.value)) return cellsOf(high.move, low.move);
    // The solver has lost its way in a degenerate corner: the same question put another way.
    const proof = high && low ? null : cheapestProof(system, occurrences, cell, free, jitter);
    if (proof) return proof;
  }
  return null;
}

/** The same where further cells may be withheld: those of the cheapest pair of tables. */
function addedProof(
  system: CellSystem,
  occurrences: Occurrences,
  cell: number,
  withheld: readonly boolean[],
  rooms: readonly number[],
): ReadonlySet<number> | null {
  const { width } = system.cells[cell]!.need!;
  // A cell that can give all that is asked for by itself is cheaper than several that share it.
  const scarce = (each: number) => Math.max(1, (width + 1) / Math.max(rooms[each]!, 0.5));
  const weight = (each: number) => (withheld[each] ? 1e-3 : system.cells[each]!.cost) * scarce(each) * jitter(each);
  const rank = (each: number) => (system.cells[each]!.fixed ? Infinity : weight(each));
  for (const reach of reaches) {
    const free = neighbourhoodOf(system, occurrences, { cell, ...reach, rank });
    const proof = cheapestProof(system, occurrences, cell, free, weight);
    if (proof) return proof;
  }
  // Where much is known already, a little up and a little down from several sides may be all there is.
  const open = system.cells.map(({ fixed }) => !fixed);
  return proofOf(system, occurrences, cell, open);
}

function cheapestProof(
  system: CellSystem,
  occurrences: Occurrences,
  cell: number,
  free: readonly number[],
  weight: (cell: number) => number,
): ReadonlySet<number> | null {
  for (const [up, down] of aimsOf(system, cell)) {
    const higher = up === 0 ? noMove : cheapestMove(system, occurrences, { cell, by: up, free, weight });
    if (!higher) continue;
    const used = (each: number) => (higher.has(each) ? 1e-3 * jitter(each) : weight(each));
    const lower = down === 0 ? noMove : cheapestMove(system, occurrences, { cell, by: -down, free, weight: used });
    if (lower) return cellsOf(higher, lower);
  }
  return null;
}

const noMove: Move = new Map();

/** Pairs of changes, up and down, that leave open what must: round the true value first, then upwards or downwards alone. */
function aimsOf({ cells }: CellSystem, cell: number): readonly (readonly [up: number, down: number])[] {
  const { value, least, need } = cells[cell]!;
  const { width, reach, below } = need!;
  const down = Math.min(width, Math.max(value - least, 0));
  const lowest = below === null ? down : Math.max(down, value - below);
  const up = Math.max(0, width - down, reach === null ? 0 : reach - value);
  const aims = [[up, lowest] as const];
  if (below === null || value <= below) aims.push([Math.max(width, reach === null ? 0 : reach - value), 0]);
  if (reach === null || value >= reach) aims.push([0, Math.max(width, below === null ? 0 : value - below)]);
  return aims;
}

/** How far each cell can go up and down by itself: the smaller of both. */
function roomsOf({ cells, caps }: CellSystem): readonly number[] {
  const rooms = cells.map(({ value, least }) => value - least);
  for (const { terms, most } of caps) {
    const room = most - terms.reduce((sum, { cell, sign }) => sum + sign * cells[cell]!.value, 0);
    for (const { cell, sign } of terms) if (sign > 0) rooms[cell] = Math.min(rooms[cell]!, room);
  }
  return rooms;
}

/** Ties are broken the same way every time, so that one cell gives all rather than two a half each. */
function jitter(cell: number): number {
  return 1 + ((cell * 7919) % 1009) / 1e5;
}

type Pattern = {
  readonly withheld: boolean[];
  readonly proofs: Map<number, ReadonlySet<number>>;
  readonly isSmall: ReadonlySet<number>;
};

function prune(system: CellSystem, occurrences: Occurrences, { withheld, proofs, isSmall }: Pattern): void {
  const usersOf = new Map<number, Set<number>>();
  const note = (cell: number, proof: ReadonlySet<number>) => {
    for (const used of proof)
      if (!isSmall.has(used)) usersOf.set(used, (usersOf.get(used) ?? new Set<number>()).add(cell));
  };
  for (const [cell, proof] of proofs) note(cell, proof);
  const complementary = withheld.flatMap((is, i) => (is && !isSmall.has(i) ? [i] : []));
  complementary.sort((a, b) => system.cells[b]!.cost - system.cells[a]!.cost || b - a);
  for (const candidate of complementary) {
    withheld[candidate] = false;
    const users = [...(usersOf.get(candidate) ?? [])].filter((cell) => proofs.get(cell)!.has(candidate));
    const others = new Map<number, ReadonlySet<number>>();
    for (const cell of users) {
      const proof = proofOf(system, occurrences, cell, withheld, reaches.slice(0, 3));
      if (!proof) break;
      others.set(cell, proof);
    }
    if (others.size < users.length) withheld[candidate] = true;
    else
      for (const [cell, proof] of others) {
        proofs.set(cell, proof);
        note(cell, proof);
      }
  }
}

/** The tightest first: their helpers serve the others too. */
function byNeed({ cells }: CellSystem, small: readonly number[]): readonly number[] {
  return [...small].sort((a, b) => cells[a]!.value - cells[b]!.value || a - b);
}

function cellsOf(...moves: readonly Move[]): ReadonlySet<number> {
  return new Set(moves.flatMap((move) => [...move.keys()]));
}
