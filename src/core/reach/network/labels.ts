/** What is made as small as possible. */
export type Objective = 'metres' | 'seconds';

/** The best way of each node or point to its destination; infinite and -1 where there is none. Exact in the sense of `toExact`. */
export type Labels = {
  /** The whole way, on foot and along roads. */
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
  /** On foot at its ends. */
  readonly walkMetres: Float64Array;
  readonly destination: Int32Array;
};

export function createLabels(count: number): Labels {
  const infinite = () => new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  return {
    metres: infinite(),
    seconds: infinite(),
    walkMetres: infinite(),
    destination: new Int32Array(count).fill(-1),
  };
}

/** What is minimised. */
export function costOf(labels: Labels, objective: Objective): Float64Array {
  return objective === 'metres' ? labels.metres : labels.seconds;
}

/**
 * Writes a way when it is better than the one there: less cost; as much, and a destination given earlier; else less of the other
 * measure; else less on foot. So the best way does not hang on the order in which ways are found. False when it is not better.
 */
export function isLowered(
  labels: Labels,
  objective: Objective,
  at: number,
  metres: number,
  seconds: number,
  walkMetres: number,
  destination: number,
): boolean {
  const isByMetres = objective === 'metres';
  const cost = isByMetres ? metres : seconds;
  const before = isByMetres ? labels.metres[at]! : labels.seconds[at]!;
  if (cost > before) return false;
  if (cost === before) {
    if (destination > labels.destination[at]!) return false;
    if (destination === labels.destination[at]) {
      const other = isByMetres ? seconds : metres;
      const otherBefore = isByMetres ? labels.seconds[at]! : labels.metres[at]!;
      if (other > otherBefore || (other === otherBefore && walkMetres >= labels.walkMetres[at]!)) return false;
    }
  }
  labels.metres[at] = metres;
  labels.seconds[at] = seconds;
  labels.walkMetres[at] = walkMetres;
  labels.destination[at] = destination;
  return true;
}

/** Copies one way. */
export function copyLabel(from: Labels, to: Labels, fromAt: number, toAt: number): void {
  to.metres[toAt] = from.metres[fromAt]!;
  to.seconds[toAt] = from.seconds[fromAt]!;
  to.walkMetres[toAt] = from.walkMetres[fromAt]!;
  to.destination[toAt] = from.destination[fromAt]!;
}
