import type { Path } from '../page/path.ts';
import { dotRadius } from './symbol-marks.ts';
import type { WallDot } from './wall-content.ts';

/** Share of the ground that dots may cover, and the least that they are made smaller for it. */
const mostCover = 0.12;
const leastShrink = 0.5;

/** Factor on the dots that may shrink, so that together they leave the ground to be seen. `enlarge` is the sheet's. */
export function crowdFactor(dots: readonly WallDot[], areaPaths: readonly Path[], enlarge: number): number {
  const ground = areaPaths.reduce((sum, path) => sum + surfaceOf(path), 0);
  const covered = dots.reduce(
    (sum, { look }) => sum + (look.kind === 'disc' && look.mayShrink ? Math.PI * dotRadius(look, enlarge) ** 2 : 0),
    0,
  );
  return covered <= mostCover * ground ? 1 : Math.max(leastShrink, Math.sqrt((mostCover * ground) / covered));
}

/** Square millimetres that closed rings of straight lines enclose; holes, which wind the other way, are taken off. */
export function surfaceOf({ ops, at }: Path): number {
  let twice = 0;
  let i = 0;
  let [px, py, startX, startY] = [0, 0, 0, 0];
  for (const op of ops) {
    if (op === 'Z') twice += px * startY - startX * py;
    else {
      const [x, y] = [at[i]!, at[i + 1]!];
      i += 2;
      if (op === 'M') [startX, startY] = [x, y];
      else twice += px * y - x * py;
      [px, py] = [x, y];
    }
  }
  return Math.abs(twice) / 2;
}
