import { isoDate } from '../../core/unit.ts';
import type { LedgerEvent } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { type LedgerDraft, numberLedger, povertyEvents, unitExits, yearExit } from '../simulate/ledger.ts';
import type { PovertyPath } from '../simulate/poverty.ts';
import { dayOf } from '../simulate/report.ts';
import { bayan, mulan, seed, yanshou, years } from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';
import { backOnTheList } from './harbin-villages.ts';

const source = 'sim';
/** Clause (五): exits of counties, villages and households are assessed by a third party. */
const assessed = '第三方评估';

/**
 * People in and out; villages, their townships and the three counties out; villages that came back for a year; half-yearly checks by
 * the counties and the yearly look-back of the city (clause (三)). Yanshou's exit is real; those of Bayan and Mulan are simulated.
 */
export function buildLedger(places: HarbinPlaces, paths: readonly PovertyPath[]): LedgerEvent[] {
  const { villages } = places;
  const poor = villages.filter(({ isPoor }) => isPoor);
  const last = new Map<(typeof poor)[number]['parent'], number>();
  for (const { parent, exitYear } of poor) last.set(parent, Math.max(exitYear, last.get(parent) ?? 0));
  const townships = [...last].map(([code, exitYear]) => ({ code, exitYear }));
  const counties = [bayan, mulan].map((code) => ({ code, exitYear: 2017 }));
  const common = { seed, source };
  return numberLedger([
    ...povertyEvents({ ...common, paths, returnCauses: ['illness', 'schooling', 'disaster'], by: null }),
    ...unitExits({ ...common, units: poor, by: '拟·区县扶贫办', evidence: assessed }),
    ...unitExits({ ...common, units: townships, by: '拟·区县扶贫办', evidence: null }),
    ...unitExits({ ...common, units: counties, by: '拟·省扶贫办', evidence: assessed }),
    yearExit(yanshou, 2019, 'exits'),
    ...returnedVillages(villages),
    ...checks(places),
  ]);
}

function returnedVillages(villages: HarbinPlaces['villages']): LedgerDraft[] {
  return backOnTheList(villages).flatMap(({ code }, index): LedgerDraft[] => {
    const line = { subject: 'unit', area: code, datePrecision: 'day', households: null, people: null, source } as const;
    const returned = { ...line, date: dayOf(2018, 150 + index * 40), event: 'returned', cause: 'disaster' } as const;
    const exited = { ...line, date: isoDate('2019-12-20'), event: 'exited', cause: null } as const;
    return [
      { ...returned, evidence: null, by: '拟·区县扶贫办' },
      { ...exited, evidence: assessed, by: '拟·区县扶贫办' },
    ];
  });
}

/** Each half-year about one poor village in four is checked by its county, and each year every county with poor villages by the city. */
function checks({ counties, villages }: HarbinPlaces): LedgerDraft[] {
  const random = randomFor(seed, 'ledger/checks');
  const line = { event: 'checked', datePrecision: 'day', cause: null, source } as const;
  const poor = villages.filter(({ isPoor }) => isPoor);
  return years.flatMap((year) => {
    const halves = [
      [60, 178],
      [190, 300],
    ].flatMap(([from, to]) =>
      poor.flatMap((village): LedgerDraft[] => {
        const [isChecked, date, share] = [
          random.chance(0.25),
          dayOf(year, random.integer(from!, to!)),
          random.between(0.05, 0.3),
        ];
        if (!isChecked) return [];
        const households = Math.max(1, Math.round(village.poorHouseholds * share));
        const people = Math.max(households, Math.round(village.poor * share));
        const words = { evidence: '半年检查复查', by: '拟·区县扶贫办' };
        return [{ ...line, ...words, subject: 'people', area: village.code, date, households, people }];
      }),
    );
    const lookBack = counties
      .filter(({ code }) => poor.some(({ county }) => county === code))
      .map(({ code }): LedgerDraft => {
        const words = { evidence: '年度“回头看”', by: '拟·市扶贫办', households: null, people: null };
        return { ...line, ...words, subject: 'unit', area: code, date: dayOf(year, random.integer(310, 345)) };
      });
    return [...halves, ...lookBack];
  });
}
