import type { Language } from '../core/unit.ts';

/** Sentences of the wall map and of its dialog; loaded with them. */
export type WallWords = {
  readonly legend: string;
  readonly ranking: string;
  readonly villageTable: string;
  readonly more: (count: number) => string;
  readonly cards: string;
  readonly locator: (name: string) => string;
  readonly position: string;
  readonly longitude: string;
  readonly latitude: string;
  readonly made: (asOf: string) => string;
  readonly scale: (text: string) => string;
  readonly kilometres: string;
  readonly metres: string;
  readonly projection: {
    readonly conicEqualArea: (parallels: string, meridian: string) => string;
    readonly azimuthalEqualArea: (centre: string) => string;
    readonly transverseMercator: (meridian: string) => string;
  };
  readonly examination: (number: string) => string;
  readonly trial: string;
  readonly sources: (list: string) => string;
  readonly simulated: string;
  readonly sites: string;
  readonly roads: string;
  readonly bridges: string;
  readonly otherProjects: string;
  readonly otherVillages: string;
  readonly pickedVillages: string;
  readonly pickedAreas: string;
  readonly selected: (name: string) => string;
  readonly unlocated: string;
  readonly flows: string;
  readonly reach: (title: string, destination: string, how: string) => string;
  readonly leftOut: (list: string) => string;
  readonly contours: (interval: number) => string;
  readonly zone: (kind: string) => string;
  /** Tokens {area}, {page} and {pages} are filled in. */
  readonly pageNote: string;
  readonly tile: (row: number, column: number, rows: number, columns: number) => string;
};

const zoneNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  floodZone: { zh: '洪泛区', en: 'Flood zone' },
  reserve: { zh: '自然保护区', en: 'Nature reserve' },
  redLine: { zh: '生态红线', en: 'Ecological red line' },
  waterSource: { zh: '水源保护区', en: 'Water source protection' },
  farmland: { zh: '永久基本农田', en: 'Permanent farmland' },
  slope25: { zh: '25度以上坡地', en: 'Slopes above 25°' },
};

const zh: WallWords = {
  legend: '图例',
  ranking: '排名',
  villageTable: '各村',
  more: (count) => `另有 ${count} 个`,
  cards: '目标进度',
  locator: (name) => `在${name}的位置`,
  position: '位置与四至',
  longitude: '经度',
  latitude: '纬度',
  made: (asOf) => `数据截至${asOf}`,
  scale: (text) => `比例尺 1:${text}`,
  kilometres: '千米',
  metres: '米',
  projection: {
    conicEqualArea: (parallels, meridian) => `阿尔伯斯等积圆锥投影，标准纬线 ${parallels}，中央经线 ${meridian}`,
    azimuthalEqualArea: (centre) => `兰勃特等积方位投影，中心 ${centre}`,
    transverseMercator: (meridian) => `横轴墨卡托等角投影，中央经线 ${meridian}`,
  },
  examination: (number) => `审图号：${number}`,
  trial: '审图号：未送审，内部试用',
  sources: (list) => `资料来源：${list}`,
  simulated: '含模拟数据',
  sites: '安置点',
  roads: '项目道路',
  bridges: '桥梁',
  otherProjects: '项目点',
  otherVillages: '其他村',
  pickedVillages: '未达标的村',
  pickedAreas: '未达标的区划',
  selected: (name) => `选定：${name}`,
  unlocated: '其中无坐标，绘于所属区划处',
  flows: '搬迁去向（粗端为安置点）',
  reach: (title, destination, how) => `${title}：到${destination}，${how}`,
  leftOut: (list) => `本页未绘（见挂图）：${list}`,
  contours: (interval) => `等高线，等高距 ${interval} 米`,
  zone: (kind) => zoneNames[kind]?.zh ?? kind,
  pageNote: '{area}　第 {page} 页，共 {pages} 页',
  tile: (row, column, rows, columns) =>
    `第 ${row} 行第 ${column} 列（共 ${rows} 行 ${columns} 列），沿角线裁切，按虚线搭接`,
};

const en: WallWords = {
  legend: 'Legend',
  ranking: 'Ranking',
  villageTable: 'Villages',
  more: (count) => `and ${count} more`,
  cards: 'Targets',
  locator: (name) => `Within ${name}`,
  position: 'Position',
  longitude: 'Longitude',
  latitude: 'Latitude',
  made: (asOf) => `Data as of ${asOf}`,
  scale: (text) => `Scale 1:${text}`,
  kilometres: 'km',
  metres: 'm',
  projection: {
    conicEqualArea: (parallels, meridian) =>
      `Albers equal-area conic projection, standard parallels ${parallels}, central meridian ${meridian}`,
    azimuthalEqualArea: (centre) => `Lambert azimuthal equal-area projection, centre ${centre}`,
    transverseMercator: (meridian) => `Transverse Mercator projection (conformal), central meridian ${meridian}`,
  },
  examination: (number) => `Map examination No. ${number}`,
  trial: 'Not examined: internal trial use',
  sources: (list) => `Sources: ${list}`,
  simulated: 'Contains simulated data',
  sites: 'Relocation sites',
  roads: 'Project roads',
  bridges: 'Bridges',
  otherProjects: 'Projects',
  otherVillages: 'Other villages',
  pickedVillages: 'Villages that fall short',
  pickedAreas: 'Areas that fall short',
  selected: (name) => `Selected: ${name}`,
  unlocated: 'Without coordinates, drawn at their area',
  flows: 'Moves (wide end at the site)',
  reach: (title, destination, how) => `${title}: ${destination}, ${how.toLowerCase()}`,
  leftOut: (list) => `Not drawn here, see the wall map: ${list}`,
  contours: (interval) => `Contour lines every ${interval} m`,
  zone: (kind) => zoneNames[kind]?.en ?? kind,
  pageNote: '{area}, page {page} of {pages}',
  tile: (row, column, rows, columns) =>
    `Row ${row}, column ${column} of ${rows} × ${columns}: cut at the corner marks, lap at the dashed lines`,
};

export function wallWordsOf(language: Language): WallWords {
  return language === 'zh' ? zh : en;
}
