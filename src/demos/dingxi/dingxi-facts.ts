import { areaCode } from '../../core/unit.ts';

/** The decision of Dingxi's people's congress, 2015-08-20 (seed 003): what a target cites as its document. */
export const decision =
  '定西市人民代表大会常务委员会关于深入推进精准扶贫工作的决定（定人大常发〔2015〕17号，2015-08-20）';

export const dingxiCode = areaCode('621100');
export const seed = 621100;

/** Clause 一: '目前全市还有贫困村869个、贫困人口63.16万人', read as the end of 2014. */
export const poorVillages2014 = 869;
export const poorPeople2014 = 631_600;
/** Clause 一: '2014年,全市脱贫20.76万人'. */
export const outIn2014 = 207_600;
/** Clause 二: people to leave poverty in each year. */
export const plannedOut: Readonly<Record<number, number>> = { 2015: 125_000, 2016: 285_200, 2017: 216_500 };
/** Their sum, 4,900 short of the baseline. */
export const plannedOutInAll = 626_700;

export const baselineYear = 2014;
export const firstYear = 2015;
export const lastYear = 2020;
