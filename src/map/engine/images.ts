import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Status } from '../../core/target/result.ts';
import { absentKinds, absentPattern } from '../layers/absent-pattern.ts';
import { type MapTheme, mapPalettes, parseImageId } from '../layers/map-palette.ts';
import { statusStrokeWidth, statusSymbols } from '../status-symbol.ts';

/** Images are drawn at twice the CSS size, so that they stay sharp on dense screens. */
const pixelRatio = 2;

/** Draws the image whose id the style asked for; ids that are not ours are left missing. */
export function resolveImage(map: MapLibreMap, id: string): void {
  const parts = parseImageId(id);
  if (!parts || map.hasImage(id)) return;
  const { kind, variant, theme, scale } = parts;
  const absent = absentKinds.find((name) => name === variant);
  if (kind === 'absent' && absent) {
    map.addImage(id, absentPattern(absent, theme, scale, pixelRatio), { pixelRatio });
  } else if (kind === 'status' && variant in statusSymbols) {
    map.addImage(id, statusImage(variant as Status, theme, scale), { pixelRatio });
  }
}

/** The status shape with a halo of the theme, so that it reads on every colour of the ramp. */
function statusImage(status: Status, theme: MapTheme, scale: number): ImageData {
  const symbol = statusSymbols[status];
  const size = Math.round(18 * scale * pixelRatio);
  return drawImage(size, 18, (context) => {
    const fill = new Path2D(symbol.fill);
    const stroke = new Path2D(symbol.stroke);
    context.lineJoin = 'round';
    context.strokeStyle = mapPalettes[theme].halo;
    context.lineWidth = 3;
    context.stroke(fill);
    context.lineWidth = statusStrokeWidth + 3;
    context.stroke(stroke);
    if (symbol.stroke !== '') {
      context.fillStyle = mapPalettes[theme].halo;
      context.beginPath();
      context.arc(0, 0, 5, 0, 2 * Math.PI);
      context.fill();
    }
    context.fillStyle = symbol.colour[theme];
    context.strokeStyle = symbol.colour[theme];
    context.fill(fill, 'evenodd');
    context.lineWidth = statusStrokeWidth;
    context.stroke(stroke);
  });
}

/** A square picture of `size` pixels, drawn in a box of `units` around the origin. */
export function drawImage(size: number, units: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('map image: expected a 2d context, got none');
  context.translate(size / 2, size / 2);
  context.scale(size / units, size / units);
  draw(context);
  return context.getImageData(0, 0, size, size);
}
