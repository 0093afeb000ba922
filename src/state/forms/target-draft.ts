import type { AreaLevel } from '../../core/area/area.ts';
import type {
  ChildGoals,
  Deadline,
  Milestone,
  Operator,
  Override,
  Target,
  TargetKind,
  TargetScope,
} from '../../core/target/target.ts';
import { type Bilingual, isoDate } from '../../core/unit.ts';
import { filled, numberField, numberOf } from './form-number.ts';
import { titleOf } from './indicator-draft.ts';
import { type MeasureDraft, measureDraft, measureOf, newMeasure } from './measure-draft.ts';
import { seriesField, termOf } from './series-draft.ts';
import { noWhere, type WhereDraft, whereDraft, whereOf } from './where-draft.ts';

export type MilestoneRow = { readonly period: string; readonly value: string; readonly cumulative: boolean };
export type DeadlineDraft = {
  readonly kind: 'none' | 'date' | 'months';
  readonly date: string;
  readonly stated: boolean;
  readonly months: string;
};
/** What one listed area has of its own; milestones of its own are kept as they are. */
export type OverrideRow = {
  readonly code: string;
  readonly value: string;
  readonly deadline: DeadlineDraft;
  readonly kept: Pick<Override, 'milestones' | 'simulated'>;
};

/** The form of a target: text as typed, and what it does not show (parts) as it was. */
export type TargetDraft = {
  readonly id: string;
  readonly row: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: TargetKind;
  readonly unit: string;
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  readonly scopeKind: 'whole' | 'areas' | 'customArea';
  readonly scopeAreas: readonly string[];
  readonly customArea: string;
  readonly scopeWhere: WhereDraft;
  readonly countLevel: AreaLevel;
  readonly measure: MeasureDraft;
  readonly op: Operator;
  readonly value: string;
  readonly baselineDate: string;
  readonly baselineValue: string;
  readonly lineFrom: string;
  readonly milestones: readonly MilestoneRow[];
  readonly deadline: DeadlineDraft;
  readonly childGoals: ChildGoals;
  readonly overrides: readonly OverrideRow[];
  readonly proportionalTo: string;
  readonly total: string;
  readonly onTrack: string;
  readonly atRisk: string;
  readonly notes: readonly Bilingual[];
  readonly kept: Pick<Target, 'parts'>;
};

const noDeadline: DeadlineDraft = { kind: 'none', date: '', stated: true, months: '' };

export const newTarget: TargetDraft = {
  ...{ id: '', row: '', zh: '', en: '', kind: 'indicator', unit: '', document: '', clause: '', quote: '' },
  ...{ scopeKind: 'whole', scopeAreas: [], customArea: '', scopeWhere: noWhere, countLevel: 'village' },
  ...{ measure: newMeasure, op: '>=', value: '', baselineDate: '', baselineValue: '', lineFrom: '', milestones: [] },
  ...{
    deadline: noDeadline,
    childGoals: 'same',
    overrides: [],
    proportionalTo: '',
    total: '',
    onTrack: '',
    atRisk: '',
  },
  notes: [],
  kept: {},
};

export const newOverride: OverrideRow = { code: '', value: '', deadline: noDeadline, kept: {} };

export function targetDraft(target: Target): TargetDraft {
  const { id, row, title, kind, unit, source, scope, countLevel, measure, op, value, baseline, childGoals } = target;
  const { parts, notes } = target;
  return {
    ...{ id, row, ...title, kind, unit, ...source, countLevel, op, childGoals, lineFrom: target.lineFrom ?? '' },
    scopeKind: scope.customArea !== undefined ? 'customArea' : scope.areas !== undefined ? 'areas' : 'whole',
    ...{ scopeAreas: scope.areas ?? [], customArea: scope.customArea ?? '', scopeWhere: whereDraft(scope.where) },
    measure: measureDraft(measure),
    value: numberField(value, unit),
    ...{ baselineDate: baseline?.date ?? '', baselineValue: numberField(baseline?.value, unit) },
    milestones: target.milestones.map((each) => ({ ...each, value: numberField(each.value, unit) })),
    deadline: deadlineDraft(target.deadline),
    overrides: Object.entries(target.overrides ?? {}).map(([code, { deadline, value: own, ...kept }]) => {
      return { code, value: numberField(own, unit), deadline: deadlineDraft(deadline ?? null), kept };
    }),
    proportionalTo: seriesField(target.proportionalTo),
    total: numberField(target.total, unit),
    onTrack: numberField(target.tolerance?.onTrack, 'ratio'),
    atRisk: numberField(target.tolerance?.atRisk, 'ratio'),
    notes: notes ?? [],
    kept: parts ? { parts } : {},
  };
}

/** The target as its file would hold it; blanks stay blanks, which the checks refuse where something must stand. */
export function targetOf(draft: TargetDraft): Target {
  const { id, row, kind, unit, document, clause, quote, countLevel, op, childGoals, onTrack, atRisk } = draft;
  const { baselineDate, baselineValue, lineFrom, overrides } = draft;
  const hasBaseline = baselineDate !== '' || baselineValue.trim() !== '';
  const hasTolerance = onTrack.trim() !== '' || atRisk.trim() !== '';
  return {
    ...{ id: id.trim(), row: row.trim(), kind, title: titleOf(draft), unit: unit.trim() },
    source: { document: document.trim(), clause: clause.trim(), quote: quote.trim() },
    ...{ scope: scopeOf(draft), countLevel, measure: measureOf(draft.measure), op, value: numberOf(draft.value) },
    baseline: hasBaseline ? { date: isoDate(baselineDate), value: numberOf(baselineValue) ?? Number.NaN } : null,
    milestones: draft.milestones.map(milestoneOf),
    deadline: deadlineOf(draft.deadline),
    ...(lineFrom === '' ? {} : { lineFrom: isoDate(lineFrom) }),
    ...(overrides.length > 0 ? { overrides: Object.fromEntries(overrides.map(overrideOf)) } : {}),
    childGoals,
    ...(draft.proportionalTo === '' ? {} : { proportionalTo: termOf(draft.proportionalTo) }),
    ...filled({ total: numberOf(draft.total) }),
    ...(hasTolerance ? { tolerance: { onTrack: numberOf(onTrack) ?? 0.02, atRisk: numberOf(atRisk) ?? 0.1 } } : {}),
    ...(draft.notes.length > 0 ? { notes: draft.notes.map(titleOf) } : {}),
    ...draft.kept,
  };
}

function scopeOf({ scopeKind, scopeAreas, customArea, scopeWhere }: TargetDraft): TargetScope {
  return {
    ...(scopeKind === 'areas' ? { areas: scopeAreas } : {}),
    ...(scopeKind === 'customArea' ? { customArea } : {}),
    ...filled({ where: whereOf(scopeWhere) }),
  };
}

function milestoneOf({ period, value, cumulative }: MilestoneRow): Milestone {
  return { period: period.trim(), value: numberOf(value) ?? Number.NaN, cumulative };
}

function overrideOf({ code, value, deadline, kept }: OverrideRow): readonly [string, Override] {
  const own = deadlineOf(deadline);
  return [code.trim(), { ...filled({ value: numberOf(value) }), ...(own ? { deadline: own } : {}), ...kept }];
}

function deadlineDraft(deadline: Deadline | null): DeadlineDraft {
  if (!deadline) return noDeadline;
  if ('date' in deadline) return { ...noDeadline, kind: 'date', date: deadline.date, stated: deadline.stated };
  return { ...noDeadline, kind: 'months', months: String(deadline.monthsAfterStart) };
}

function deadlineOf({ kind, date, stated, months }: DeadlineDraft): Deadline | null {
  if (kind === 'none') return null;
  return kind === 'date' ? { date: isoDate(date), stated } : { monthsAfterStart: numberOf(months) ?? Number.NaN };
}
