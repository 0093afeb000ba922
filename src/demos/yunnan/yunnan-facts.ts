import { areaCode, isoDate } from '../../core/unit.ts';

/** The provincial opinion of 2014-08-11 (seed 000): what a target cites as its document. */
export const opinion = '云南省人民政府关于进一步做好全省扶贫开发整乡推进工作的意见（2014-08-11）';

export const yunnanCode = areaCode('530000');
export const seed = 530000;

/** Preamble: '2013—2017年全省实施350个以上整乡推进,其中2013年实施56个、2014年实施60个'. */
export const townshipsInAll = 350;
export const townshipsStarted: Readonly<Record<number, number>> = { 2013: 56, 2014: 60 };
/** The later years, by which the document's 350 are reached in 2017: simulated counts, without names. */
export const laterStarts: Readonly<Record<number, number>> = { 2015: 72, 2016: 66, 2017: 96 };

/** Clause 四(一): 2,000 万元 of special funds a township, half in its first year and half in its second. */
export const trancheWanYuan = 1000;
/** What follows for the 116 townships: 56 first; 60 first and 56 second; 60 second. */
export const specialFunds: Readonly<Record<number, number>> = { 2013: 56_000, 2014: 116_000, 2015: 60_000 };
export const specialFundsInAll = 232_000;

/** Before the first start: states of the places are known from the end of this year. */
export const baselineYear = 2012;
/** The register of poor households (建档立卡) is taken to begin at the end of this year. */
export const registerYear = 2013;
export const lastYear = 2020;
export const endOf2012 = isoDate('2012-12-31');
export const endOf2013 = isoDate('2013-12-31');
