import PptxGenJS from 'pptxgenjs';
import { wallWordsOf } from '../../text/wall-words.ts';
import type { Typeset } from '../font/typeset.ts';
import type { LegendRow, WallContent } from '../wall/wall-content.ts';
import { fixPackage, patternMarks } from './fix-package.ts';
import { addSample, leftOutRows } from './slide-layers.ts';
import { addSlideMap } from './slide-map.ts';
import { mmPerInch } from './slide-shape.ts';

/** One slide: what a wall sheet shows, under the scene's own title; what the speaker wants to say stands first in its notes. */
export type SlideContent = { readonly title: string; readonly note: string; readonly content: WallContent };

/** Inches; 16:9 as PowerPoint has it. */
const page = { width: 13.333, height: 7.5 };
const column = { x: 9.15, width: 3.85 };

const ink = '22201C';
const quiet = '5A544A';
const accent = 'B92B17';

/**
 * A presentation with one slide a scene: areas as shapes that can be edited and keep name and value, the ranking as a table and as a bar chart, both native, legend,
 * badges and map examination number, and in the notes what stands behind the figures. Written by pptxgenjs. The same slides give the same bytes.
 */
export async function writeSlides(
  slides: readonly SlideContent[],
  typeset: Typeset,
  onSlide: (done: number) => void = () => {},
): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = slides[0]?.content.title ?? '';
  file.subject = slides[0]?.content.subject ?? '';
  file.author = 'Guatu';
  for (const [i, each] of slides.entries()) {
    addSlide(file, each, typeset);
    onSlide(i + 1);
  }
  return fixPackage((await file.write({ outputType: 'uint8array' })) as Uint8Array);
}

function addSlide(file: PptxGenJS, { title, note, content }: SlideContent, typeset: Typeset): void {
  const words = wallWordsOf(content.language);
  const fontFace = content.language === 'zh' ? 'Microsoft YaHei' : 'Arial';
  const slide = file.addSlide();
  const text = (value: string, options: PptxGenJS.TextPropsOptions) =>
    slide.addText(value, { margin: 0, color: ink, fontFace, valign: 'middle', ...options });
  const unit = content.unit === '' ? '' : content.language === 'zh' ? `（${content.unit}）` : ` (${content.unit})`;
  text(title, { x: 0.4, y: 0.28, w: 9.6, h: 0.5, fontSize: 26, bold: true, objectName: 'title' });
  text(`${content.place}  ${content.subject}${unit}`, { x: 0.4, y: 0.8, w: 8.5, h: 0.32, fontSize: 14, color: quiet });
  text(words.made(content.asOf), { x: 9.15, y: 0.8, w: 3.85, h: 0.32, fontSize: 13, bold: true, align: 'right' });
  const badges = [content.classification, ...(content.simulated ? [words.simulated] : [])].filter((one) => one !== '');
  text(badges.join('　'), { x: 10, y: 0.3, w: 3, h: 0.3, fontSize: 12, bold: true, color: accent, align: 'right' });
  const stripHeight = addLayerStrip(slide, content, fontFace);
  addSlideMap(slide, content, { x: 8, y: 31, width: 218, height: 146 - stripHeight }, fontFace, typeset);
  const legendEnd = addLegend(slide, content, fontFace);
  const tableEnd = addRanking(slide, content, legendEnd + 0.15, fontFace);
  addChart(slide, content, tableEnd + 0.15, fontFace);
  const examination = content.examination === '' ? words.trial : words.examination(content.examination);
  text(examination, { x: 0.4, y: 7.08, w: 4.2, h: 0.22, fontSize: 9, bold: true });
  text(words.sources(content.sources.join(content.language === 'zh' ? '；' : '; ')), {
    x: 4.7,
    y: 7.08,
    w: 8.3,
    h: 0.22,
    fontSize: 8,
    color: quiet,
  });
  slide.addNotes([...(note === '' ? [] : [note, '']), notesOf(title, content)].join('\n'));
}

/** Classes, categories or statuses, as many as fit; returns where the next block may begin. */
function addLegend(slide: PptxGenJS.Slide, content: WallContent, fontFace: string): number {
  const step = 0.24;
  const rows = content.legend.filter(isOfAreas).slice(0, 9);
  for (const [i, { sample, label, count }] of rows.entries()) {
    const y = 1.3 + i * step;
    const box = { x: column.x * mmPerInch, y: (y + 0.04) * mmPerInch, width: 8, height: 3.8 };
    addSample(slide, sample, box, content);
    const common = { y, h: step, margin: 0, fontSize: 11, color: ink, fontFace, valign: 'middle' } as const;
    slide.addText(label, { ...common, x: column.x + 0.42, w: 2.6 });
    slide.addText(count, { ...common, x: column.x + 3, w: column.width - 3, align: 'right', color: quiet });
  }
  return 1.3 + rows.length * step;
}

function isOfAreas({ sample }: LegendRow): boolean {
  return sample.kind === 'fill' && (typeof sample.paint === 'string' || sample.paint.pattern in patternMarks);
}

/** Samples of the layers side by side below the map, and in words what the slide leaves out. Returns the height taken, millimetres. */
function addLayerStrip(slide: PptxGenJS.Slide, content: WallContent, fontFace: string): number {
  const leftOut = leftOutRows(content);
  const drawn = content.legend.filter((row) => !isOfAreas(row) && !leftOut.includes(row));
  const [columns, step, cell] = [3, 5.2, 72];
  const lines = Math.ceil(drawn.length / columns) + (leftOut.length === 0 ? 0 : 1);
  const top = 178 - lines * step;
  const common = { h: step / mmPerInch, margin: 0, fontSize: 9, color: ink, fontFace, valign: 'middle' } as const;
  for (const [i, { sample, label, count }] of drawn.entries()) {
    const x = 10 + (i % columns) * cell;
    const y = top + Math.floor(i / columns) * step;
    addSample(slide, sample, { x, y: y + 1, width: 7, height: step - 2 }, content);
    const text = count === '' ? label : `${label}  ${count}`;
    slide.addText(text, {
      ...common,
      x: (x + 9) / mmPerInch,
      y: y / mmPerInch,
      w: (cell - 10) / mmPerInch,
    });
  }
  if (leftOut.length > 0) {
    const list = leftOut.map(({ label, count }) => `${label} ${count}`.trim());
    const words = wallWordsOf(content.language).leftOut(list.join(content.language === 'zh' ? '、' : ', '));
    const y = (178 - step) / mmPerInch;
    slide.addText(words, {
      ...common,
      x: 10 / mmPerInch,
      y,
      w: (columns * cell) / mmPerInch,
      fontSize: 8,
      color: quiet,
    });
  }
  return lines * step;
}

const tableRows = 8;

function addRanking(slide: PptxGenJS.Slide, content: WallContent, y: number, fontFace: string): number {
  const { ranking } = content;
  const rows = ranking.rows.slice(0, tableRows);
  if (rows.length === 0) return y;
  const hasGap = rows.some(({ gap }) => gap !== '');
  const cell = (text: string, options: PptxGenJS.TableCellProps = {}) => ({ text, options });
  const right = { align: 'right' } as const;
  const head = [
    cell(''),
    cell(ranking.title, { bold: true }),
    cell(ranking.value, right),
    ...(hasGap ? [cell(ranking.gap, right)] : []),
  ];
  slide.addTable(
    [
      head,
      ...rows.map((row) => [
        cell(row.rank, { color: quiet }),
        cell(row.name),
        cell(row.value, { ...right, bold: true }),
        ...(hasGap ? [cell(row.gap, { ...right, color: quiet })] : []),
      ]),
    ],
    {
      x: column.x,
      y,
      w: column.width,
      colW: hasGap ? [0.35, 1.7, 0.95, 0.85] : [0.35, 2.2, 1.3],
      rowH: 0.23,
      fontSize: 10,
      fontFace,
      color: ink,
      margin: [0.01, 0.04, 0.01, 0.04],
      border: { type: 'solid', pt: 0.5, color: 'DDD5C5' },
      objectName: ranking.title,
    },
  );
  return y + 0.25 * (rows.length + 1);
}

/** The same figures as bars, with the numbers behind them in the chart's own sheet. */
function addChart(slide: PptxGenJS.Slide, content: WallContent, y: number, fontFace: string): void {
  // An absent figure has no bar: a bar of no height would be zero.
  const rows = content.ranking.rows
    .slice(0, tableRows)
    .flatMap(({ name, number }) => (number === null ? [] : [{ name, number }]));
  const height = page.height - 0.55 - y;
  if (rows.length < 2 || height < 1) return;
  slide.addChart(
    'bar',
    [{ name: content.subject, labels: rows.map(({ name }) => name), values: rows.map(({ number }) => number) }],
    {
      x: column.x,
      y,
      w: column.width,
      h: height,
      barDir: 'col',
      chartColors: ['6A51A3'],
      catAxisLabelFontSize: 8,
      catAxisLabelFontFace: fontFace,
      ...(rows.every(({ number }) => number >= 0) ? { valAxisMinVal: 0 } : {}),
      valAxisLabelFontSize: 8,
      valGridLine: { color: 'E9E3D6', size: 0.5 },
      showLegend: false,
      altText: `${content.subject}, ${content.asOf}`,
      objectName: content.subject,
    },
  );
}

function notesOf(title: string, content: WallContent): string {
  const words = wallWordsOf(content.language);
  const stop = content.language === 'zh' ? '；' : '; ';
  return [
    `${title} · ${content.place} · ${content.subject} · ${words.made(content.asOf)}`,
    ...(content.simulated ? [words.simulated] : []),
    ...content.cards
      .slice(0, 6)
      .map((card) => `${card.title}: ${card.number} ${card.unit} · ${card.status} · ${card.facts}`),
    ...content.notes,
    words.sources(content.sources.join(stop)),
  ].join('\n');
}
