import { isoDate } from '../../core/unit.ts';
import { type LedgerDraft, povertyEvents, unitExits } from '../simulate/ledger.ts';
import { type PovertyPath, simulatePoverty } from '../simulate/poverty.ts';
import { firstYear, lastYear, seed } from './taizhou-facts.ts';
import { countyCodes, type TaizhouPlaces } from './taizhou-places.ts';

const source = 'sim';
const by = '拟·市（区）扶贫办';

/** How late people leave in each county: above 1 most of them near the end. */
const bends: Readonly<Record<string, readonly [number, number]>> = {
  '321202': [0.9, 1.2],
  '321203': [0.95, 1.25],
  '321204': [1.2, 1.6],
  '321281': [1.9, 2.7],
  '321282': [0.85, 1.1],
  '321283': [1.5, 2.1],
};

/** People leaving the register, falling back and being found, village by village, with the pace of their county. */
export function povertyPaths(places: TaizhouPlaces): PovertyPath[] {
  return countyCodes(places).flatMap((county) => {
    const starts = places.villages.filter((village) => village.county === county);
    return simulatePoverty({ starts, firstYear, lastYear, bend: bends[county]!, seed: seed + Number(county) });
  });
}

/** Movements of people, and the list of weak villages: put on it in spring 2016, off it, and five or so back on it. */
export function ledgerDrafts({ villages }: TaizhouPlaces, paths: readonly PovertyPath[]): LedgerDraft[] {
  const weak = villages.filter(({ isWeak }) => isWeak);
  const off = weak.flatMap(({ code, outYear }) => (outYear === null ? [] : [{ code, exitYear: outYear }]));
  const again = weak.flatMap(({ code, backYear }) => (backYear === null ? [] : [{ code, exitYear: backYear }]));
  const line = { subject: 'unit', datePrecision: 'day', households: null, people: null, by, source } as const;
  return [
    ...povertyEvents({
      paths,
      returnCauses: ['illness', 'disability', 'age'],
      slipShare: 0.006,
      by: null,
      seed,
      source,
    }),
    ...weak.map(
      ({ code }): LedgerDraft => ({
        ...{ ...line, area: code, date: isoDate('2016-03-31'), event: 'identified', cause: null, evidence: '建档立卡' },
      }),
    ),
    ...unitExits({ units: [...off, ...again], by, evidence: '市级考核', seed, source }),
    ...weak.flatMap(({ code, returnYear }): LedgerDraft[] =>
      returnYear === null
        ? []
        : [
            {
              ...{ ...line, area: code, date: isoDate(`${returnYear}-12-20`), event: 'returned', evidence: null },
              cause: '集体收入低于标准',
            },
          ],
    ),
  ];
}
