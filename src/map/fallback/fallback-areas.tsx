import type { ReactNode } from 'react';
import { type FlatMap, pathData } from '../flat-map.ts';
import { type AbsentKind, absentKinds, absentPatternShape } from '../layers/absent-pattern.ts';
import { type MapTheme, mapPalettes } from '../layers/map-palette.ts';
import type { MapModel } from '../map-model.ts';

/** The patterns of the absent reasons as SVG definitions; `prefix` keeps ids apart between maps on one page. */
export function AbsentPatterns(props: {
  readonly theme: MapTheme;
  readonly scale: number;
  readonly prefix: string;
}): ReactNode {
  return (
    <defs>
      {absentKinds.map((kind) => {
        const shape = absentPatternShape(kind, props.theme);
        return (
          <pattern
            key={kind}
            id={patternId(props.prefix, kind)}
            width={shape.size}
            height={shape.size}
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${props.scale})`}
          >
            <rect width={shape.size} height={shape.size} fill={shape.ground} />
            {shape.lines.map((line) => (
              <path key={line} d={line} stroke={shape.ink} strokeWidth={shape.strokeWidth} />
            ))}
            {shape.dots.map((dot) => (
              <circle key={dot.x} cx={dot.x} cy={dot.y} r={dot.r} fill={shape.ink} />
            ))}
          </pattern>
        );
      })}
    </defs>
  );
}

/** Fills, boundaries, ancestors and marks. Shapes carry `data-kind` and `data-id` for the pointer. */
export function FallbackAreas(props: {
  readonly model: MapModel;
  readonly flat: FlatMap;
  readonly prefix: string;
}): ReactNode {
  const { model, flat, prefix } = props;
  const palette = mapPalettes[model.theme];
  const scale = model.textScale;
  const shapes = new Map(model.polygons.features.map((area) => [area.properties.code, area.geometry]));
  const path = (code: string) => {
    const shape = shapes.get(code);
    return shape ? pathData(shape, flat.project) : '';
  };
  const outline = (codes: readonly string[], colour: string, width: number) =>
    codes.map((code) => (
      <path key={code} d={path(code)} fill="none" stroke={colour} strokeWidth={width * scale} pointerEvents="none" />
    ));
  return (
    <g strokeLinejoin="round">
      {model.paint.map((area) => (
        <path
          key={area.code}
          d={path(area.code)}
          fill={area.absent ? `url(#${patternId(prefix, area.absent)})` : (area.fill ?? palette.background)}
          fillRule="evenodd"
          stroke={palette.boundaryHair}
          strokeWidth={scale}
          data-kind="area"
          data-id={area.code}
        />
      ))}
      {outline(model.outlines, palette.outline, 1.8)}
      {outline(model.highlighted, palette.accent, 2.6)}
      {outline(model.selected ? [model.selected] : [], palette.selected, 3)}
      {outline(model.cursor ? [model.cursor] : [], palette.cursor, 2.4)}
    </g>
  );
}

/** Id of one of `AbsentPatterns`. */
export function patternId(prefix: string, kind: AbsentKind): string {
  return `${prefix}-${kind}`;
}
