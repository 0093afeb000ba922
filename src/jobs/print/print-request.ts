import type { Language } from '../../core/unit.ts';
import type { Orientation, SheetSize } from '../../paper/wall/sheet.ts';
import type { WallParts } from '../../paper/wall/wall-page.ts';
import type { Inscription } from './compose-wall.ts';

export type PrintFormat = 'pdf' | 'svg';

/** What is to be printed and how. */
export type PrintRequest = {
  /** The view, as the query of a meeting address. */
  readonly query: string;
  readonly language: Language;
  readonly size: SheetSize;
  /** Null takes the way round that gives the larger map. */
  readonly orientation: Orientation | null;
  /** The N of 1:N; null fits the map to the sheet at a round scale. */
  readonly scale: number | null;
  readonly parts: WallParts;
  readonly inscription: Inscription;
};
