import type { Language } from '../core/unit.ts';

const sources: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  special: ['专项资金', 'Special funds'],
  departments: ['部门资金', 'Departments'],
  local: ['地方配套', 'Local funds'],
  citySpecial: ['市级专项', 'City special funds'],
  otherChannels: ['其他渠道', 'Other channels'],
  pairing: ['对口帮扶', 'Paired assistance'],
  reconstruction: ['灾后重建', 'Reconstruction'],
  relocationLoan: ['搬迁贷款', 'Relocation loan'],
};

/** Where money comes from; an office's own word stays as it is. */
export function fundSourceWord(source: string, language: Language): string {
  return sources[source]?.[language === 'zh' ? 0 : 1] ?? source;
}
