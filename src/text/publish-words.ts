import type { Language } from '../core/unit.ts';

const zh = {
  needsWorkspace: '先打开一个工作区，再看它会公开什么。',
  title: '发布',
  intro: '先写明公开什么，再试算：把内部与公开的样子并排看过，确认后写出公开网站。试算不写出任何文件，数据不离开本机。',
  preview: '试算',
  working: '正在试算并逐一检验',
  refused: '不能发布',
  place: '范围',
  indicator: '指标',
  period: '时期',
  beside: '内部与公开对照',
  besideHint: '两幅图用同一套分级；分级只由公开的数值定，公众看到的就是右边这幅。',
  sides: { inside: '内部', outside: '公众看到的' },
  mapOf: (side: string) => `${side}的地图；数值见下表`,
  legend: '图例（区划数）',
  range: (from: string, to: string) => `${from} – ${to}`,
  withWithheld: (title: string, count: string) => `${title}（隐去 ${count}）`,
  columns: { area: '区划', inside: '内部', outside: '公开' },
  onlyWithheld: (count: string) => `只看隐去的（${count}）`,
  more: (count: string) => `还有 ${count} 行`,
  none: '没有可对照的行。',
  earlier: {
    title: '以前的发布版',
    hint: '看过以前各版的人可以相减推算，所以要把它们都带上：选发布包的文件夹或 zip，或整个公开网站的文件夹，也可以拖到这里。第一次发布不用选。',
    folder: '选文件夹…',
    zip: '选 zip…',
    drop: '松开，作为以前的发布版',
    files: (count: string) => `${count} 个文件`,
    remove: '移除',
    dropName: (name: string) => `移除“${name}”`,
  },
  report: {
    title: '检验报告',
    counts: '各指标、各层级公布与隐去的个数',
    level: '层级',
    customArea: '片区',
    published: '公布',
    withheld: '隐去',
  },
  save: {
    title: '写出',
    hint: '公开网站是静态文件，放到任何网页服务器即可；与命令行 guatu publish 和 npm run build:public 写出的逐字节相同。',
    siteFolder: '公开网站写到文件夹…',
    siteZip: '下载公开网站（zip）',
    releaseZip: '下载发布包（zip）',
    making: '正在生成网页',
    writing: (written: string, files: string) => `正在写出 ${written} / ${files}`,
    written: (folder: string, files: string) => `公开网站已写到文件夹“${folder}”，共 ${files} 个文件。`,
    refused: (folder: string) => `浏览器不准写入文件夹“${folder}”。`,
    taken: (folder: string) => `文件夹“${folder}”里有别的文件，没有写入。请选空文件夹，或以前的公开网站。`,
    failed: (detail: string) => `没有写完：${detail}`,
  },
};

export type PublishWords = typeof zh;

const en: PublishWords = {
  needsWorkspace: 'Open a workspace first, to see what of it would become public.',
  title: 'Publish',
  intro:
    'Say what is to be public, try it out, look at it beside what stays inside, then write the public site. Trying writes nothing, and no data leave this machine.',
  preview: 'Try out',
  working: 'Computing and attacking the release',
  refused: 'Cannot be published',
  place: 'Area',
  indicator: 'Indicator',
  period: 'Year',
  beside: 'Inside and public, side by side',
  besideHint:
    'Both maps have the same classes, made of the public figures alone; the one on the right is what the public sees.',
  sides: { inside: 'Inside', outside: 'What the public sees' },
  mapOf: (side) => `Map: ${side}; the figures are in the table below`,
  legend: 'Legend (areas)',
  range: (from, to) => `${from} – ${to}`,
  withWithheld: (title, count) => `${title} (${count} withheld)`,
  columns: { area: 'Area', inside: 'Inside', outside: 'Public' },
  onlyWithheld: (count) => `Only what is withheld (${count})`,
  more: (count) => `${count} more rows`,
  none: 'No rows to compare.',
  earlier: {
    title: 'Earlier releases',
    hint: 'Whoever has seen earlier releases can subtract them, so bring all of them: the folder or zip of a release, or the folder of the whole public site; or drop them here. A first release has none.',
    folder: 'Choose a folder…',
    zip: 'Choose zips…',
    drop: 'Let go to bring an earlier release',
    files: (count) => `${count} files`,
    remove: 'Remove',
    dropName: (name) => `Remove “${name}”`,
  },
  report: {
    title: 'Report',
    counts: 'Published and withheld by indicator and by level',
    level: 'Level',
    customArea: 'Custom areas',
    published: 'Published',
    withheld: 'Withheld',
  },
  save: {
    title: 'Write',
    hint: 'The public site is static files for any web server, byte for byte those of guatu publish and npm run build:public at the command line.',
    siteFolder: 'Write the public site into a folder…',
    siteZip: 'Download the public site (zip)',
    releaseZip: 'Download the release (zip)',
    making: 'Drawing the pages',
    writing: (written, files) => `Writing ${written} of ${files}`,
    written: (folder, files) => `The public site is in the folder “${folder}”: ${files} files.`,
    refused: (folder) => `The browser does not allow writing into the folder “${folder}”.`,
    taken: (folder) =>
      `The folder “${folder}” holds other files; nothing was written. Choose an empty folder or an earlier public site.`,
    failed: (detail) => `Not finished: ${detail}`,
  },
};

/** Words of the publish panel of the data desk. */
export function publishWordsOf(language: Language): PublishWords {
  return language === 'zh' ? zh : en;
}
