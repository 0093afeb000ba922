import { escapeText, html } from '../html.ts';
import { patterns } from '../ramp-css.ts';

const namespace = 'http://www.w3.org/2000/svg';
const shapeStyles = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'];
const textStyles = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const lineHeight = 20;
const lettersPerLine = 52;

/** The map as a picture that stands alone: colours written out, heading above, legend and explanation below. */
export function pictureOf(map: SVGSVGElement, heading: string, notes: readonly (readonly [string, string])[]): string {
  const copy = map.cloneNode(true) as SVGSVGElement;
  const originals = [...map.querySelectorAll('*')];
  for (const [i, element] of [...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[i]!);
    if (style.display === 'none') element.setAttribute('display', 'none');
    const names = element.tagName === 'text' ? textStyles : element.tagName === 'g' ? ['opacity'] : shapeStyles;
    for (const name of names) {
      const value = style.getPropertyValue(name);
      // An address in a page's style is absolute; the pattern goes along with the picture.
      if (value !== '') element.setAttribute(name, value.replace(/url\("?[^"#)]*#([^")]+)"?\)/, 'url(#$1)'));
    }
  }
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  const { width, height } = map.viewBox.baseVal;
  const ground = getComputedStyle(map).backgroundColor;
  const ink = getComputedStyle(document.body).color;
  const legend = [...document.querySelectorAll('#legend li')];
  const foot = notes.flatMap(([label, text]) => broken(`${label}: ${text}`));
  const legendTop = 44 + height + 16;
  const footTop = legendTop + legend.length * lineHeight + 16;
  const total = footTop + foot.length * lineHeight + 16;
  const family = getComputedStyle(document.body).fontFamily;
  const body =
    html`<rect width="${width}" height="${total}" fill="${ground}"/><g font-family="${family}" fill="${ink}"><text x="12" y="30" font-size="20" font-weight="600">${heading}</text>${legend.map(
      (entry, i) => {
        const box = entry.querySelector('rect')!;
        const y = legendTop + i * lineHeight;
        return html`<rect x="12" y="${y}" width="24" height="14" fill="${box.getAttribute('fill') ?? getComputedStyle(box).fill}" stroke="${getComputedStyle(box).stroke}"/><text x="44" y="${y + 12}" font-size="13">${[...entry.querySelectorAll('span')].map(({ textContent }) => textContent).join('  ')}</text>`;
      },
    )}${foot.map((line, i) => html`<text x="12" y="${footTop + i * lineHeight}" font-size="12">${line}</text>`)}</g>`
      .markup;
  return `<svg xmlns="${namespace}" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}"><defs>${colouredPatterns()}</defs>${body}<g transform="translate(0 44)">${innerMarkup(copy)}</g></svg>`;
}

/** Twice as fine as the picture's units. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('picture: the canvas gave no PNG'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function innerMarkup(copy: SVGSVGElement): string {
  const serializer = new XMLSerializer();
  return [...copy.childNodes].map((node) => serializer.serializeToString(node)).join('');
}

/** The patterns with their colours as the page shows them; a picture has no style sheet. */
function colouredPatterns(): string {
  return html`${patterns()}`.markup.replace(/class="(pattern-[a-z]+)"/g, (_, name: string) => {
    const element = document.querySelector(`.patterns .${name}`);
    if (!element) return '';
    const { fill, stroke } = getComputedStyle(element);
    return `fill="${escapeText(fill)}" stroke="${escapeText(stroke)}"`;
  });
}

/** Lines of about the picture's width; Chinese letters count twice as wide as others. */
function broken(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const letter of text) {
    width += letter > '\u2e7f' ? 1 : 0.52;
    line += letter;
    if (width >= lettersPerLine && (letter > '\u2e7f' || letter === ' ')) {
      lines.push(line.trim());
      [line, width] = ['', 0];
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
