import { writePdf } from '../../paper/pdf/write-pdf.ts';
import { writeSvg } from '../../paper/svg/write-svg.ts';
import { tilePage } from '../../paper/wall/tile-page.ts';
import type { MadeWalls } from './make-walls.ts';
import type { PrintFormat, PrintRequest } from './print-request.ts';

/** The sheets as one file, cut onto small ones where that is wanted; an SVG holds the first, whole. */
export async function writeFile(
  { walls, typeset }: MadeWalls,
  format: Exclude<PrintFormat, 'pptx'>,
  tiles: PrintRequest['tiles'],
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const pages = walls.map((wall) => wall.page);
  switch (format) {
    case 'pdf': {
      const sheets = tiles === null ? pages : pages.flatMap((page) => tilePage(page, tiles));
      return writePdf(sheets, typeset, (done) => onProgress(done / sheets.length));
    }
    case 'svg':
      return new TextEncoder().encode(writeSvg(pages[0]!, typeset));
  }
}
