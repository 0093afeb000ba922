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
function dotScale(look: DotLook, enlarge: number, shrink: number): number {
  if (look.kind === 'sign') return enlarge;
  return enlarge ** 0.7 * (look.mayShrink ? shrink : 1);
}

/** A place's dot or sign; `sheet` is the sheet's own factor, `shrink` that of a crowd. */
export function dotMarks(look: DotLook, x: number, y: number, sheet: number, shrink = 1): readonly Mark[] {
  const enlarge = dotScale(look, sheet, shrink);
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
  if (look.kind === 'ring') {
    const stroke = { colour: look.line, width: look.width * enlarge };
    return [{ kind: 'circle', x, y, r: look.radius * enlarge, stroke }];
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
export function dotRadius(look: DotLook, enlarge: number, shrink = 1): number {
  const radius =
    look.kind === 'sign' ? look.size / 2 : look.kind === 'ring' ? look.radius : (look.outer ?? look.radius);
  return radius * dotScale(look, enlarge, shrink);
}
