import { type ReactNode, useId } from 'react';

export type PatternShape = {
  readonly size: number;
  readonly ground: string;
  readonly ink: string;
  readonly strokeWidth: number;
  readonly lines: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly r: number }[];
};

/** A legend swatch filled with a repeating pattern. */
export function PatternSwatch({ shape }: { readonly shape: PatternShape }): ReactNode {
  const id = useId();
  return (
    <svg
      className="swatch"
      viewBox="0 0 30 18"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id={id} width={shape.size} height={shape.size} patternUnits="userSpaceOnUse">
          <rect width={shape.size} height={shape.size} fill={shape.ground} />
          {shape.lines.map((line) => (
            <path key={line} d={line} stroke={shape.ink} strokeWidth={shape.strokeWidth} fill="none" />
          ))}
          {shape.dots.map((dot) => (
            <circle key={`${dot.x} ${dot.y}`} cx={dot.x} cy={dot.y} r={dot.r} fill={shape.ink} />
          ))}
        </pattern>
      </defs>
      <rect width="30" height="18" fill={`url(#${id})`} />
    </svg>
  );
}

/** A legend swatch of one colour. */
export function ColourSwatch({ colour }: { readonly colour: string }): ReactNode {
  return (
    <svg className="swatch" viewBox="0 0 30 18" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="30" height="18" fill={colour} />
    </svg>
  );
}
