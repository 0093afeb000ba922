import { writePdf } from '../../paper/pdf/write-pdf.ts';
import { writeSvg } from '../../paper/svg/write-svg.ts';
import type { MadeWalls } from './make-walls.ts';
import type { PrintFormat } from './print-request.ts';

/** The sheets as one file; an SVG holds the first. */
export async function writeFile(
  { walls, typeset }: MadeWalls,
  format: PrintFormat,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const pages = walls.map((wall) => wall.page);
  switch (format) {
    case 'pdf':
      return writePdf(pages, typeset, (done) => onProgress(done / pages.length));
    case 'svg':
      return new TextEncoder().encode(writeSvg(pages[0]!, typeset));
  }
}
