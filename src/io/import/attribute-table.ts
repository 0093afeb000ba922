import type { UnderstoodLayer, UnderstoodTable } from './understanding.ts';

/** Measures that map programs write beside the shapes; no figures of an office. */
const measures =
  /^(?:shape_?(?:area|le|leng|length|len)|area|perimeter|length|objectid(?:_?\d+)?|fid|gid|id|x|y|lon|lat|ele|elevation|序号|编号)$/i;

/** True for the header of such a measure. */
export function isShapeMeasure(header: string): boolean {
  return measures.test(header);
}

/** The attributes of a layer as a table, where some of its columns are figures; null where none is. Rows are those of the layer itself. */
export function attributeTable(layer: UnderstoodLayer): UnderstoodTable | null {
  const { file, name, columns, rows, rowNumbers, rowCount } = layer;
  const isFigure = ({ name: header, type, personal }: UnderstoodLayer['columns'][number]) =>
    (type === 'number' || type === 'percent') && !isShapeMeasure(header) && personal === undefined;
  if (!columns.some(isFigure)) return null;
  return {
    kind: 'table',
    file,
    format: 'attributes',
    sheet: name === file ? null : name,
    encoding: null,
    delimiter: null,
    headerRows: null,
    aside: [],
    ...{ columns, rows, rowNumbers, rowCount },
    issues: [],
  };
}
