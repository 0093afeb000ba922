export const sheetSizes = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type SheetSize = (typeof sheetSizes)[number];
export type Orientation = 'landscape' | 'portrait';

/** Short and long side in millimetres (ISO 216). */
const sides: Readonly<Record<SheetSize, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
};

export function sheetMm(
  size: SheetSize,
  orientation: Orientation,
): { readonly width: number; readonly height: number } {
  const [short, long] = sides[size];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

/**
 * White round the sheet that nothing is set in, millimetres. Chosen so that an A3 sheet is cut onto two A4, an A2 onto four, and an A1 onto four A3
 * (`tile-page`).
 */
export function sheetEdge(size: SheetSize): number {
  return { A4: 9, A3: 13, A2: 15, A1: 18, A0: 18 }[size];
}

/**
 * How much larger type and lines are than on A4. Less than the sheet itself: a wall map is read from nearer than its size asks, and the rest of the room is for
 * more names.
 */
export function enlargement(size: SheetSize): number {
  return (sides[size][0] / sides.A4[0]) ** 0.72;
}
