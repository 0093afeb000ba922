import { type Bilingual, isoDate } from '../../core/unit.ts';
import { coverageFrom, draftsFor } from '../draft-target.ts';
import { decision, dingxiCode } from './dingxi-facts.ts';

export const endOf2014 = isoDate('2014-12-31');
/** 2020 is the last year of the campaign (clause 二). */
export const noDeadline: Bilingual = {
  zh: '条款未写期限，按决定的收官年 2020 年推定。',
  en: 'The clause states no deadline; 2020, the last year of the decision, is inferred.',
};
export const allInVillages: Bilingual = {
  zh: '假定：全部贫困人口和农村人口都在 869 个贫困村。',
  en: 'Assumption: all poor people and the rural population live in the 869 poor villages.',
};

/** A target on the whole prefecture. */
export const target = draftsFor({ document: decision, area: dingxiCode });

/** Every poor village satisfies an indicator. */
export const coverage = coverageFrom(endOf2014, target);
