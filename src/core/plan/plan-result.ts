import type { Plan } from './plan.ts';

/** Why an edit of a plan is impossible; each has a sentence in `text/plan-reasons`. */
export const planRefusals = [
  'locked',
  'readOnly',
  'variantUnknown',
  'elementUnknown',
  'idTaken',
  'idInvalid',
  'titleMissing',
  'kindDiffers',
  'positionInvalid',
  'lineTooShort',
  'footprintTooSmall',
  'vertexUnknown',
  'vertexAtEnd',
  'endsApart',
  'classesDiffer',
  'replacesDiffer',
  'sameRoad',
  'yearsReversed',
  'yearInvalid',
  'amountInvalid',
  'capacityInvalid',
  'peopleInvalid',
  'fieldUnknown',
  'villageRepeated',
  'villageNotAssigned',
  'priceRepeated',
  'budgetRepeated',
  'fundingRepeated',
  'lastVariant',
  'stepOutOfOrder',
  'personMissing',
  'reasonMissing',
  'decisionMissing',
  'approvalStands',
  'otherPlan',
  'siteFull',
  'noVillageLeft',
  'noVillageFits',
  'fewSites',
  'nobodyMoves',
  'villageUnplaced',
  'noRoomForAll',
  'alreadyNearest',
  'nothingChanged',
  'nothingToUndo',
  'nothingToRedo',
] as const;

export type PlanRefusal = {
  readonly code: (typeof planRefusals)[number];
  /** What the sentence quotes. */
  readonly context: Readonly<Record<string, string | number>>;
};

/** A new plan, the old one untouched; or the reason why there is none. */
export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly reason: PlanRefusal };

export function planRefused(
  code: PlanRefusal['code'],
  context: PlanRefusal['context'] = {},
): Extract<PlanResult, { ok: false }> {
  return { ok: false, reason: { code, context } };
}
