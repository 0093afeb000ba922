import type { AuditCheck } from './check.ts';
import { exitBelowStandard } from './exits/exit-below-standard.ts';
import { listedAboveLine } from './exits/listed-above-line.ts';
import { onDeadline } from './exits/on-deadline.ts';
import { projectDates } from './exits/project-dates.ts';
import { teamWithdrawn } from './exits/team-withdrawn.ts';
import { doubleLine } from './ledger/double-line.ts';
import { eventOrder } from './ledger/event-order.ts';
import { exitsOverStock } from './ledger/exits-over-stock.ts';
import { exitsReported } from './ledger/exits-reported.ts';
import { stockFlow } from './ledger/stock-flow.ts';
import { unsignedExits } from './ledger/unsigned-exits.ts';
import { areaChange } from './place/area-change.ts';
import { areaGap } from './place/area-gap.ts';
import { areaOutside } from './place/area-outside.ts';
import { areaOverlap } from './place/area-overlap.ts';
import { drawnLength } from './place/drawn-length.ts';
import { outsideParent } from './place/outside-parent.ts';
import { roadNear } from './place/road-near.ts';
import { samePlace } from './place/same-place.ts';
import { clusteringAtLine } from './series/clustering-at-line.ts';
import { copiedSeries } from './series/copied-series.ts';
import { firstDigit } from './series/first-digit.ts';
import { frozenSeries } from './series/frozen-series.ts';
import { lastDigit } from './series/last-digit.ts';
import { rebound } from './series/rebound.ts';
import { sameDecimals } from './series/same-decimals.ts';
import { secondDigit } from './series/second-digit.ts';
import { temporalJump } from './series/temporal-jump.ts';
import { unitSlip } from './series/unit-slip.ts';
import { categorySum } from './sums/category-sum.ts';
import { fundStagesCheck } from './sums/fund-stages.ts';
import { hierarchySum } from './sums/hierarchy-sum.ts';
import { periodSum } from './sums/period-sum.ts';
import { planSum } from './sums/plan-sum.ts';
import { rateAgainstParts } from './sums/rate-against-parts.ts';
import { codeValidity } from './values/code-validity.ts';
import { householdSize } from './values/household-size.ts';
import { partOverWhole } from './values/part-over-whole.ts';
import { peopleAsHouseholds } from './values/people-as-households.ts';
import { range } from './values/range.ts';
import { sameName } from './values/same-name.ts';

/** All checks, in the order of the report; a test holds them against `checkIds`. */
export const auditChecks: readonly AuditCheck[] = [
  ...[hierarchySum, rateAgainstParts, categorySum, planSum, periodSum, fundStagesCheck],
  ...[stockFlow, exitsReported, exitsOverStock, doubleLine, eventOrder, unsignedExits],
  ...[range, partOverWhole, householdSize, peopleAsHouseholds, codeValidity, sameName],
  ...[exitBelowStandard, listedAboveLine, teamWithdrawn, projectDates, onDeadline],
  ...[outsideParent, samePlace, roadNear, drawnLength, areaOverlap, areaGap, areaOutside, areaChange],
  ...[
    temporalJump,
    rebound,
    frozenSeries,
    unitSlip,
    copiedSeries,
    sameDecimals,
    lastDigit,
    firstDigit,
    secondDigit,
    clusteringAtLine,
  ],
];
