import type { Cap, Cell, CellSystem, Term } from '../../../src/core/disclosure/cell-system.ts';

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A random table of counts: an area tree of two or three levels × categories with their total × years tied by a flow. Small counts and
 * zeros are frequent.
 */
export function randomHierarchy(seed: number): CellSystem & { readonly minimum: number } {
  const random = randomFrom(seed);
  const pick = (most: number) => Math.floor(random() * (most + 1));
  const minimum = [3, 5, 10][pick(2)]!;
  const categories = pick(1) * (2 + pick(1));
  const years = 1 + pick(1);
  const groups = Array.from({ length: 1 + pick(3) }, () => 1 + pick(3));
  const areas: { parent: number | null; leaf: boolean; depth: number }[] = [{ parent: null, leaf: false, depth: 0 }];
  for (const size of groups) {
    const group = areas.push({ parent: 0, leaf: false, depth: 1 }) - 1;
    for (let i = 0; i < size; i++) areas.push({ parent: group, leaf: true, depth: 2 });
  }
  const draw = () => (random() < 0.15 ? 0 : random() < 0.4 ? 1 + pick(minimum) : 1 + pick(120));
  const ids = new Map<string, number>();
  const values: number[] = [];
  const depths: number[] = [];
  const id = (kind: string, area: number, year: number, category: number) => {
    const key = `${kind} ${area} ${year} ${category}`;
    const found = ids.get(key);
    if (found !== undefined) return found;
    ids.set(key, values.push(0) - 1);
    depths[values.length - 1] = areas[area]!.depth;
    return values.length - 1;
  };
  const equations: Term[][] = [];
  const columns = categories === 0 ? [-1] : Array.from({ length: categories }, (_, c) => c);
  const kinds = years === 2 ? (['stock', 'out'] as const) : (['stock'] as const);
  const addTo = (area: number, kind: string, year: number, category: number, value: number) => {
    for (let a: number | null = area; a !== null; a = areas[a]!.parent) values[id(kind, a, year, category)]! += value;
  };
  areas.forEach(({ leaf }, area) => {
    if (!leaf) return;
    for (const column of columns) {
      const first = draw();
      const out = years === 2 ? Math.floor(first * random()) : 0;
      addTo(area, 'stock', 0, column, first);
      if (column >= 0) addTo(area, 'stock', 0, -1, first);
      if (years === 2) {
        addTo(area, 'stock', 1, column, first - out);
        addTo(area, 'out', 1, -1, out);
        if (column >= 0) addTo(area, 'stock', 1, -1, first - out);
      }
    }
  });
  for (const kind of kinds)
    for (let year = kind === 'out' ? 1 : 0; year < years; year++)
      for (const column of kind === 'out' || categories === 0 ? [-1] : [-1, ...columns])
        areas.forEach(({ leaf }, area) => {
          if (leaf) return;
          const parts = areas.flatMap(({ parent }, a) => (parent === area ? [a] : []));
          equations.push([
            { cell: id(kind, area, year, column), sign: -1 },
            ...parts.map((part) => ({ cell: id(kind, part, year, column), sign: 1 })),
          ]);
        });
  areas.forEach((_, area) => {
    for (let year = 0; year < years; year++)
      if (categories > 0)
        equations.push([
          { cell: id('stock', area, year, -1), sign: -1 },
          ...columns.map((column) => ({ cell: id('stock', area, year, column), sign: 1 })),
        ]);
    if (years === 2)
      equations.push([
        { cell: id('stock', area, 1, -1), sign: 1 },
        { cell: id('stock', area, 0, -1), sign: -1 },
        { cell: id('out', area, 1, -1), sign: 1 },
      ]);
  });
  const cells = values.map(
    (value, i): Cell => ({
      value,
      least: value === 0 ? 0 : 1,
      fixed: value === 0,
      need: value > 0 && value < minimum ? { width: minimum, reach: minimum, below: null } : null,
      cost: [16, 4, 1][depths[i]!]! * (1 + Math.log10(1 + value)),
    }),
  );
  const caps: Cap[] = [];
  return { cells, equations, caps, minimum };
}
