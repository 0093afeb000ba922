import type { Language } from '../../../core/unit.ts';
import type { PrintRequest } from '../../../jobs/print/print-request.ts';
import type { Orientation, SheetSize } from '../../../paper/wall/sheet.ts';

export const atlasChoices = ['one', 'county', 'township'] as const;
export type AtlasChoice = (typeof atlasChoices)[number];

export const tilesChoices = ['whole', 'A4', 'A3'] as const;
export type TilesChoice = (typeof tilesChoices)[number];

/** What the dialog's controls hold. */
export type WallChoices = {
  readonly size: SheetSize;
  readonly orientation: Orientation | 'best';
  /** As typed; anything but a number of at least 100 fits the map to the sheet. */
  readonly scale: string;
  readonly atlas: AtlasChoice;
  /** Note on each page of an atlas, with tokens; empty takes the usual one. */
  readonly pageNote: string;
  readonly tiles: TilesChoice;
  readonly ranking: boolean;
  readonly cards: boolean;
  readonly locator: boolean;
  readonly relief: boolean;
  readonly title: string;
  readonly classification: string;
  readonly examination: string;
};

export const firstChoices: WallChoices = {
  size: 'A3',
  orientation: 'best',
  scale: '',
  atlas: 'one',
  pageNote: '',
  tiles: 'whole',
  ranking: true,
  cards: true,
  locator: true,
  relief: true,
  title: '',
  classification: '',
  examination: '',
};

export function requestOf(choices: WallChoices, query: string, language: Language): PrintRequest {
  const { size, orientation, atlas, tiles, ranking, cards, locator, relief, title, classification, examination } =
    choices;
  return {
    query,
    language,
    size,
    orientation: orientation === 'best' ? null : orientation,
    scale: typedScale(choices.scale),
    parts: { ranking, cards, locator, relief },
    atlas: atlas === 'one' ? null : atlas,
    pageNote: choices.pageNote.trim(),
    tiles: tiles === 'whole' ? null : tiles,
    inscription: { title: title.trim(), classification: classification.trim(), examination: examination.trim() },
  };
}

/** The N of `350000`, `350 000`, `350,000` or `1:350000`. */
function typedScale(text: string): number | null {
  const number = Number(text.replace(/^\s*1\s*[:：]/, '').replace(/[\s,，]/g, ''));
  return number >= 100 && number <= 1e8 ? number : null;
}
