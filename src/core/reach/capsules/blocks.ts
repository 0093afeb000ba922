import { metresPerDegreeAt } from '../../geo/ellipsoid.ts';
import type { PointGrid } from '../points.ts';
import { type CapsuleIndex, numbersPerCapsule, type Section } from './capsule-index.ts';
import { coverPoints, uncovered } from './cover-points.ts';
import { cutGroup } from './cut-group.ts';

/** Bits of a block's state: all its points are within the radius of a capsule; nothing is left to decide. */
const isFull = 1;
const isDone = 2;

/** Blocks are at least a cell wide and at most the radius divided by this. */
const blocksPerRadius = 1.5;
/** Pairs of block and capsule that are collected before the points are looked at: few enough to stay in the processor's cache. */
const pairsTogether = 131_072;
/** Squares of distances are compared as whole numbers up to 31 bits; the largest are some 30 times that around a capsule. */
const wholeNumbers = 2 ** 24;

/**
 * Squares of cells of a grid that are held against capsules: most are wholly within the radius of one or out of reach of all, and only the
 * points of the others are looked at.
 */
export type Blocks = {
  readonly grid: PointGrid;
  /** Cells along a side. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly state: Uint8Array;
  /** By block: how many capsules are around it; in `settle`, where they end in `list`. */
  readonly around: Int32Array;
  /** Block and capsule, in pairs. */
  pairs: Int32Array;
  pairCount: number;
  list: Int32Array;
  /** Rows that the pairs lie in. */
  lowRow: number;
  highRow: number;
};

/** The blocks of a grid for one radius; those without points are done. */
export function blocksOf(grid: PointGrid, radiusMetres: number): Blocks {
  const cellMetres = grid.cellLat * metresPerDegreeAt(grid.south).north;
  const side = Math.max(1, Math.floor(radiusMetres / cellMetres / blocksPerRadius));
  const columns = Math.ceil(grid.columns / side);
  const rows = Math.ceil(grid.rows / side);
  const state = new Uint8Array(columns * rows).fill(isDone);
  for (let row = 0; row < grid.rows; row++) {
    const base = Math.floor(row / side) * columns;
    for (let column = 0, cell = row * grid.columns; column < grid.columns; column++, cell++)
      if (grid.cellStart[cell] !== grid.cellStart[cell + 1]) state[base + Math.floor(column / side)] = 0;
  }
  const room = Math.min(pairsTogether, columns * rows * 16) + 4096;
  return {
    ...{ grid, side, columns, rows, state },
    around: new Int32Array(columns * rows),
    pairs: new Int32Array(2 * room),
    pairCount: 0,
    list: new Int32Array(room),
    lowRow: rows,
    highRow: -1,
  };
}

/** Writes `at` into `step` for each place that the lines of a section cover and that nothing has covered yet. */
export function coverSection(
  blocks: Blocks,
  index: CapsuleIndex,
  section: Section,
  step: Int16Array,
  at: number,
): void {
  const { boxes, capsules } = index.groups;
  for (let group = section.from; group < section.to; group++) {
    if (!isAnyOpen(blocks, boxes, group * 4)) continue;
    if (capsules[group * 2]! < 0) cutGroup(index, section, group);
    const end = capsules[group * 2 + 1]!;
    for (let capsule = capsules[group * 2]!; capsule < end; capsule++) collect(blocks, index.numbers, capsule);
    if (blocks.pairCount >= 2 * pairsTogether) settle(blocks, index, section.radiusMetres, step, at);
  }
  settle(blocks, index, section.radiusMetres, step, at);
}

/** Whether any block in a box of degrees is left to decide. */
function isAnyOpen({ grid, side, columns, rows, state }: Blocks, boxes: Float64Array, k: number): boolean {
  const perLon = 1 / (grid.cellLon * side);
  const perLat = 1 / (grid.cellLat * side);
  const firstRow = Math.max(0, Math.floor((boxes[k + 1]! - grid.south) * perLat));
  const lastRow = Math.min(rows - 1, Math.floor((boxes[k + 3]! - grid.south) * perLat));
  const firstColumn = Math.max(0, Math.floor((boxes[k]! - grid.west) * perLon));
  const lastColumn = Math.min(columns - 1, Math.floor((boxes[k + 2]! - grid.west) * perLon));
  for (let row = firstRow; row <= lastRow; row++)
    for (let block = row * columns + firstColumn; block <= row * columns + lastColumn; block++)
      if (state[block] === 0) return true;
  return false;
}

/**
 * Marks the blocks wholly within `inner` of a capsule and pairs it with those that it may reach. Without a branch in the loop, for each one
 * would be guessed wrong half the time: signs of whole numbers are added up instead. The nearest place of the piece to the
 * block's centre serves for all four corners, which can only err to the side of looking closer.
 */
function collect(blocks: Blocks, numbers: Float64Array, capsule: number): void {
  const { grid, side, columns, rows, state, around } = blocks;
  const k = capsule * numbersPerCapsule;
  const scaleX = numbers[k + 2]!;
  const scaleY = numbers[k + 3]!;
  const dx = numbers[k + 4]!;
  const dy = numbers[k + 5]!;
  const perLength = numbers[k + 6]!;
  const outer = Math.sqrt(numbers[k + 8]!);
  const width = grid.cellLon * side * scaleX;
  const height = grid.cellLat * side * scaleY;
  const halfSquared = (width * width + height * height) / 4;
  const near = outer + Math.sqrt(halfSquared);
  const scale = wholeNumbers / (near * near);
  // A rounding more and less than the squares: what is cut off behind the point must not decide.
  const nearWhole = wholeNumbers + 1;
  const fullSquared = numbers[k + 7]! - halfSquared;
  const fullWhole = fullSquared > 0 ? fullSquared * scale - 1 : -wholeNumbers;
  const widthWhole = width * scale;
  const heightWhole = height * scale;
  const startX = (numbers[k]! - grid.west) * scaleX;
  const startY = (numbers[k + 1]! - grid.south) * scaleY;
  const firstRow = Math.max(0, Math.floor((startY + Math.min(0, dy) - outer) / height));
  const lastRow = Math.min(rows - 1, Math.floor((startY + Math.max(0, dy) + outer) / height));
  const firstColumn = Math.max(0, Math.floor((startX + Math.min(0, dx) - outer) / width));
  const lastColumn = Math.min(columns - 1, Math.floor((startX + Math.max(0, dx) + outer) / width));
  if (firstRow > lastRow || firstColumn > lastColumn) return;
  makeRoom(blocks, (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1));
  const { pairs } = blocks;
  let count = blocks.pairCount;
  for (let row = firstRow; row <= lastRow; row++) {
    const y = (row + 0.5) * height - startY;
    const alongY = y * dy;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const block = row * columns + column;
      const x = (column + 0.5) * width - startX;
      const share = (x * dx + alongY) * perLength;
      // The share kept between 0 and 1.
      const t = 0.5 * (Math.abs(share) - Math.abs(share - 1) + 1);
      const offX = x - t * dx;
      const offY = y - t * dy;
      const apart = (offX * offX + offY * offY) * scale;
      const corner = apart + Math.abs(offX) * widthWhole + Math.abs(offY) * heightWhole;
      state[block] = state[block]! | (1 + (((fullWhole - corner) | 0) >> 31));
      const isNear = 1 + (((nearWhole - apart) | 0) >> 31);
      around[block] = around[block]! + isNear;
      pairs[count] = block;
      pairs[count + 1] = capsule;
      count += isNear + isNear;
    }
  }
  blocks.pairCount = count;
  if (firstRow < blocks.lowRow) blocks.lowRow = firstRow;
  if (lastRow > blocks.highRow) blocks.highRow = lastRow;
}

function makeRoom(blocks: Blocks, count: number): void {
  const needed = blocks.pairCount + 2 * count;
  if (needed <= blocks.pairs.length) return;
  const pairs = new Int32Array(needed * 2);
  pairs.set(blocks.pairs);
  blocks.pairs = pairs;
}

/** Decides the points of the blocks with pairs, block by block, and forgets the pairs. */
function settle(blocks: Blocks, index: CapsuleIndex, radiusMetres: number, step: Int16Array, at: number): void {
  const { grid, side, columns, state, around, pairs, pairCount, lowRow, highRow } = blocks;
  const { cellStart } = grid;
  if (blocks.list.length < pairCount / 2) blocks.list = new Int32Array(pairCount);
  const { list } = blocks;
  let total = 0;
  for (let block = lowRow * columns; block < (highRow + 1) * columns; block++) {
    const count = around[block]!;
    around[block] = total;
    total += count;
  }
  for (let n = 0; n < pairCount; n += 2) {
    const block = pairs[n]!;
    const place = around[block]!;
    list[place] = pairs[n + 1]!;
    around[block] = place + 1;
  }
  let begin = 0;
  for (let row = lowRow; row <= highRow; row++)
    for (let column = 0; column < columns; column++) {
      const block = row * columns + column;
      const end = around[block]!;
      around[block] = 0;
      if (state[block]! < isDone && (begin < end || state[block] === isFull)) {
        const lastCell = Math.min(grid.columns, (column + 1) * side);
        let left = 0;
        for (let r = row * side; r < Math.min(grid.rows, (row + 1) * side); r++) {
          const first = cellStart[r * grid.columns + column * side]!;
          const last = cellStart[r * grid.columns + lastCell]!;
          if (state[block] === isFull) {
            for (let i = first; i < last; i++) if (step[i] === uncovered) step[i] = at;
          } else left += coverPoints(index, grid, first, last, list, begin, end, radiusMetres, step, at);
        }
        if (left === 0) state[block] = isDone;
      }
      begin = end;
    }
  blocks.pairCount = 0;
  blocks.lowRow = blocks.rows;
  blocks.highRow = -1;
}
