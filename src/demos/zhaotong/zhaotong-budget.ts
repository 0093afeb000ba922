/**
 * The city's own budget by year, 万元: simulated. 2015 has no special funds, because the base of '比2015年增加4倍以上' is not in the
 * article (it is not the 56,700 of province and above).
 */
export const cityBudget = [
  { indicator: 'citySpecialFunds', amounts: { 2016: 14_800, 2017: 17_900, 2018: 21_300, 2019: 20_600, 2020: 23_900 } },
  { indicator: 'otherChannelFunds', amounts: { 2016: 18_200, 2017: 20_900, 2018: 22_400, 2019: 23_100, 2020: 24_600 } },
  {
    indicator: 'officeSpending',
    amounts: { 2015: 31_200, 2016: 30_100, 2017: 29_500, 2018: 29_400, 2019: 29_100, 2020: 28_700 },
  },
] as const satisfies readonly { readonly indicator: string; readonly amounts: Readonly<Record<number, number>> }[];
