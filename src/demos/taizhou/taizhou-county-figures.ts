import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import type { LedgerDraft } from '../simulate/ledger.ts';
import { asReported, observe } from '../simulate/report.ts';
import { baselineYear, planYears, seed } from './taizhou-facts.ts';
import { countyCodes, type TaizhouPlaces } from './taizhou-places.ts';
import { yearly } from './taizhou-states.ts';

const source = 'sim';

/** What counties report of themselves each year, and the satisfaction survey by township. */
export function countyObservations(places: TaizhouPlaces, drafts: readonly LedgerDraft[]): Observation[] {
  const counties = countyCodes(places);
  return [
    ...counties.flatMap((county) => ledgerSums(county, drafts)),
    ...counties.flatMap(minimumSupport),
    ...counties.flatMap(duties),
    ...places.areas.units.filter(({ level }) => level === 'township').flatMap(({ code }) => survey(code)),
  ];
}

/** Exits of the year as the county reports them: the sums of its villages' ledger lines as first written, and how many were signed. */
function ledgerSums(county: AreaCode, drafts: readonly LedgerDraft[]): Observation[] {
  return planYears.flatMap((year) => {
    const lines = drafts.filter(
      ({ area, date, subject, event }) =>
        subject === 'people' && event === 'exited' && area.startsWith(county) && date.startsWith(String(year)),
    );
    const sum = (pick: (draft: LedgerDraft) => number) => lines.reduce((total, line) => total + pick(line), 0);
    const row = (indicator: string, value: number) => observe({ area: county, year, indicator, value, source });
    return [
      row(
        'exitedPeople',
        sum(({ people }) => people ?? 0),
      ),
      row(
        'exitedHouseholds',
        sum(({ households }) => households ?? 0),
      ),
      row(
        'signedHouseholds',
        sum(({ households, evidence }) => (evidence === 'signed' ? (households ?? 0) : 0)),
      ),
    ];
  });
}

/** Yuan a person a month, in whole tens; up every year but for one county that pauses in 2018 and one in 2020. */
function minimumSupport(county: AreaCode): Observation[] {
  const random = randomFor(seed, `support/${county}`);
  const pauses: Readonly<Record<string, number>> = { '321203': 2018, '321281': 2020 };
  let standard = Math.round(random.between(44, 53)) * 10;
  return [baselineYear, ...planYears].map((year) => {
    const rise = Math.max(10, Math.round((standard * random.between(0.05, 0.09)) / 10) * 10);
    if (year > baselineYear && pauses[county] !== year) standard += rise;
    return observe({ area: county, year, indicator: 'minimumSupportStandard', value: standard, source });
  });
}

/** Audits of funds, the published evaluation and third-party evaluations: numbers of the year, with years left out. */
function duties(county: AreaCode): Observation[] {
  const random = randomFor(seed, `duties/${county}`);
  return planYears.flatMap((year) => {
    const [audited, twice, published] = [random.chance(0.88), random.chance(0.2), random.chance(0.96)];
    const evaluated = random.chance(0.25 + (year - 2016) * 0.18);
    const row = (indicator: string, value: number) => observe({ area: county, year, indicator, value, source });
    return [
      row('fundAudits', audited ? (twice ? 2 : 1) : 0),
      row('evaluationsPublished', published ? 1 : 0),
      row('thirdPartyEvaluations', evaluated ? 1 : 0),
    ];
  });
}

function survey(township: AreaCode): Observation[] {
  const random = randomFor(seed, `survey/${township}`);
  let share = random.between(0.82, 0.92);
  return planYears.map((year) => {
    const value = Math.round(share * 1000) / 1000;
    share = Math.min(0.995, share + random.between(-0.008, 0.035));
    return asReported(observe({ area: township, year, indicator: 'satisfaction', value, source }), yearly, random);
  });
}
