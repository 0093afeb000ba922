import type { Threshold, ThresholdFault, ThresholdId } from '../core/audit/thresholds.ts';
import type { Bilingual, Language } from '../core/unit.ts';

/** What each threshold says, for the form and the command line. */
export const thresholdTitles: Readonly<Record<ThresholdId, Bilingual>> = {
  'sums.lastDigit': { zh: '合计允许的尾差', en: 'difference allowed in sums' },
  'range.peoplePerHousehold.0': { zh: '户均人口下限', en: 'fewest people a household' },
  'range.peoplePerHousehold.1': { zh: '户均人口上限', en: 'most people a household' },
  'range.confusedBand': { zh: '人数与户数相近的容差', en: 'people as many as households, within' },
  'range.confusedHouseholds': { zh: '人户混填的最少户数', en: 'fewest households for that' },
  'exits.graceDays': { zh: '年末后报表宽限', en: 'grace for reports after 31 December' },
  'exits.handoverDays': { zh: '驻村人员交接宽限', en: 'grace for a handover' },
  'exits.unsignedLines': { zh: '无签字的脱贫笔数', en: 'exits without a signature, from' },
  'exits.signedShare': { zh: '其他脱贫的签字比例', en: 'share of other exits that is signed' },
  'exits.deadlineShare': { zh: '恰在末日完工的比例', en: 'share done on the very last day' },
  'exits.deadlineProjects': { zh: '卡点完工的最少项目数', en: 'fewest projects for that' },
  'exits.yearsAbove': { zh: '收入达标仍在册的期数', en: 'reports above the line while listed' },
  'place.boundaryMetres': { zh: '村点可越出界线', en: 'a village may lie outside its boundary by' },
  'place.sameMetres': { zh: '视为同一位置的距离', en: 'villages at the same place, nearer than' },
  'place.roadMetres': { zh: '硬化路应在此距离内', en: 'a hard road should be within' },
  'place.roadCoverage': { zh: '路网足够详细的比例', en: 'share from which the network is dense enough' },
  'place.drawnShare.0': { zh: '图上里程与上报之比下限', en: 'drawn to reported length, least' },
  'place.drawnShare.1': { zh: '图上里程与上报之比上限', en: 'drawn to reported length, most' },
  'place.overlapShare': { zh: '区划重叠占较小一方', en: 'overlap of two areas, of the smaller' },
  'place.gapShare': { zh: '下级未覆盖的比例', en: 'share that no part covers' },
  'place.outsideShare': { zh: '区划越出上级的比例', en: 'share of an area outside its parent' },
  'place.areaChange': { zh: '更换代码后面积变动', en: 'change of area with a new code' },
  'series.robustZ': { zh: '异常变动的稳健z值', en: 'robust z of a change' },
  'series.jumpFactor': { zh: '异常变动与通常之比', en: 'a change against the usual one' },
  'series.reboundFactor': { zh: '突变后复原的幅度', en: 'a rebound against the usual course' },
  'series.reboundRest': { zh: '复原后的余差', en: 'what may remain after a rebound' },
  'series.smallCount': { zh: '小数目界限', en: 'small counts, up to' },
  'series.frozenReports': { zh: '连续不变的期数', en: 'reports with the same figure' },
  'series.slipBand': { zh: '单位错位的容差', en: 'band for a slip of units' },
  'series.copiedReports': { zh: '连续雷同的期数', en: 'reports in common' },
  'series.copiedChance': { zh: '偶然雷同的对数上限', en: 'pairs that chance would make, at most' },
  'series.doubtedChance': { zh: '台账不符时的对数上限', en: 'the same where the ledger contradicts' },
  'series.digitFigures': { zh: '尾数检验的最少个数', en: 'fewest figures for last digits' },
  'series.digitChiSquare': { zh: '尾数检验的界限', en: 'limit for last digits' },
  'series.benfordFigures': { zh: '首位数字检验的最少个数', en: 'fewest figures for first digits' },
  'series.benfordOrders': { zh: '首位数字检验的最小跨度', en: 'least span for first digits' },
  'series.benfordChiSquare': { zh: '首位数字检验的界限', en: 'limit for first digits' },
  'series.secondDigitOrders': { zh: '第二位数字检验的最小跨度', en: 'least span for second digits' },
  'series.secondDigitZ': { zh: '第二位数字检验的z值', en: 'z of second digits 0' },
  'series.lineBand': { zh: '标准线两侧的宽度', en: 'band on each side of the line' },
  'series.lineRatio': { zh: '线上与线下之比', en: 'above the line against below' },
  'series.lineFigures': { zh: '标准线附近的最少个数', en: 'fewest figures at the line' },
};

export const thresholdUnits: Readonly<Record<Threshold['unit'], Bilingual>> = {
  people: { zh: '人', en: 'people' },
  metres: { zh: '米', en: 'm' },
  days: { zh: '天', en: 'days' },
  share: { zh: '比例（0–1）', en: 'share (0–1)' },
  times: { zh: '倍', en: 'times' },
  count: { zh: '个', en: 'count' },
  lastDigits: { zh: '末位', en: 'last digits' },
  z: { zh: 'z值', en: 'z' },
  chiSquare: { zh: 'χ²', en: 'χ²' },
  pairs: { zh: '对', en: 'pairs' },
  orders: { zh: '数量级', en: 'orders of ten' },
};

export const thresholdSources: Readonly<Record<Threshold['source'], Bilingual>> = {
  rule: { zh: '核查规则', en: 'rule of the audit' },
  statistics: { zh: '统计学文献', en: 'statistics' },
  measured: { zh: '在演示数据上测定', en: 'measured on the demos' },
  map: { zh: '地图精度', en: 'precision of maps' },
};

/** Why a value cannot be taken. */
export function thresholdFault({ fault, id, found }: ThresholdFault, language: Language): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  switch (fault) {
    case 'unknown':
      return say(`没有阈值“${id}”。`, `There is no threshold “${id}”.`);
    case 'notNumber':
      return say(`${id}：“${found}”不是数字。`, `${id}: “${found}” is no number.`);
    case 'notWhole':
      return say(`${id}：应为整数，而不是${found}。`, `${id}: a whole number is expected, not ${found}.`);
    case 'outside':
      return say(`${id}：${found}超出允许范围。`, `${id}: ${found} is out of bounds.`);
    case 'notObject':
      return say('应为 {"阈值": 数字} 形式的 JSON。', 'Expected JSON like {"threshold": number}.');
  }
}

const words = {
  zh: {
    title: '阈值',
    intro: '默认值适用于一般情况。改动只用于本页的核查，可存为文件，在命令行用 --thresholds 读取。',
    apply: '按此核查',
    reset: '恢复默认',
    save: '存为文件',
    byDefault: (value: string) => `默认 ${value}`,
    bounds: (least: string, most: string) => `${least} 到 ${most}`,
    changed: (count: string) => `已改 ${count} 项`,
    fileName: '核查阈值.json',
    severity: '程度',
    area: '地方',
    all: '全部',
  },
  en: {
    title: 'Thresholds',
    intro:
      'The defaults suit the usual case. Changes hold for the audit on this page; as a file they serve --thresholds.',
    apply: 'Audit with these',
    reset: 'Defaults',
    save: 'Save as a file',
    byDefault: (value: string) => `default ${value}`,
    bounds: (least: string, most: string) => `${least} to ${most}`,
    changed: (count: string) => `${count} changed`,
    fileName: 'audit-thresholds.json',
    severity: 'Severity',
    area: 'Place',
    all: 'All',
  },
} as const;

export function thresholdWordsOf(language: Language) {
  return words[language];
}
