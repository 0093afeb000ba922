import type { Status } from '../../core/target/result.ts';
import { statusStrokeWidth, statusSymbols } from '../../map/status-symbol.ts';
import type { StatusSign } from '../../paper/wall/wall-content.ts';

/** A status's shape in the colour of paper. */
export function symbolOf(status: Status): StatusSign {
  const symbol = statusSymbols[status];
  return { fill: symbol.fill, stroke: symbol.stroke, strokeWidth: statusStrokeWidth, colour: symbol.colour.paper };
}
