import { factsOf } from '../../indicator/facts.ts';
import { absentMeasure } from '../../indicator/measured.ts';
import { measureTerm } from '../../indicator/roll-up.ts';
import { rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import { decimalsOf } from '../part-sums.ts';

/** A reported rate against its own numerator ÷ denominator on the same day, when both are complete; one last digit is allowed. */
export const rateAgainstParts: AuditCheck = {
  id: 'rateAgainstParts',
  nature: 'arithmetic',
  run: (context) =>
    context.series
      .filter(
        ({ indicator, stage, dimension }) =>
          indicator.rollUp.kind === 'ratio' && stage === 'actual' && dimension === null,
      )
      .flatMap((series) =>
        series.codes.flatMap((area) =>
          valuesOf(series, area).flatMap((fact) => {
            const { rollUp, id, unit } = series.indicator;
            if (rollUp.kind !== 'ratio' || factsOf(series.byArea, area).length === 0) return [];
            const [top, bottom] = [rollUp.numerator, rollUp.denominator].map((term) =>
              measureTerm(context.knowledge, term, fact.end, area),
            );
            const { value: numerator, missing } = top ?? absentMeasure('missing', 1);
            const { value: denominator, missing: without } = bottom ?? absentMeasure('missing', 1);
            if (numerator === null || denominator === null || denominator === 0 || missing + without > 0) return [];
            const expected = numerator / denominator;
            const tolerance = 10 ** -Math.max(decimalsOf(fact.value), 2) + 1e-9;
            if (Math.abs(expected - fact.value) <= tolerance) return [];
            return [
              {
                check: 'rateAgainstParts' as const,
                severity: 'error' as const,
                where: {
                  resource: 'observations' as const,
                  area,
                  indicator: id,
                  period: fact.period,
                  rows: [rowOf(series, area, fact.period)],
                },
                expected,
                found: fact.value,
                unit,
                context: { numerator, denominator },
                explainedBy: ['rounding', 'definitionChange', 'residentCount'] as const,
              },
            ];
          }),
        ),
      ),
};
