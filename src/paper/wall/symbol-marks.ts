import type { Mark } from '../page/page.ts';
import { circlePath, symbolPath } from '../page/path.ts';
import type { DotLook, StatusSign } from './wall-content.ts';

/** A status's shape centred on a point, `size` millimetres wide; `ground` is a disc behind it, so that it can be seen on any fill. */
export function symbolMarks(symbol: StatusSign, x: number, y: number, size: number, ground?: string): readonly Mark[] {
  const scale = size / 16;
  return [
    ...(ground === undefined
      ? []
      : [{ kind: 'path', path: circlePath(x, y, size * 0.5), fill: ground, opacity: 0.75 } as const]),
    ...(symbol.fill === ''
      ? []
      : [{ kind: 'path', path: symbolPath(symbol.fill, scale, x, y), fill: symbol.colour } as const]),
    ...(symbol.stroke === ''
      ? []
      : [
          {
            kind: 'path',
            path: symbolPath(symbol.stroke, scale, x, y),
            stroke: { colour: symbol.colour, width: symbol.strokeWidth * scale },
          } as const,
        ]),
  ];
}

/** Dots grow less than type with the sheet: the map has more room for them, and there are no more of them. */
function dotScale(look: DotLook, enlarge: number): number {
  return look.kind === 'sign' ? enlarge : enlarge ** 0.7;
}

/** A place's dot or sign; `sheet` is the sheet's own factor. */
export function dotMarks(look: DotLook, x: number, y: number, sheet: number): readonly Mark[] {
  const enlarge = dotScale(look, sheet);
  if (look.kind === 'sign') {
    const scale = (look.size * enlarge) / 20;
    return [
      {
        kind: 'path',
        path: symbolPath(look.path, scale, x, y),
        fill: look.fill,
        stroke: { colour: look.line, width: 0.2 * enlarge },
      },
    ];
  }
  const stroke = { colour: look.line, width: 0.22 * enlarge };
  return [
    ...(look.outer === null
      ? []
      : [{ kind: 'circle', x, y, r: look.outer * enlarge, fill: '#fffdf8', stroke } as const]),
    { kind: 'circle', x, y, r: look.radius * enlarge, fill: look.fill, stroke },
  ];
}

/** Radius in millimetres that a dot or sign covers. */
export function dotRadius(look: DotLook, enlarge: number): number {
  return (look.kind === 'sign' ? look.size / 2 : (look.outer ?? look.radius)) * dotScale(look, enlarge);
}
