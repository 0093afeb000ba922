import type { MultiPolygon, Polygon } from 'geojson';
import type { Language } from '../core/unit.ts';
import { catalogueOf } from '../text/catalogue.ts';
import {
  type PageArea,
  type PageDot,
  type PageLine,
  type PagePoint,
  type PageShape,
  type PageStroke,
  pageLine,
  pageMap,
  pagePoint,
  pageShape,
} from './page-map.ts';
import { escapeText, widthInEms, wrapText } from './svg/escape-text.ts';

/** A repeating pattern for absent figures, as the map's legend has it. */
export type PagePattern = {
  readonly id: string;
  readonly size: number;
  readonly ground: string;
  readonly ink: string;
  readonly strokeWidth: number;
  readonly lines: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly r: number }[];
};

export type PageLegendEntry = {
  readonly fill: string | null;
  readonly pattern: string | null;
  readonly shape: PageShape | null;
  /** What stands in the swatch's place for the layers of dots and lines. */
  readonly dot?: PageDot;
  readonly line?: PageStroke;
  readonly label: string;
  readonly count: string;
};
export type PageCard = {
  readonly label: string;
  readonly number: string;
  readonly unit: string;
  readonly status: string;
  readonly shape: PageShape;
  readonly facts: string;
};
export type PageRow = {
  readonly rank: string;
  readonly name: string;
  readonly value: string;
  readonly gap: string;
  readonly shape: PageShape | null;
};

/** Everything the page shows, worded and formatted. */
export type MeetingPage = {
  readonly size: 'A4' | 'A3';
  readonly language: Language;
  readonly title: string;
  readonly place: string;
  readonly subject: string;
  readonly unit: string;
  /** In words. */
  readonly asOf: string;
  readonly classification: string;
  readonly simulated: boolean;
  /** Most important first: their labels are set first. */
  readonly areas: readonly PageArea[];
  readonly outlines: readonly (Polygon | MultiPolygon)[];
  readonly lines: readonly PageLine[];
  readonly points: readonly PagePoint[];
  readonly patterns: readonly PagePattern[];
  readonly legend: readonly PageLegendEntry[];
  readonly worst: readonly PageRow[];
  readonly cards: readonly PageCard[];
  readonly sources: readonly string[];
};

const ink = '#22201c';
const quiet = '#5a544a';
const accent = '#b92b17';
const column = { x: 212, width: 73, top: 35.5, bottom: 190 };
const sans = "'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";
const serif = "'Source Han Serif SC','Noto Serif CJK SC','Songti SC',SimSun,Georgia,serif";

/**
 * One landscape page as an SVG document: vector map, legend, five worst units, the cards that fit, as-of date, origin badge, sources. A3 is the A4
 * page enlarged by √2. All text is escaped; nothing is fetched. Millimetres of A4.
 */
export function meetingPage(page: MeetingPage): string {
  const words = catalogueOf(page.language);
  const [width, height] = page.size === 'A4' ? [297, 210] : [420, 297];
  const legend = legendBlock(page, column.top);
  const worst = worstBlock(page, legend.bottom + 5);
  const cards = cardsBlock(page, worst.bottom + 5);
  const map = pageMap({
    areas: page.areas,
    outlines: page.outlines,
    lines: page.lines,
    points: page.points,
    box: { x: 12, y: 34, width: 194, height: 152 },
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 297 210" font-family="${escapeText(sans)}" lang="${page.language === 'zh' ? 'zh-CN' : 'en'}">`,
    `<title>${escapeText(`${page.title} ${page.subject}`)}</title>`,
    `<defs>${page.patterns.map(patternDefinition).join('')}</defs>`,
    '<rect width="297" height="210" fill="#ffffff"/>',
    '<rect x="7" y="7" width="283" height="196" fill="none" stroke="#22201c" stroke-width="0.5"/><rect x="8.2" y="8.2" width="280.6" height="193.6" fill="none" stroke="#22201c" stroke-width="0.15"/>',
    head(page),
    map,
    legend.svg,
    worst.svg,
    cards.svg,
    foot(page, words.print.page, `${words.print.sources}${page.language === 'zh' ? '：' : ': '}`, words.boundaries),
    '</svg>',
  ].join('');
}

function head(page: MeetingPage): string {
  const words = catalogueOf(page.language);
  const badges = [page.classification, ...(page.simulated ? [words.simulated] : [])];
  let right = 285;
  const marks = badges.map((badge, i) => {
    const width = widthInEms(badge) * 3.1 + 4;
    right -= width + (i === 0 ? 0 : 2);
    const colour = badge === words.simulated ? accent : quiet;
    return `<rect x="${right.toFixed(1)}" y="12.2" width="${width.toFixed(1)}" height="5.4" rx="0.6" fill="none" stroke="${colour}" stroke-width="0.3"/>${text(right + width / 2, 16, badge, { size: 3.1, colour, anchor: 'middle' })}`;
  });
  const date = words.print.made(page.asOf);
  return [
    text(13, 19, page.title, { size: 7.4, weight: 700, family: serif }),
    text(
      13,
      26.6,
      `${page.place} · ${page.subject}${page.unit === '' ? '' : page.language === 'zh' ? `（${page.unit}）` : ` (${page.unit})`}`,
      {
        size: 4.2,
        colour: quiet,
      },
    ),
    ...marks,
    text(285, 26.6, date, { size: 4.2, anchor: 'end', weight: 600 }),
    '<path d="M12 29.3H285" stroke="#22201c" stroke-width="0.25"/>',
  ].join('');
}

type Block = { readonly svg: string; readonly bottom: number };

function legendBlock(page: MeetingPage, top: number): Block {
  const words = catalogueOf(page.language);
  const step = 5;
  const rows = page.legend.map((entry, i) => {
    const y = top + 6 + i * step;
    return [
      swatch(entry, y),
      entry.shape === null ? '' : pageShape(entry.shape, column.x + 3.5, y - 0.85, 3),
      text(column.x + 9.5, y + 0.3, entry.label, { size: 3.2 }),
      text(column.x + column.width, y + 0.3, entry.count, { size: 3.2, anchor: 'end', colour: quiet }),
    ].join('');
  });
  return { svg: blockTitle(words.print.legend, top) + rows.join(''), bottom: top + 6 + page.legend.length * step };
}

function swatch(entry: PageLegendEntry, y: number): string {
  if (entry.dot) return `<g stroke-width="0.22">${pagePoint(entry.dot, [column.x + 3.5, y - 0.85])}</g>`;
  if (entry.line) return pageLine(entry.line, `M${column.x} ${y - 0.85}h7`);
  const paint = entry.pattern === null ? (entry.fill ?? 'none') : `url(#${entry.pattern})`;
  return `<rect x="${column.x}" y="${y - 2.7}" width="7" height="3.7" fill="${escapeText(paint)}" stroke="#6f6658" stroke-width="0.12"/>`;
}

function worstBlock(page: MeetingPage, top: number): Block {
  if (page.worst.length === 0) return { svg: '', bottom: top - 5 };
  const words = catalogueOf(page.language);
  const step = 5.2;
  const rows = page.worst.slice(0, 5).map((row, i) => {
    const y = top + 6.3 + i * step;
    return [
      text(column.x, y, row.rank, { size: 3.2, colour: quiet }),
      row.shape === null ? '' : pageShape(row.shape, column.x + 6.5, y - 1.1, 3),
      text(column.x + (row.shape === null ? 5 : 9.5), y, row.name, { size: 3.3 }),
      text(column.x + (row.gap === '' ? column.width : 54), y, row.value, { size: 3.3, weight: 600, anchor: 'end' }),
      row.gap === '' ? '' : text(column.x + column.width, y, row.gap, { size: 3.1, anchor: 'end', colour: quiet }),
    ].join('');
  });
  return {
    svg: blockTitle(words.print.worst, top) + rows.join(''),
    bottom: top + 6.3 + Math.min(5, page.worst.length) * step,
  };
}

/** As many cards as find room above the foot. */
function cardsBlock(page: MeetingPage, top: number): Block {
  const words = catalogueOf(page.language);
  const step = 17.4;
  const room = Math.max(0, Math.floor((column.bottom - top - 4) / step));
  const cards = page.cards.slice(0, room).map((card, i) => {
    const y = top + 6.2 + i * step;
    const [label = ''] = wrapText(card.label, column.width / 3, 1);
    return [
      text(column.x, y, label, { size: 3, colour: quiet }),
      text(column.x, y + 8.4, card.number, { size: 8.4, weight: 600 }),
      text(column.x + widthInEms(card.number) * 8.4 + 1.2, y + 8.4, card.unit, { size: 3, colour: quiet }),
      pageShape(card.shape, column.x + column.width - widthInEms(card.status) * 3.1 - 3, y + 7.3, 3.2),
      text(column.x + column.width, y + 8.4, card.status, { size: 3.1, weight: 600, anchor: 'end' }),
      text(column.x, y + 12.6, wrapText(card.facts, column.width / 2.8, 1)[0] ?? '', { size: 2.8, colour: quiet }),
    ].join('');
  });
  return {
    svg: cards.length === 0 ? '' : blockTitle(words.print.cards, top) + cards.join(''),
    bottom: top + 6.2 + cards.length * step,
  };
}

function foot(page: MeetingPage, name: string, lead: string, boundaries: string): string {
  const line = wrapText(`${lead}${page.sources.join(page.language === 'zh' ? '；' : '; ')}`, 225 / 2.7, 2);
  return [
    '<path d="M12 191.5H285" stroke="#22201c" stroke-width="0.15"/>',
    ...line.map((words, i) => text(13, 195.6 + i * 3.7, words, { size: 2.7, colour: quiet })),
    text(285, 195.6, boundaries, { size: 2.7, colour: quiet, anchor: 'end' }),
    text(285, 199.3, name, { size: 2.7, colour: quiet, anchor: 'end' }),
  ].join('');
}

function blockTitle(title: string, y: number): string {
  return `${text(column.x, y, title, { size: 3.6, weight: 700, family: serif })}<path d="M${column.x} ${y + 1.6}H${column.x + column.width}" stroke="${accent}" stroke-width="0.3"/>`;
}

function patternDefinition(pattern: PagePattern): string {
  const marks = [
    ...pattern.lines.map(
      (line) =>
        `<path d="${escapeText(line)}" fill="none" stroke="${escapeText(pattern.ink)}" stroke-width="${pattern.strokeWidth}"/>`,
    ),
    ...pattern.dots.map(
      (dot) => `<circle cx="${dot.x}" cy="${dot.y}" r="${dot.r}" fill="${escapeText(pattern.ink)}"/>`,
    ),
  ];
  return `<pattern id="${escapeText(pattern.id)}" width="${pattern.size}" height="${pattern.size}" patternUnits="userSpaceOnUse" patternTransform="scale(0.22)"><rect width="${pattern.size}" height="${pattern.size}" fill="${escapeText(pattern.ground)}"/>${marks.join('')}</pattern>`;
}

type TextStyle = {
  readonly size: number;
  readonly colour?: string;
  readonly weight?: number;
  readonly anchor?: 'middle' | 'end';
  readonly family?: string;
};

function text(x: number, y: number, content: string, style: TextStyle): string {
  const { size, colour = ink, weight, anchor, family } = style;
  const extra = `${weight === undefined ? '' : ` font-weight="${weight}"`}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}${family === undefined ? '' : ` font-family="${escapeText(family)}"`}`;
  return `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" font-size="${size}" fill="${colour}"${extra}>${escapeText(content)}</text>`;
}
