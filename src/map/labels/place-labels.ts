import type { MapLabel } from './map-labels.ts';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A label that found room: where it stands, and whether only its status shape did. */
export type PlacedLabel = {
  readonly label: MapLabel;
  /** Pixel of the label's point. */
  readonly x: number;
  readonly y: number;
  readonly iconOnly: boolean;
};

/** Sizes in CSS pixels that placing and drawing share, for one zoom and text scale. */
export type LabelMetrics = {
  readonly name: number;
  readonly figure: number;
  readonly place: number;
  readonly icon: number;
  readonly gap: number;
  readonly lineHeight: number;
  /** Empty room kept around a label. */
  readonly padding: number;
};

/** Text grows a little while zooming in; nothing is ever under 12 px. */
export function labelMetrics(zoom: number, scale: number): LabelMetrics {
  const near = Math.min(1, Math.max(0, (zoom - 6) / 4));
  const name = (13 + 2 * near) * scale;
  return {
    name,
    figure: name * 1.1,
    place: 12 * scale,
    icon: 16 * scale,
    gap: 3 * scale,
    lineHeight: name * 1.24,
    padding: 3 * scale,
  };
}

/**
 * Gives each label its room, first come first served in the given order; a label that collides keeps only its status
 * shape if there is room for that. `measure` is the width of a text in pixels. Deterministic; checks each label
 * against its neighbours in a grid only.
 */
export function placeLabels(input: {
  readonly labels: readonly MapLabel[];
  readonly zoom: number;
  readonly metrics: LabelMetrics;
  readonly view: { readonly width: number; readonly height: number };
  readonly project: (label: MapLabel) => readonly [x: number, y: number];
  readonly measure: (text: string, size: number) => number;
}): PlacedLabel[] {
  const { metrics, view } = input;
  const taken = occupancy();
  const placed: PlacedLabel[] = [];
  for (const label of input.labels) {
    if (input.zoom < label.minZoom) continue;
    const [x, y] = input.project(label);
    if (x < -60 || y < -60 || x > view.width + 60 || y > view.height + 60) continue;
    if (taken.take(fullBox(label, x, y, metrics, input.measure))) placed.push({ label, x, y, iconOnly: false });
    else if (label.status && taken.take(iconBox(x, y, metrics))) placed.push({ label, x, y, iconOnly: true });
  }
  return placed;
}

/** Width of the first line: the status shape, if any, and the name. */
export function firstLineWidth(
  label: MapLabel,
  metrics: LabelMetrics,
  measure: (text: string, size: number) => number,
): number {
  return (label.status ? metrics.icon + metrics.gap : 0) + measure(label.name, metrics.name);
}

function fullBox(
  label: MapLabel,
  x: number,
  y: number,
  metrics: LabelMetrics,
  measure: (text: string, size: number) => number,
): Box {
  const { padding } = metrics;
  if (label.kind !== 'area') {
    const offset = placeOffset(label, metrics);
    const half = metrics.place * 0.6 + padding;
    return [x + offset - padding, y - half, x + offset + measure(label.name, metrics.place) + padding, y + half];
  }
  const figureWidth = label.figure ? measure(label.figure, metrics.figure) : 0;
  const width = Math.max(firstLineWidth(label, metrics, measure), figureWidth) / 2 + padding;
  const height = (metrics.lineHeight * (label.figure ? 2 : 1)) / 2 + padding;
  return [x - width, y - height, x + width, y + height];
}

/** Distance of the text from the sign it names. */
export function placeOffset(label: MapLabel, metrics: LabelMetrics): number {
  // A note stands clear of the ring around what it is of.
  if (label.kind === 'note') return metrics.place * 1.7;
  return label.kind === 'site' ? metrics.place * 1.05 : metrics.place * 0.55;
}

function iconBox(x: number, y: number, metrics: LabelMetrics): Box {
  const half = metrics.icon / 2;
  return [x - half, y - half, x + half, y + half];
}

/** Boxes by grid cell; `take` claims a box unless it overlaps one that is claimed. */
function occupancy(): { readonly take: (box: Box) => boolean } {
  const cell = 96;
  const cells = new Map<string, Box[]>();
  return {
    take(box) {
      const keys: string[] = [];
      for (let column = Math.floor(box[0] / cell); column <= Math.floor(box[2] / cell); column++) {
        for (let row = Math.floor(box[1] / cell); row <= Math.floor(box[3] / cell); row++)
          keys.push(`${column},${row}`);
      }
      if (keys.some((key) => cells.get(key)?.some((other) => overlaps(box, other)))) return false;
      for (const key of keys) {
        const boxes = cells.get(key);
        if (boxes) boxes.push(box);
        else cells.set(key, [box]);
      }
      return true;
    },
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
