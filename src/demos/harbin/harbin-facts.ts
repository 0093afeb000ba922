import { areaCode, isoDate } from '../../core/unit.ts';

/** The city's opinion of 2016 on winning the fight against poverty: what a target cites as its document. */
export const opinion = '中共哈尔滨市委 哈尔滨市人民政府关于坚决打赢脱贫攻坚战的实施意见（2016 年）';

export const harbinCode = areaCode('230100');
export const bayan = areaCode('230126');
export const mulan = areaCode('230127');
export const yanshou = areaCode('230129');
/** Clause (一): '3个贫困县', two of the province and one of the nation. */
export const poorCounties = [bayan, mulan, yanshou] as const;
export const seed = 230100;

/** Clause (一): end of 2015. */
export const poorPeople2015 = 201_087;
export const poorVillages2015 = 163;
/** Clause (一): the first two of 三步走, with the last year of each. They add up to the two totals above. */
export const steps = {
  1: { people: 161_898, villages: 117, year: 2017 },
  2: { people: 39_189, villages: 46, year: 2018 },
} as const;
export type Step = keyof typeof steps;

/** Clause (十七), kilometres by programme; they add up to 5,000. */
export const roadKm = { access: 3000, network: 1000, widening: 1000 } as const;
export type RoadProgramme = keyof typeof roadKm;
export const roadProgrammes = ['access', 'network', 'widening'] as const;
export const bridges = 600;
/** Clause (二十一). */
export const unsafeHouses = 50_000;
export const unsafeHousesAYear = 10_000;

export const baselineYear = 2015;
export const firstYear = 2016;
export const lastYear = 2020;
export const years = [2016, 2017, 2018, 2019, 2020] as const;
export const endOf2015 = isoDate('2015-12-31');

/**
 * Poor villages by county and step: simulated. The document gives the two steps for the whole city (117 and 46) and names three
 * counties, whose own share it does not give; other districts and counties must have a part.
 */
export const poorVillageSplit: Readonly<Record<string, readonly [step1: number, step2: number]>> = {
  '230111': [2, 0],
  '230112': [2, 0],
  '230113': [9, 0],
  '230123': [8, 5],
  '230124': [5, 3],
  '230125': [9, 2],
  '230126': [36, 0],
  '230127': [24, 0],
  '230128': [8, 4],
  '230129': [0, 28],
  '230183': [6, 2],
  '230184': [8, 2],
};
/** Villages that are not poor and yet in the demo, so that figures of all villages differ from those of the poor ones: an assumption. */
export const otherVillages = 240;

export const englishNames: Readonly<Record<string, string>> = {
  '230102': 'Daoli',
  '230103': 'Nangang',
  '230104': 'Daowai',
  '230108': 'Pingfang',
  '230109': 'Songbei',
  '230110': 'Xiangfang',
  '230111': 'Hulan',
  '230112': 'Acheng',
  '230113': 'Shuangcheng',
  '230123': 'Yilan',
  '230124': 'Fangzheng',
  '230125': 'Binxian',
  '230126': 'Bayan',
  '230127': 'Mulan',
  '230128': 'Tonghe',
  '230129': 'Yanshou',
  '230183': 'Shangzhi',
  '230184': 'Wuchang',
};
/** Counties and county-level cities, as against districts: what clause (十五)3 calls 县(市)级. */
export const countiesAndCities = [
  '230123',
  '230124',
  '230125',
  '230126',
  '230127',
  '230128',
  '230129',
  '230183',
  '230184',
].map(areaCode);
