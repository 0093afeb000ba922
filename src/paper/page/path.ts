/** A path in millimetres: operators `M`, `L`, `C`, `Z`, and their coordinates one after the other (two, two, six, none). */
export type Path = { readonly ops: string; readonly at: readonly number[] };

/** Positions `[x, y]` joined by straight lines. Fewer than two points give an empty path. */
export function linePath(points: readonly (readonly [number, number])[], isClosed = false): Path {
  if (points.length < 2) return { ops: '', at: [] };
  return { ops: `M${'L'.repeat(points.length - 1)}${isClosed ? 'Z' : ''}`, at: points.flat() };
}

export function rectPath(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): Path {
  const { x, y, width, height } = box;
  return linePath(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    true,
  );
}

export function joinPaths(paths: readonly Path[]): Path {
  return { ops: paths.map((path) => path.ops).join(''), at: paths.flatMap((path) => path.at) };
}

/** Length of the handles of a quarter circle drawn as one cubic curve, in radii; off by 0.03 % at most (Goldapp 1991). */
const quarterHandle = 0.5522847498;

export function circlePath(x: number, y: number, r: number): Path {
  const h = r * quarterHandle;
  return {
    ops: 'MCCCCZ',
    at: [
      ...[x, y - r, x + h, y - r, x + r, y - h, x + r, y, x + r, y + h, x + h, y + r, x, y + r],
      ...[x - h, y + r, x - r, y + h, x - r, y, x - r, y - h, x - h, y - r, x, y - r],
    ],
  };
}

/**
 * SVG path data with absolute `M L H V C A Z` and circular arcs (all that our own symbols use), scaled about 0,0 and then moved. Throws on any
 * other command, which would be a symbol of ours drawn wrongly.
 */
export function symbolPath(data: string, scale = 1, x = 0, y = 0): Path {
  let ops = '';
  const at: number[] = [];
  let [px, py] = [0, 0];
  let [startX, startY] = [0, 0];
  const put = (op: string, ...coordinates: readonly number[]) => {
    ops += op;
    coordinates.forEach((value, i) => {
      at.push(value * scale + (i % 2 === 0 ? x : y));
    });
    [px, py] = [coordinates.at(-2) ?? px, coordinates.at(-1) ?? py];
  };
  for (const [, command = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'Z') {
      ops += 'Z';
      [px, py] = [startX, startY];
      continue;
    }
    const size = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7 }[command];
    if (size === undefined) throw new Error(`symbol path: expected M, L, H, V, C, A or Z, got ${command}`);
    for (let i = 0; i + size <= numbers.length; i += size) {
      const part = numbers.slice(i, i + size);
      if (command === 'H') put('L', part[0]!, py);
      else if (command === 'V') put('L', px, part[0]!);
      else if (command === 'A')
        for (const curve of arcCurves([px, py], part[0]!, part[3] !== 0, part[4] !== 0, [part[5]!, part[6]!]))
          put('C', ...curve);
      else put(command === 'M' && i > 0 ? 'L' : command, ...part);
      if (command === 'M' && i === 0) [startX, startY] = [px, py];
    }
  }
  return { ops, at };
}

/** A circular arc as cubic curves of a quarter turn at most (SVG 1.1, appendix F.6: centre from the end points). */
function arcCurves(
  [x1, y1]: readonly [number, number],
  radius: number,
  isLarge: boolean,
  isSweep: boolean,
  [x2, y2]: readonly [number, number],
): readonly (readonly number[])[] {
  const [dx, dy] = [(x2 - x1) / 2, (y2 - y1) / 2];
  const half = Math.hypot(dx, dy);
  const r = Math.max(radius, half);
  const away = Math.sqrt(Math.max(0, r * r - half * half)) / half;
  const side = isLarge === isSweep ? -1 : 1;
  const [cx, cy] = [(x1 + x2) / 2 - side * away * dy, (y1 + y2) / 2 + side * away * dx];
  const from = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - from;
  if (isSweep && turn <= 0) turn += 2 * Math.PI;
  if (!isSweep && turn >= 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const handle = (4 / 3) * Math.tan(step / 4) * r;
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [ax, ay, bx, by] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return [
      cx + r * ax - handle * ay,
      cy + r * ay + handle * ax,
      cx + r * bx + handle * by,
      cy + r * by - handle * bx,
      cx + r * bx,
      cy + r * by,
    ];
  });
}
