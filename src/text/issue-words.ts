import type { GeometryFaultKind } from '../core/geo/polygon-validity.ts';
import type { Bilingual } from '../core/unit.ts';

const geometryFaults: Readonly<Record<GeometryFaultKind, Bilingual>> = {
  notGeometry: {
    zh: '不是几何图形，或引用了不存在的弧段',
    en: 'this is no geometry, or it names arcs that do not exist',
  },
  notPolygon: { zh: '应为面（Polygon 或 MultiPolygon）', en: 'a Polygon or MultiPolygon is expected' },
  wrongType: { zh: '几何类型不符', en: 'the geometry has the wrong type' },
  notNumber: { zh: '坐标不是数字', en: 'a coordinate is not a number' },
  outOfRange: { zh: '坐标超出范围', en: 'a coordinate is out of range' },
  tooFewPoints: { zh: '环上的点少于四个', en: 'a ring has fewer than four positions' },
  unclosed: { zh: '环没有闭合', en: 'a ring is not closed' },
  noArea: { zh: '环没有面积', en: 'a ring has no area' },
  selfCrossing: { zh: '边界自相交', en: 'the border crosses itself' },
  overlap: { zh: '边界有重合的线段', en: 'the border runs along itself' },
  selfTouch: { zh: '边界自相接触（仍可使用）', en: 'the border touches itself (it can still be used)' },
  holeOutside: { zh: '洞在外环之外', en: 'a hole lies outside its polygon' },
  partsOverlap: { zh: '各部分互相重叠', en: 'two parts overlap' },
  tooEntangled: { zh: '边界过于混乱，无法检查', en: 'the border is too entangled to be checked' },
};

/** What is wrong with a geometry. */
export const faultWords: Readonly<Record<string, Bilingual>> = geometryFaults;

/** Expected and found things that are words, not values. */
export const tokenWords: Readonly<Record<string, Bilingual>> = {
  end: { zh: '文件结尾', en: 'the end of the file' },
  value: { zh: '一个值', en: 'a value' },
  'value, ]': { zh: '一个值或 ]', en: 'a value or ]' },
  key: { zh: '带引号的键名', en: 'a quoted key' },
  'key, }': { zh: '带引号的键名或 }', en: 'a quoted key or }' },
  ', ]': { zh: ', 或 ]', en: ', or ]' },
  ', }': { zh: ', 或 }', en: ', or }' },
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
  array: { zh: '列表 […]', en: 'a list […]' },
  tuple: { zh: '列表 […]', en: 'a list […]' },
  'plan.id': {
    zh: '编号：文字、数字、- _ .，最长 60 个字；新项目请自拟一个，如 new-1',
    en: 'an id of letters, digits, - _ . and at most 60 of them; make one up for a new project, such as new-1',
  },
  'plan.kind': { zh: 'site、road、bridge、service 之一', en: 'one of site, road, bridge, service' },
  'plan.status': { zh: 'planned、underWay、done、accepted 之一', en: 'one of planned, underWay, done, accepted' },
  'plan.costKind': { zh: 'unknown、total、unitPrice 之一', en: 'one of unknown, total, unitPrice' },
  'plan.year': {
    zh: '四位数的年份，如 2018，不是日期；没有定就留空',
    en: 'a year in four digits such as 2018, not a date; leave it empty while it is open',
  },
  'plan.fundYear': { zh: '四位数的年份，如 2018，不是日期', en: 'a year in four digits such as 2018, not a date' },
  'plan.amount': {
    zh: '不小于 0 的数字，单位万元，不带千分位和文字',
    en: 'a number of 0 or more in 10,000 yuan, without separators or words',
  },
  'plan.count': { zh: '不小于 0 的整数，没有就留空', en: 'a whole number of 0 or more, or empty' },
  'plan.people': { zh: '大于 0 的整数', en: 'a whole number above 0' },
  'plan.word': { zh: '文字，不能留空', en: 'text; it may not be empty' },
  'plan.lon': { zh: '经度，−180 至 180 的数字', en: 'a longitude, a number from −180 to 180' },
  'plan.lat': { zh: '纬度，−90 至 90 的数字', en: 'a latitude, a number from −90 to 90' },
  'plan.order': {
    zh: '同一编号内不重复的数字，按它排列顶点',
    en: 'a number that no other row of the same id has; vertices are put in its order',
  },
  'plan.roadShape': { zh: '一条线（LineString）', en: 'one line (LineString)' },
  'plan.siteShape': {
    zh: '一个点（Point）或一个无洞的面（Polygon）',
    en: 'one point (Point) or one polygon without holes (Polygon)',
  },
  'plan.pointShape': { zh: '一个点（Point）', en: 'one point (Point)' },
};
