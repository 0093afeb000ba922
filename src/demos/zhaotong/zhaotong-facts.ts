import { areaCode, isoDate } from '../../core/unit.ts';

/** The magazine article of 2016 (seed 004, printed twice over): what a target cites; its sections and quoted words serve as clause. */
export const article = '昭通脱贫攻坚综述（杂志文章，2016 年）';

export const zhaotongCode = areaCode('530600');
export const seed = 530600;

/** '把133.67万贫困对象真正搞准': registered poor people, in the passage on 2015, read as its end. */
export const registeredPeople = 1_336_700;
/** Villages of the demo: not in the article. */
export const villageCount = 850;

/** People by way out of poverty ('5+N'); null where the article gives no figure. */
export const waysOut = [
  { id: 'production', people: 375_700, zh: '发展生产', en: 'Production' },
  { id: 'relocation', people: 200_000, zh: '易地搬迁', en: 'Relocation' },
  { id: 'ecology', people: 251_000, zh: '生态补偿', en: 'Ecological compensation' },
  { id: 'education', people: null, zh: '发展教育', en: 'Education' },
  { id: 'minimumSupport', people: null, zh: '社会兜底', en: 'Minimum support' },
  { id: 'labourExport', people: null, zh: '劳务输出', en: 'Labour export' },
  { id: 'assetIncome', people: null, zh: '资产收益', en: 'Asset income' },
  { id: 'reconstruction', people: null, zh: '恢复重建', en: 'Reconstruction' },
] as const;
export type WayOut = (typeof waysOut)[number]['id'];

/** '启动25个示范点建设', '全面启动26个整乡推进', '省级以上财政专项扶贫资金5.67亿元' (万元). */
export const demonstrationSites = 25;
export const programmeTownships = 26;
export const specialFundsWanYuan = 56_700;
/** '通过其他渠道安排资金不少于2亿元' (万元). */
export const otherChannelsWanYuan = 20_000;

/** 镇雄彝良威信革命老区. */
export const oldAreaCounties = ['530627', '530628', '530629'].map(areaCode);
/** The article names Ludian only; Qiaojia beside it is an assumption. */
export const earthquakeCounties = ['530621', '530622'].map(areaCode);
/** 水富: under its code of 2016; not a national-level poor county. */
export const shuifu = areaCode('530630');

/** The six programmes (6大工程) of the old revolutionary area. */
export const programmes = [
  { id: 'livelihood', zh: '民生改善', en: 'Livelihood' },
  { id: 'infrastructure', zh: '基础设施', en: 'Infrastructure' },
  { id: 'industry', zh: '产业发展', en: 'Industry' },
  { id: 'humanQuality', zh: '素质提升', en: 'Human quality' },
  { id: 'publicServices', zh: '社会公共服务', en: 'Public services' },
  { id: 'ecology', zh: '生态环境保护与建设', en: 'Ecology' },
] as const;

export const baselineYear = 2015;
export const firstYear = 2016;
export const lastYear = 2020;
export const years = [2016, 2017, 2018, 2019, 2020] as const;
export const endOf2015 = isoDate('2015-12-31');
export const source = 'sim';
