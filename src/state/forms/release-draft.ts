import type { AreaLevel } from '../../core/area/area.ts';
import { areaLevels } from '../../core/area/area.ts';
import type { IsoDate } from '../../core/unit.ts';
import type { ReleaseRules } from '../../core/workspace/workspace.ts';
import { filled, numberOf } from './form-number.ts';

export type MovementRow = { readonly stock: string; readonly out: readonly string[]; readonly in: readonly string[] };

/** The form of a release definition: text as typed. */
export type ReleaseDraft = {
  readonly indicators: readonly string[];
  readonly targets: readonly string[];
  readonly customAreas: readonly string[];
  readonly projects: boolean;
  readonly funds: boolean;
  readonly levels: readonly AreaLevel[];
  readonly villageLevel: boolean;
  /** Null: every year with figures. */
  readonly periods: readonly string[] | null;
  readonly asOf: string;
  readonly minimumCount: string;
  readonly points: '0' | '1' | '2';
  readonly outlines: '1' | '2' | '3';
  readonly movements: readonly MovementRow[];
  readonly officeZh: string;
  readonly officeEn: string;
  readonly telephone: string;
  readonly from: string;
  readonly to: string;
  readonly howZh: string;
  readonly howEn: string;
  readonly nextUpdate: string;
  readonly mapNumber: string;
  readonly trial: boolean;
};

/** Nothing is public before somebody says so. */
export const newRelease: ReleaseDraft = {
  ...{ indicators: [], targets: [], customAreas: [], projects: false, funds: false, levels: [], villageLevel: false },
  ...{ periods: null, asOf: '', minimumCount: '10', points: '2', outlines: '3', movements: [] },
  ...{ officeZh: '', officeEn: '', telephone: '', from: '', to: '', howZh: '', howEn: '', nextUpdate: '' },
  ...{ mapNumber: '', trial: false },
};

export function releaseDraft(rules: ReleaseRules): ReleaseDraft {
  const { indicators, levels, office, telephone, objection, mapNumber, trial } = rules;
  return {
    ...{ indicators, targets: rules.targets ?? [], customAreas: rules.customAreas ?? [] },
    ...{ projects: rules.projects ?? false, funds: rules.funds ?? false, levels },
    ...{ villageLevel: rules.villageLevel ?? false, periods: rules.periods ?? null, asOf: rules.asOf ?? '' },
    minimumCount: String(rules.minimumCount),
    points: String(rules.decimals?.points ?? 2) as ReleaseDraft['points'],
    outlines: String(rules.decimals?.outlines ?? 3) as ReleaseDraft['outlines'],
    movements: rules.movements ?? [],
    ...{ officeZh: office.zh, officeEn: office.en, telephone },
    ...{ from: objection.from, to: objection.to, howZh: objection.how.zh, howEn: objection.how.en },
    ...{ nextUpdate: rules.nextUpdate ?? '', mapNumber, trial },
  };
}

/** The definition as its file would hold it; blanks stay blanks, which the checks refuse where something must stand. */
export function releaseOf(draft: ReleaseDraft): ReleaseRules {
  const { indicators, targets, customAreas, projects, funds, villageLevel, periods, movements, trial } = draft;
  const day = (text: string) => text.trim() as IsoDate;
  const points = Number(draft.points);
  const outlines = Number(draft.outlines);
  return {
    version: 1,
    indicators,
    ...filled({
      targets: targets.length > 0 ? targets : undefined,
      customAreas: customAreas.length > 0 ? customAreas : undefined,
      projects: projects || undefined,
      funds: funds || undefined,
    }),
    levels: areaLevels.filter((level) => draft.levels.includes(level)),
    ...filled({
      villageLevel: villageLevel || undefined,
      periods: periods ?? undefined,
      asOf: draft.asOf.trim() === '' ? undefined : day(draft.asOf),
    }),
    minimumCount: numberOf(draft.minimumCount) as number,
    ...filled({
      decimals: points === 2 && outlines === 3 ? undefined : { points, outlines },
      movements: movements.length > 0 ? movements : undefined,
    }),
    office: { zh: draft.officeZh.trim(), en: draft.officeEn.trim() },
    telephone: draft.telephone.trim(),
    objection: {
      from: day(draft.from),
      to: day(draft.to),
      how: { zh: draft.howZh.trim(), en: draft.howEn.trim() },
    },
    nextUpdate: draft.nextUpdate.trim() === '' ? null : day(draft.nextUpdate),
    mapNumber: draft.mapNumber.trim(),
    trial,
  };
}
