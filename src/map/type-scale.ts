/** Pixels of a rem at which everything on the map has the size that it is given in. */
const usualRem = 15;

/**
 * How much larger type, strokes and handles on the map are than usual, as the type of the page grows with the screen: 1 on a laptop, 2.2 on a wall of
 * 3840 pixels. In steps of 0.05, so that a window dragged wider does not draw everything anew at every pixel.
 */
export function typeScale(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(1, Math.round((rem / usualRem) * 20) / 20);
}
