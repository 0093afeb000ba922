import { areaCode } from '../../core/unit.ts';

/** The opinion of Taizhou's Party committee and government, 2016-02-23 (seed 002): what a target cites as its document. */
export const opinion =
  '中共泰州市委、泰州市人民政府关于组织实施脱贫致富奔小康工程的意见（泰发〔2016〕5号，2016-02-23）';

export const taizhouCode = areaCode('321200');
export const seed = 321200;

/** Clause (二): '農村人均年收入7000元以下的低收入人口', yuan a person a year. */
export const lowIncomeLine = 7000;
/** Clause (二): '有條件的市(區(qū))可以結(jié)合實際適當(dāng)提高扶貧標(biāo)準(zhǔn)'. Which county raises it, and to what, is simulated. */
export const raisedLine = { county: areaCode('321282'), yuan: 8000 };
/** Clause (二): '集體年收入35萬元以下的經(jīng)濟薄弱村', 万元 a year. */
export const collectiveIncomeLine = 35;

/** The document gives neither number: simulated, and said so on every target that counts against them. */
export const weakVillages = 186;
export const villages = 390;

export const baselineYear = 2015;
export const firstYear = 2016;
export const lastYear = 2020;
export const planYears = [2016, 2017, 2018, 2019, 2020] as const;
