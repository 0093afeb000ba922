import type { Area, AreaLevel } from '../../core/area/area.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { ConstraintZone } from '../../core/workspace/workspace.ts';

/** What the forms of the data desk choose from, and what is there and missing. */
export type FormChoices = {
  /** Areas of each level. */
  readonly levels: Readonly<Partial<Record<AreaLevel, number>>>;
  /** Areas above the village without an outline, and villages without a place. */
  readonly withoutOutline: number;
  readonly unplaced: number;
  /** Names of baseline attributes. */
  readonly attributes: readonly string[];
  /** Figures reported for each indicator; one without any is not there. */
  readonly figures: Readonly<Record<string, number>>;
  readonly constraints: readonly ConstraintZone[];
  /** Words in use, for the open lists of measures. */
  readonly words: Readonly<
    Record<
      | 'projectTypes'
      | 'programmes'
      | 'defects'
      | 'fundSources'
      | 'assignmentRoles'
      | 'visitRoles'
      | 'facilityKinds'
      | 'roadClasses'
      | 'surfaces',
      readonly string[]
    >
  >;
};

/** An area with the names above it, widest first, and the nearest area above that has an outline. */
export type FormArea = {
  readonly area: Area;
  readonly path: readonly string[];
  readonly within: AreaCode | null;
};

export type AreaPart = 'all' | 'above' | 'villages';

export type UnplacedVillages = { readonly count: number; readonly villages: readonly FormArea[] };
