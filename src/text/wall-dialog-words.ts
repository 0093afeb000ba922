import type { Language } from '../core/unit.ts';

/** Words of the dialog that makes wall maps; loaded with it. */
export type WallDialogWords = {
  readonly title: string;
  readonly size: string;
  readonly orientation: string;
  readonly orientations: Readonly<Record<'best' | 'landscape' | 'portrait', string>>;
  readonly scale: string;
  readonly scaleHint: string;
  readonly pages: string;
  readonly atlas: Readonly<Record<'one' | 'county' | 'township', string>>;
  readonly pageNote: string;
  readonly pageNoteHint: string;
  readonly cut: string;
  readonly tiles: Readonly<Record<'whole' | 'A4' | 'A3', string>>;
  readonly include: string;
  readonly parts: Readonly<Record<'ranking' | 'cards' | 'locator' | 'relief', string>>;
  readonly inscriptions: Readonly<Record<'title' | 'classification' | 'examination', string>>;
  readonly hints: Readonly<Record<'title' | 'classification' | 'examination', string>>;
  readonly preview: string;
  readonly states: Readonly<Record<'waiting' | 'none' | 'failed', string>>;
  readonly about: (scale: number, leftOut: number) => string;
  readonly sheets: (count: number, size: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly tooLarge: string;
  readonly save: Readonly<Record<'pdf' | 'svg' | 'pptx', string>>;
  readonly making: string;
  readonly cancel: string;
};

const zh: WallDialogWords = {
  title: '上墙挂图',
  size: '纸张',
  orientation: '方向',
  orientations: { best: '自动', landscape: '横向', portrait: '纵向' },
  scale: '比例尺 1:',
  scaleHint: '自动，取整数',
  pages: '页面（PDF）',
  atlas: { one: '一页', county: '分县', township: '分乡镇' },
  pageNote: '页脚',
  pageNoteHint: '{area}　第 {page} 页，共 {pages} 页',
  cut: '拼接打印（PDF）',
  tiles: { whole: '整张', A4: '拼 A4', A3: '拼 A3' },
  include: '图上和图边内容',
  parts: { ranking: '排名表', cards: '目标卡片', locator: '位置示意', relief: '等高线' },
  inscriptions: { title: '图名', classification: '密级', examination: '审图号' },
  hints: { title: '同工作区名称', classification: '按数据敏感级别', examination: '未送审则留空' },
  preview: '页面预览',
  states: { waiting: '正在排版…', none: '当前视图没有可绘的区划。', failed: '未能排版，请关闭后重试。' },
  about: (scale, leftOut) => `1:${grouped(scale)}${leftOut === 0 ? '' : `，${leftOut} 个注记放不下，已略去`}`,
  sheets: (count, size) => `，裁成 ${count} 张 ${size}`,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  earlier: '上一页',
  later: '下一页',
  tooLarge: '此比例尺下图幅超出纸张。',
  save: { pdf: '保存 PDF', svg: '保存 SVG', pptx: '各场景幻灯片 PPTX' },
  making: '正在生成文件',
  cancel: '取消',
};

const en: WallDialogWords = {
  title: 'Map for the wall',
  size: 'Paper',
  orientation: 'Orientation',
  orientations: { best: 'Best', landscape: 'Landscape', portrait: 'Portrait' },
  scale: 'Scale 1:',
  scaleHint: 'fitted, a round number',
  pages: 'Pages (PDF)',
  atlas: { one: 'One', county: 'By county', township: 'By township' },
  pageNote: 'Note on each page',
  pageNoteHint: '{area}, page {page} of {pages}',
  cut: 'Cut onto sheets (PDF)',
  tiles: { whole: 'Whole', A4: 'A4', A3: 'A3' },
  include: 'On the page',
  parts: { ranking: 'Ranking', cards: 'Target cards', locator: 'Locator', relief: 'Contour lines' },
  inscriptions: { title: 'Title', classification: 'Classification', examination: 'Map examination No.' },
  hints: {
    title: 'as the workspace',
    classification: 'by sensitivity of the data',
    examination: 'empty if not examined',
  },
  preview: 'Preview of the page',
  states: {
    waiting: 'Laying out…',
    none: 'This view has no area to draw.',
    failed: 'The page could not be laid out. Please close and try again.',
  },
  about: (scale, leftOut) =>
    `1:${grouped(scale)}${leftOut === 0 ? '' : `, ${leftOut} ${leftOut === 1 ? 'name' : 'names'} left out for want of room`}`,
  sheets: (count, size) => `, cut onto ${count} ${size} sheets`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  earlier: 'Previous page',
  later: 'Next page',
  tooLarge: 'At this scale the map is larger than the sheet.',
  save: { pdf: 'Save PDF', svg: 'Save SVG', pptx: 'Slides of all scenes, PPTX' },
  making: 'Making the file',
  cancel: 'Cancel',
};

export function wallDialogWordsOf(language: Language): WallDialogWords {
  return language === 'zh' ? zh : en;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}
