import { isValidAt, seriesOf } from '../../area/area-tree.ts';
import { parsePeriod } from '../../period.ts';
import type { AreaCode } from '../../unit.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/**
 * Codes and successors: a report under a code that was valid on no day of the period (a note, since a renamed unit is one series), and
 * a renamed unit that reports one period under two codes with different figures (水富 530630 → 530681).
 */
export const codeValidity: AuditCheck = {
  id: 'codeValidity',
  nature: 'arithmetic',
  variants: ['outOfDate', 'twoCodes'],
  run: ({ workspace, asOf }) => {
    const { areas, observations } = workspace;
    const dated = areas.areas.filter(
      ({ validFrom, validTo, successors }) => validFrom || validTo || successors?.length,
    );
    if (dated.length === 0) return [];
    const suspects = new Set(dated.map(({ code }) => code));
    const outOfDate = new Map<AreaCode, OutOfDate>();
    const firsts = new Map<string, { area: AreaCode; value: number; row: string }>();
    const findings: Finding[] = [];
    for (const { area, period, indicator, dimension, category, stage, value, reported } of observations) {
      if (!suspects.has(area) || (reported !== null && reported > asOf)) continue;
      const span = parsePeriod(period);
      if (!span || span.end > asOf) continue;
      const row = [area, period, indicator, ...(category === null ? [] : [category])].join('/');
      if (!isValidAt(areas.byCode.get(area)!, span.end) && !isValidAt(areas.byCode.get(area)!, span.start)) {
        const place = outOfDate.get(area) ?? { area, periods: new Set(), rows: [] };
        place.periods.add(period);
        place.rows.push(row);
        outOfDate.set(area, place);
      }
      const unit = seriesOf(areas, area)[0]!;
      const key = [unit, period, indicator, dimension, category, stage].join('|');
      const first = firsts.get(key);
      if (!first && value !== null) firsts.set(key, { area, value, row });
      if (first && value !== null && first.area !== area && first.value !== value)
        findings.push(twoCodes({ area, period, indicator, value, row }, first));
    }
    return [...[...outOfDate.values()].map(outOfDateFinding), ...findings];
  },
};

type OutOfDate = { readonly area: AreaCode; readonly periods: Set<string>; readonly rows: string[] };

function outOfDateFinding({ area, periods, rows }: OutOfDate): Finding {
  return {
    check: 'codeValidity',
    variant: 'outOfDate',
    severity: 'info',
    where: { resource: 'observations', area, rows: rows.sort() },
    expected: null,
    found: area,
    context: { count: rows.length, periods: [...periods].sort().join(', ') },
    explainedBy: ['boundaryChange', 'lateReport'],
  };
}

function twoCodes(
  own: { area: AreaCode; period: string; indicator: string; value: number; row: string },
  first: { area: AreaCode; value: number; row: string },
): Finding {
  const { area, period, indicator, value, row } = own;
  return {
    check: 'codeValidity',
    variant: 'twoCodes',
    severity: 'error',
    where: { resource: 'observations', area, other: first.area, indicator, period, rows: [first.row, row] },
    expected: first.value,
    found: value,
    context: {},
    explainedBy: ['boundaryChange', 'enteredTwice'],
  };
}
