import type { AreaCode, IsoDate } from '../unit.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The four sides of 因村派人 (Zhaotong, Z7), in the clause's order, and with each the kind of department that it names for a village that is weakest there:
 * economic departments, transport, political and legal affairs, education.
 */
export const supportSides = ['economy', 'transport', 'order', 'education'] as const;
export type SupportSide = (typeof supportSides)[number];

/** Attributes of the village table with the score of each side, 0 to 100, higher is better. */
const scoreOf = {
  economy: 'economyScore',
  transport: 'transportScore',
  order: 'orderScore',
  education: 'educationScore',
} as const satisfies Readonly<Record<SupportSide, string>>;

export type SupportSuggestion = {
  readonly scores: readonly { readonly side: SupportSide; readonly score: number | null }[];
  /** The sides with the lowest known score: kinds of department to send. More than one on a tie. */
  readonly weakest: readonly SupportSide[];
  /** False while a side has no score, which might be the weakest. */
  readonly isCertain: boolean;
  /** Kind of the department that supports the village now; null where it is not recorded. */
  readonly present: SupportSide | null;
  /** Null where the present kind is not recorded. */
  readonly fits: boolean | null;
};

/** Which kind of department a village needs, and why; null for an area without any score. A score of 0 is a score. */
export function supportSuggestion(workspace: Workspace, code: AreaCode): SupportSuggestion | null {
  const attributes = workspace.areas.byCode.get(code)?.attributes ?? {};
  const scores = supportSides.map((side) => {
    const score = attributes[scoreOf[side]];
    return { side, score: typeof score === 'number' ? score : null };
  });
  const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  if (known.length === 0) return null;
  const least = Math.min(...known);
  const weakest = scores.filter(({ score }) => score === least).map(({ side }) => side);
  const present = supportSides.find((side) => side === attributes.supportKind) ?? null;
  return {
    scores,
    weakest,
    isCertain: known.length === scores.length,
    present,
    fits: present === null ? null : weakest.includes(present),
  };
}

/** Days spent in an area and what lies below it, by the role of the visitor, in the twelve months up to a day. */
export type VisitSum = {
  readonly role: string;
  readonly days: number;
  readonly visits: number;
  readonly last: IsoDate;
};

/** Most days first. `isInside` tells whether a visited area belongs to the one asked about; `after` is the day before the window. */
export function visitSums(
  workspace: Workspace,
  window: { readonly after: IsoDate; readonly to: IsoDate },
  isInside: (code: AreaCode) => boolean,
): readonly VisitSum[] {
  const sums = new Map<string, VisitSum>();
  for (const { role, area, date, days } of workspace.visits) {
    if (date <= window.after || date > window.to || !isInside(area)) continue;
    const sum = sums.get(role);
    sums.set(role, {
      role,
      days: (sum?.days ?? 0) + days,
      visits: (sum?.visits ?? 0) + 1,
      last: sum && sum.last > date ? sum.last : date,
    });
  }
  return [...sums.values()].sort((a, b) => b.days - a.days);
}
