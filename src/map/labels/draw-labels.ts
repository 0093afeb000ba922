import { labelFamily, type MapTheme, mapPalettes } from '../layers/map-palette.ts';
import { statusStrokeWidth, statusSymbols } from '../status-symbol.ts';
import { firstLineWidth, type LabelMetrics, type PlacedLabel, placeOffset } from './place-labels.ts';

/** CSS font of a text: figures are heavier than names. */
export function labelFont(size: number, weight: 500 | 650): string {
  return `${weight} ${size}px ${labelFamily}`;
}

/** Draws the labels that found room, halos first, so that no halo eats a neighbour's text. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedLabel[],
  look: { readonly theme: MapTheme; readonly scale: number; readonly metrics: LabelMetrics },
): void {
  const palette = mapPalettes[look.theme];
  const texts = placed.flatMap((label) => textsOf(context, label, look.metrics));
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.strokeStyle = palette.halo;
  context.lineWidth = 3.4 * look.scale;
  for (const text of texts) {
    context.font = text.font;
    context.strokeText(text.text, text.x, text.y);
  }
  for (const text of texts) {
    context.font = text.font;
    context.fillStyle = text.muted ? palette.mutedInk : palette.ink;
    context.fillText(text.text, text.x, text.y);
  }
  for (const { label, x, y, iconOnly } of placed) {
    if (!label.status) continue;
    const [iconX, iconY] = iconOnly ? [x, y] : iconPlace(context, { label, x, y, iconOnly }, look.metrics);
    drawStatus(context, label.status, look.theme, iconX, iconY, look.metrics.icon);
  }
}

/** The status shape with a halo of the theme, so that it reads on every colour of the ramp. `size` in pixels. */
export function drawStatus(
  context: CanvasRenderingContext2D,
  status: keyof typeof statusSymbols,
  theme: MapTheme,
  x: number,
  y: number,
  size: number,
): void {
  const symbol = statusSymbols[status];
  const fill = new Path2D(symbol.fill);
  const stroke = new Path2D(symbol.stroke);
  context.save();
  context.translate(x, y);
  context.scale(size / 16, size / 16);
  context.lineJoin = 'round';
  context.strokeStyle = mapPalettes[theme].halo;
  context.fillStyle = mapPalettes[theme].halo;
  context.lineWidth = 3.4;
  context.stroke(fill);
  if (symbol.stroke !== '') {
    context.beginPath();
    context.arc(0, 0, 7, 0, 2 * Math.PI);
    context.fill();
  }
  context.fillStyle = symbol.colour[theme];
  context.strokeStyle = symbol.colour[theme];
  context.fill(fill, 'evenodd');
  context.lineWidth = statusStrokeWidth;
  context.stroke(stroke);
  context.restore();
}

type Text = {
  readonly text: string;
  readonly font: string;
  readonly x: number;
  readonly y: number;
  readonly muted: boolean;
};

function textsOf(context: CanvasRenderingContext2D, placed: PlacedLabel, metrics: LabelMetrics): Text[] {
  const { label, x, y } = placed;
  if (placed.iconOnly) return [];
  if (label.kind !== 'area') {
    const isNote = label.kind === 'note';
    const font = labelFont(metrics.place, isNote ? 650 : 500);
    const left = Math.round(x + placeOffset(label, metrics));
    return [{ text: label.name, font, x: left, y: Math.round(y), muted: !isNote }];
  }
  const [, iconY] = iconPlace(context, placed, metrics);
  const left = x - firstLineWidth(label, metrics, measureWith(context)) / 2;
  const nameX = left + (label.status ? metrics.icon + metrics.gap : 0);
  const name = { text: label.name, font: labelFont(metrics.name, 500), x: Math.round(nameX), y: iconY, muted: false };
  if (label.figure === null) return [name];
  const figureX = Math.round(x - measureWith(context)(label.figure, metrics.figure) / 2);
  const figureY = Math.round(y + metrics.lineHeight / 2);
  return [name, { text: label.figure, font: labelFont(metrics.figure, 650), x: figureX, y: figureY, muted: false }];
}

/** Centre of the status shape, left of the name and on its line. */
function iconPlace(
  context: CanvasRenderingContext2D,
  { label, x, y }: PlacedLabel,
  metrics: LabelMetrics,
): [number, number] {
  const left = x - firstLineWidth(label, metrics, measureWith(context)) / 2;
  return [Math.round(left + metrics.icon / 2), Math.round(label.figure === null ? y : y - metrics.lineHeight / 2)];
}

/** Width of a text in the heavier hand, which is never narrower than the lighter one. */
export function measureWith(context: CanvasRenderingContext2D): (text: string, size: number) => number {
  return (text, size) => {
    context.font = labelFont(100, 650);
    return (context.measureText(text).width * size) / 100;
  };
}
