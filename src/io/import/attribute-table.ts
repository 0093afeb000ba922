import type { UnderstoodLayer, UnderstoodTable } from './understanding.ts';

/** Measures that map programs write beside the shapes; no figures of an office. */
const measures =
  /^(?:shape_?(?:area|le|leng|length|len)|area|perimeter|length|objectid(?:_?\d+)?|fid|gid|id|x|y|lon|lat|ele|elevation|序号|编号)$/i;

/** True for the header of such a measure. */
export function isShapeMeasure(header: string): boolean {
  return measures.test(header);
}

/** True for a layer of points with codes of areas: places of units, and of villages that may be known already. */
export function isCodedPoints({ geometries, columns }: Pick<UnderstoodLayer, 'geometries' | 'columns'>): boolean {
  const points = geometries.filter((each) => each?.type === 'Point').length;
  return points * 2 > geometries.length && columns.some(({ type }) => type === 'code');
}

/**
 * The attributes of a layer as a table, where some of its columns are figures or its points place what its codes name; null where
 * neither is. Rows are those of the layer itself.
 */
export function attributeTable(layer: UnderstoodLayer): UnderstoodTable | null {
  const { file, name, columns, rows, rowNumbers, rowCount } = layer;
  const isFigure = ({ name: header, type, personal }: UnderstoodLayer['columns'][number]) =>
    (type === 'number' || type === 'percent') && !isShapeMeasure(header) && personal === undefined;
  if (!columns.some(isFigure) && !isCodedPoints(layer)) return null;
  return {
    kind: 'table',
    file,
    format: 'attributes',
    sheet: name === file ? null : name,
    encoding: null,
    delimiter: null,
    headerRows: null,
    aside: [],
    columns,
    rows,
    rowNumbers,
    rowCount,
    issues: [],
  };
}
