import type { AreaLevel } from '../../core/area/area.ts';
import type { Language } from '../../core/unit.ts';
import type { Orientation, SheetSize } from '../../paper/wall/sheet.ts';
import type { WallParts } from '../../paper/wall/wall-content.ts';
import type { Inscription } from './compose-wall.ts';

export type PrintFormat = 'pdf' | 'svg' | 'pptx';

/** What is to be printed and how. */
export type PrintRequest = {
  /** The view, as the query of a meeting address. */
  readonly query: string;
  readonly language: Language;
  readonly size: SheetSize;
  /** Null takes the way round that gives the larger map; landscape for all pages of an atlas. */
  readonly orientation: Orientation | null;
  /** The N of 1:N; null fits the map to the sheet at a round scale. */
  readonly scale: number | null;
  readonly parts: WallParts;
  /** A sheet for the whole view and one for each of its areas of this level; null makes the whole alone. */
  readonly atlas: AreaLevel | null;
  /** Lower right of each sheet of an atlas, with tokens {area}, {page}, {pages}; empty takes the usual words. */
  readonly pageNote: string;
  /** Small sheets that the large one is cut onto, in a PDF; null keeps it whole. */
  readonly tiles: 'A4' | 'A3' | null;
  readonly inscription: Inscription;
};
