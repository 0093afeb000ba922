/** About a thousandth of a millimetre, and of a millisecond. */
const unit = 2 ** -20;

/**
 * Metres or seconds rounded so that sums of them are exact up to 8 billion: then a way is as long whichever way it was added up, and wherever
 * its roads were cut. So the search after an edit gives the bits of a search from the start.
 */
export function toExact(value: number): number {
  return Math.round(value / unit) * unit;
}
