/** What was done to protect the release: rules and counts, never a value. Stands beside it as `report.json`. */
export type DisclosureReport = {
  readonly rules: {
    readonly minimumCount: number;
    readonly zeroShown: true;
    /** Least width of what an attacker can compute for a withheld count; its upper end is at least the same. */
    readonly leastWidth: number;
    readonly coordinateDecimals: { readonly points: number; readonly outlines: number };
    readonly villageLevel: boolean;
  };
  readonly figures: { readonly published: number; readonly withheld: number; readonly absent: number };
  /** Counts used in the check that are no figures of their own: numerators, denominators, complements of shares. */
  readonly equations: number;
  readonly cells: number;
  readonly withheldCells: {
    /** Too small, or a share of too few. */
    readonly small: number;
    /** Withheld to protect others. */
    readonly complementary: number;
    /** Complementary ones tried and published after all, since nothing needed them. */
    readonly returned: number;
  };
  readonly byIndicator: readonly {
    readonly indicator: string;
    readonly published: number;
    readonly withheld: number;
  }[];
  readonly byLevel: readonly { readonly level: string; readonly published: number; readonly withheld: number }[];
  readonly refused: readonly { readonly what: string; readonly id: string; readonly reason: RefusalReason }[];
  readonly attack: {
    readonly attacked: number;
    /** Cells that the bounds narrow too far; a release is written only when there is none. */
    readonly exposed: number;
    /** Small cells that an earlier release has shown; nothing can take them back. */
    readonly alreadyPublished: number;
    readonly earlierReleases: number;
  };
};

export const refusalReasons = ['restricted', 'internal', 'personal', 'baseUnknown', 'unknown', 'villageOff'] as const;
/** Why something that the definition asks for is not in the release. */
export type RefusalReason = (typeof refusalReasons)[number];
