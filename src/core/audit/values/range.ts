import type { Indicator } from '../../indicator/indicator.ts';
import { type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { isCounted } from '../part-sums.ts';

const faults = ['negative', 'fraction', 'share', 'flag'] as const;
type Fault = (typeof faults)[number];

/** Figures that their kind rules out: counts below zero or with a fraction, shares outside 0 to 1, flags that are neither. */
export const range: AuditCheck = {
  id: 'range',
  nature: 'arithmetic',
  variants: faults,
  run: (context) =>
    context.series.flatMap((series) =>
      series.codes.flatMap((area) =>
        valuesOf(series, area).flatMap(({ value, period }): readonly Finding[] => {
          const fault = faultOf(series, value);
          if (fault === null) return [];
          return [
            {
              check: 'range',
              variant: fault,
              severity: 'error',
              where: {
                resource: 'observations',
                area,
                indicator: series.indicator.id,
                ...(series.category === null ? {} : { category: series.category }),
                period,
                rows: [rowOf(series, area, period)],
              },
              expected: { negative: '≥ 0', fraction: '0, 1, 2 …', share: '0 – 1', flag: '0 / 1' }[fault],
              found: value,
              context: {},
              explainedBy: fault === 'share' ? ['unitInHeader', 'typingSlip'] : ['typingSlip', 'laterCorrection'],
            },
          ];
        }),
      ),
    ),
};

function faultOf({ indicator }: AuditSeries, value: number): Fault | null {
  if (isCounted(indicator.unit) && value < 0) return 'negative';
  if (isShareOfWhole(indicator) && (value < 0 || value > 1)) return 'share';
  if (indicator.kind === 'flag' && indicator.rollUp.kind !== 'countWhere' && value !== 0 && value !== 1) return 'flag';
  if (isCounted(indicator.unit) && !Number.isInteger(value)) return 'fraction';
  return null;
}

/** A share of a whole stands between 0 and 1; quotients of two different things (mu per person) have units of their own. */
function isShareOfWhole({ unit, kind }: Indicator): boolean {
  return unit === 'ratio' && kind === 'rate';
}
