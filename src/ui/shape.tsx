import type { ReactNode } from 'react';

/** A shape in a box of its own, as big as the text beside it. The word stands beside it, so the shape itself is not read out. */
export function Shape(props: {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly box: string;
  readonly colour: string;
  readonly className?: string;
}): ReactNode {
  const { fill, stroke, strokeWidth, box, colour, className } = props;
  return (
    <svg className={`shape ${className ?? ''}`} viewBox={box} aria-hidden="true" focusable="false">
      {fill !== '' && <path d={fill} fill={colour} fillRule="evenodd" />}
      {stroke !== '' && <path d={stroke} fill="none" stroke={colour} strokeWidth={strokeWidth} strokeLinecap="round" />}
    </svg>
  );
}
