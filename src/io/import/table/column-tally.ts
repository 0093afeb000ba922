import { scaleOfSuffix } from '../../../core/indicator/declared-unit.ts';
import { plainText } from '../../../core/plain-text.ts';
import { createPersonalTally, type PersonalFinding } from '../../../core/privacy/personal-tally.ts';
import type { ColumnType } from '../understanding.ts';
import { type CellClass, cellClass } from './cell-class.ts';

const samplesKept = 5;
const oddKept = 50;

/** A cell with its spreadsheet row. */
export type PlacedCell = { readonly row: number; readonly text: string };

/** What the cells of one column look like, counted while they go by. */
export type ColumnTally = {
  add(cell: string, row: number): void;
  readonly filled: () => number;
  readonly samples: () => readonly string[];
  /** Type by the header's name and the share of cells that fit; the number of those. */
  type(name: string, unit: string | null): { readonly type: ColumnType; readonly fitting: number };
  /** First cells of a form, and how many there are in all. */
  cellsOf(found: CellClass): { readonly count: number; readonly first: readonly PlacedCell[] };
  /** The one unit that all figures of the column carry themselves (`3.5万元`, `200元`: 元); null when there is none or not one. */
  readonly ownUnit: () => string | null;
  /** Numbers of persons in it, the gravest kind first. */
  personal(name: string): readonly PersonalFinding[];
};

const codeName = /代码|编码|区划码|^(?:ad|area|region|admin|gb|pac)?_?code$|^(?:adcode|gbcode|pac|xzqdm|xzqhdm|qhdm)$/i;
const longitudeName = /经度|东经|^(?:东坐标|横坐标|easting|lon|lng|long|longitude|x|x坐标|xcoord|point_x)$/i;
const latitudeName = /纬度|北纬|^(?:北坐标|纵坐标|northing|lat|latitude|y|y坐标|ycoord|point_y)$/i;
/** First two digits of GB/T 2260 codes. */
const provinces = /^'?(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

export function createColumnTally(): ColumnTally {
  const groups = new Map<CellClass, { count: number; first: PlacedCell[] }>();
  const samples: string[] = [];
  const personal = createPersonalTally();
  const amountWords = new Set<string>();
  let filled = 0;
  let provincial = 0;
  let [least, most] = [Infinity, -Infinity];

  function countOf(...found: readonly CellClass[]): number {
    return found.reduce((sum, each) => sum + (groups.get(each)?.count ?? 0), 0);
  }

  function ownUnit(): string | null {
    const [word] = amountWords;
    return amountWords.size === 1 && countOf('number', 'code', 'period', 'percent') === 0 ? (word ?? null) : null;
  }

  return {
    add(cell, row) {
      const found = cellClass(cell);
      if (found === 'blank') return;
      filled++;
      personal.add(cell, row);
      if (samples.length < samplesKept && !samples.includes(cell)) samples.push(cell.slice(0, 200));
      const known = groups.get(found);
      const group = known ?? { count: 0, first: [] };
      if (!known) groups.set(found, group);
      if (group.count++ < oddKept) group.first.push({ row, text: cell.slice(0, 200) });
      if (found === 'amount') amountWords.add(wordOf(cell));
      if (found === 'code' && provinces.test(plainText(cell))) provincial++;
      if (found === 'number' || found === 'code' || found === 'period') {
        const value = Number(cell);
        if (value < least) least = value;
        if (value > most) most = value;
      }
    },
    filled: () => filled,
    samples: () => samples,
    ownUnit,
    personal: (name) => personal.found(name),
    cellsOf: (found) => groups.get(found) ?? { count: 0, first: [] },
    type(name, unit) {
      const known = filled - countOf('absent');
      if (known <= 0) return { type: 'empty', fitting: 0 };
      const enough = known * 0.8;
      if (codeName.test(name)) return { type: 'code', fitting: countOf('code') };
      const figures = countOf('number', 'code', 'period');
      const isLongitude = longitudeName.test(name);
      if (isLongitude || latitudeName.test(name))
        return { type: isLongitude ? 'longitude' : 'latitude', fitting: figures };
      if (unit === null && known >= 5 && countOf('code') >= known * 0.95 && provincial >= known * 0.95)
        return { type: 'code', fitting: countOf('code') };
      if (countOf('percent') >= enough) return { type: 'percent', fitting: countOf('percent') };
      if (countOf('date') >= enough) return { type: 'date', fitting: countOf('date') };
      if (countOf('period') >= enough && unit === null) return { type: 'period', fitting: countOf('period') };
      // Beside bare numbers, with no unit in the header, nobody can say whether 200 is 元 like the 3.5万元 above it.
      const amounts = unit !== null || ownUnit() !== null ? countOf('amount') : 0;
      const numbers = figures + countOf('percent') + amounts;
      if (numbers >= enough && numbers > 0) return { type: unit === '%' ? 'percent' : 'number', fitting: numbers };
      return { type: 'text', fitting: countOf('text') };
    },
  };
}

function wordOf(cell: string): string {
  const suffix = /[^\d\s.,+-]+$/.exec(plainText(cell))?.[0] ?? '';
  return scaleOfSuffix(suffix)?.word ?? suffix;
}
