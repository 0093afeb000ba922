import { extname } from 'node:path';
import { type AreaLevel, areaLevels } from '../core/area/area.ts';
import type { Language } from '../core/unit.ts';
import { type Orientation, type SheetSize, sheetSizes } from '../paper/wall/sheet.ts';
import { type WallParts, wallParts } from '../paper/wall/wall-content.ts';
import { terminalLanguage } from './terminal-language.ts';

export const printUsage =
  'guatu print WORKSPACE [--scene ID] [--size A4|A3|A2|A1|A0] [--orientation landscape|portrait] [--scale N] [--title TEXT] [--classification TEXT] [--examination NUMBER] [--atlas county|township] [--note TEXT] [--tiles A4|A3] [--without ranking,cards,locator,relief] [--lang zh|en] --out FILE.pdf|.svg|.pptx';

export type PrintOptions = {
  readonly source: string;
  /** Id of a scene of the workspace; null takes the first, for slides all of them. */
  readonly scene: string | null;
  readonly size: SheetSize;
  readonly orientation: Orientation | null;
  readonly scale: number | null;
  /** Level whose areas each get a page after the whole. */
  readonly atlas: AreaLevel | null;
  /** Note of each page of an atlas, with tokens {area}, {page}, {pages}. */
  readonly pageNote: string;
  readonly tiles: 'A4' | 'A3' | null;
  readonly parts: WallParts;
  readonly title: string;
  readonly classification: string;
  readonly examination: string;
  readonly language: Language;
  readonly out: string;
};

/** The options of `guatu print`, or what is wrong with them. */
export function parsePrintOptions(args: readonly string[]): PrintOptions | string {
  const given = new Map<string, string>();
  const sources: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith('--')) sources.push(arg);
    else if (!known.has(arg)) return `unknown option ${arg}`;
    else {
      const value = args[++i];
      if (value === undefined) return `${arg}: expected a value`;
      given.set(arg, value);
    }
  }
  const [source] = sources;
  if (source === undefined || sources.length > 1) return `expected one workspace, got ${sources.length}`;
  const size = given.get('--size') ?? 'A3';
  if (!isOneOf(sheetSizes, size)) return `--size: expected one of ${sheetSizes.join(', ')}, got ${size}`;
  const orientation = given.get('--orientation') ?? null;
  if (orientation !== null && !isOneOf(['landscape', 'portrait'] as const, orientation))
    return `--orientation: expected landscape or portrait, got ${orientation}`;
  const scale = given.has('--scale') ? Number(given.get('--scale')!.replace(/^1:/, '')) : null;
  if (scale !== null && !(scale >= 100 && scale <= 1e8))
    return `--scale: expected N of 1:N, such as 350000, got ${given.get('--scale')}`;
  const out = given.get('--out');
  if (out === undefined) return '--out: expected a file to write';
  if (!['.pdf', '.svg', '.pptx'].includes(extname(out)))
    return `--out: expected a name that ends in .pdf, .svg or .pptx, got ${out}`;
  const atlas = given.get('--atlas') ?? null;
  if (atlas !== null && !isOneOf(areaLevels, atlas))
    return `--atlas: expected one of ${areaLevels.join(', ')}, got ${atlas}`;
  const tiles = given.get('--tiles') ?? null;
  if (tiles !== null && !isOneOf(['A4', 'A3'] as const, tiles)) return `--tiles: expected A4 or A3, got ${tiles}`;
  if (extname(out) !== '.pdf' && (atlas !== null || tiles !== null))
    return '--out: an atlas and tiles are several pages, expected a name that ends in .pdf';
  const without = (given.get('--without') ?? '').split(',').filter((part) => part !== '');
  const unknown = without.find((part) => !isOneOf(wallParts, part));
  if (unknown !== undefined) return `--without: expected some of ${wallParts.join(', ')}, got ${unknown}`;
  const has = (part: keyof WallParts) => !without.includes(part);
  const language = given.get('--lang');
  return {
    source,
    scene: given.get('--scene') ?? null,
    size,
    orientation,
    scale,
    atlas,
    pageNote: given.get('--note') ?? '',
    tiles,
    parts: { ranking: has('ranking'), cards: has('cards'), locator: has('locator'), relief: has('relief') },
    title: given.get('--title') ?? '',
    classification: given.get('--classification') ?? '',
    examination: given.get('--examination') ?? '',
    language: language === undefined ? terminalLanguage(process.env) : language === 'zh' ? 'zh' : 'en',
    out,
  };
}

const known = new Set([
  '--scene',
  '--size',
  '--orientation',
  '--scale',
  '--title',
  '--classification',
  '--examination',
  '--atlas',
  '--note',
  '--tiles',
  '--without',
  '--lang',
  '--out',
]);

function isOneOf<Choice extends string>(choices: readonly Choice[], text: string): text is Choice {
  return (choices as readonly string[]).includes(text);
}
