import type { ReactNode } from 'react';
import type { FlatMap } from '../flat-map.ts';
import { mapLabels } from '../labels/map-labels.ts';
import { firstLineWidth, labelMetrics, placeLabels, placeOffset } from '../labels/place-labels.ts';
import { labelFamily, mapPalettes } from '../layers/map-palette.ts';
import type { MapModel } from '../map-model.ts';
import { statusStrokeWidth, statusSymbols } from '../status-symbol.ts';

/** The same labels as on the WebGL map, as SVG text. */
export function FallbackLabels(props: {
  readonly model: MapModel;
  readonly flat: FlatMap;
  readonly view: { readonly width: number; readonly height: number };
}): ReactNode {
  const { model, flat, view } = props;
  const palette = mapPalettes[model.theme];
  const metrics = labelMetrics(flat.zoom, model.textScale);
  const placed = placeLabels({
    labels: mapLabels(model),
    zoom: flat.zoom,
    metrics,
    view,
    project: (label) => flat.project(label.at),
    measure: estimateWidth,
  });
  const text = (content: string, x: number, y: number, size: number, weight: number, colour: string) => (
    <text x={x} y={y} fontSize={size} fontWeight={weight} fill={colour} dominantBaseline="central">
      {content}
    </text>
  );
  return (
    <g
      fontFamily={labelFamily}
      stroke={palette.halo}
      strokeWidth={3.4 * model.textScale}
      strokeLinejoin="round"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {placed.map(({ label, x, y, iconOnly }) => {
        if (label.kind !== 'area') {
          return (
            <g key={label.id}>
              {text(label.name, x + placeOffset(label, metrics), y, metrics.place, 500, palette.mutedInk)}
            </g>
          );
        }
        const left = x - firstLineWidth(label, metrics, estimateWidth) / 2;
        const line = label.figure === null ? y : y - metrics.lineHeight / 2;
        const symbol = label.status && statusSymbols[label.status];
        const at = iconOnly ? `translate(${x} ${y})` : `translate(${left + metrics.icon / 2} ${line})`;
        return (
          <g key={label.id}>
            {symbol && (
              <g transform={`${at} scale(${metrics.icon / 16})`}>
                <path d={symbol.fill} fill={symbol.colour[model.theme]} fillRule="evenodd" />
                <path
                  d={symbol.stroke}
                  fill="none"
                  stroke={symbol.colour[model.theme]}
                  strokeWidth={statusStrokeWidth}
                />
              </g>
            )}
            {!iconOnly &&
              text(label.name, left + (symbol ? metrics.icon + metrics.gap : 0), line, metrics.name, 500, palette.ink)}
            {!iconOnly &&
              label.figure !== null &&
              text(
                label.figure,
                x - estimateWidth(label.figure, metrics.figure) / 2,
                y + metrics.lineHeight / 2,
                metrics.figure,
                650,
                palette.ink,
              )}
          </g>
        );
      })}
    </g>
  );
}

/** Chinese characters are one em wide, others about 0.58; near enough to keep labels apart without a canvas. */
export function estimateWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 1 : 0.58), 0) * size;
}
