import { type Fact, isFlow } from '../../indicator/facts.ts';
import type { Indicator, Term } from '../../indicator/indicator.ts';
import { measureTerm } from '../../indicator/roll-up.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, rowOf, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** A part above its whole: the numerator of a share above its denominator (households with tap water above all households). */
export const partOverWhole: AuditCheck = {
  id: 'partOverWhole',
  nature: 'arithmetic',
  run: (context) => {
    const seen = new Set<string>();
    return context.workspace.indicators.flatMap((indicator) => {
      const { rollUp } = indicator;
      if (rollUp.kind !== 'ratio' || indicator.unit !== 'ratio' || !('indicator' in rollUp.numerator)) return [];
      const series = seriesNamed(context, rollUp.numerator.indicator);
      const pair = `${rollUp.numerator.indicator}|${JSON.stringify(rollUp.denominator)}`;
      if (!series || rollUp.numerator.dimension !== undefined || seen.has(pair)) return [];
      seen.add(pair);
      return series.codes.flatMap((area) =>
        valuesOf(series, area).flatMap((fact) => {
          const whole = wholeOf(context, rollUp.denominator, area, { part: series.indicator, fact });
          if (whole === null || fact.value <= whole + 1e-9) return [];
          return [finding(indicator, rowOf(series, area, fact.period), { area, fact, whole, part: series.indicator })];
        }),
      );
    });
  },
};

function wholeOf(
  context: AuditContext,
  denominator: Term,
  area: AreaCode,
  { part, fact }: { readonly part: Indicator; readonly fact: Fact },
): number | null {
  if ('indicator' in denominator) {
    const whole = context.index.indicatorsById.get(denominator.indicator);
    // Flows are measured by whole years; a part of the year cannot be held against them.
    if (whole && isFlow(whole) && (!isFlow(part) || fact.grain !== 'year')) return null;
  }
  const { value, missing } = measureTerm(context.knowledge, denominator, fact.end, area);
  return missing > 0 ? null : value;
}

function finding(
  share: Indicator,
  row: string,
  given: {
    readonly area: AreaCode;
    readonly fact: Fact & { readonly value: number };
    readonly whole: number;
    readonly part: Indicator;
  },
): Finding {
  const { area, fact, whole, part } = given;
  return {
    check: 'partOverWhole',
    severity: 'error',
    where: { resource: 'observations', area, indicator: part.id, period: fact.period, rows: [row] },
    expected: whole,
    found: fact.value,
    unit: part.unit,
    context: { share: share.id, difference: fact.value - whole },
    explainedBy: ['residentCount', 'movedHouseholds', 'typingSlip'],
  };
}
