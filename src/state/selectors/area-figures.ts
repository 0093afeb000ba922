import type { AbsentReason } from '../../core/absent.ts';
import type { AreaLevel } from '../../core/area/area.ts';
import type { Breaks } from '../../core/classify/breaks.ts';
import { classOf } from '../../core/classify/class-of.ts';
import type { Flag, Status, TargetResult, ValueOrigin } from '../../core/target/result.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { AreaSummary } from '../../jobs/workspace/protocol.ts';
import type { SubjectValues } from '../session-store.ts';

/** What one area shows: the same on map, list, hover card, table and paper. */
export type AreaFigure = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: AreaLevel;
  readonly value: number | null;
  readonly absent: AbsentReason | 'noGoal' | null;
  /** Class on the ramp, or index of the leading category; null for targets and absent figures. */
  readonly classIndex: number | null;
  readonly category: string | null;
  readonly status: Status | null;
  readonly goal: number | null;
  readonly gap: number | null;
  readonly flags: readonly Flag[];
  readonly missing: number;
  readonly origin: ValueOrigin | null;
  readonly simulated: boolean;
};

/** Figures of an indicator. An area without an answer is missing, never zero. */
export function indicatorFigures(
  areas: readonly AreaSummary[],
  values: SubjectValues,
  breaks: Breaks,
): readonly AreaFigure[] {
  const byCode = new Map((values[0]?.values ?? []).map((value) => [value.code, value]));
  return areas.map((area) => {
    const found = byCode.get(area.code);
    const value = found?.value ?? null;
    return {
      ...bare(area),
      value,
      absent: value === null ? (found?.absent ?? 'missing') : null,
      classIndex: value === null ? null : classOf(value, breaks),
      missing: found?.missing ?? 0,
      origin: found?.origin ?? null,
      simulated: found?.simulated ?? false,
    };
  });
}

/** The largest category of each area and its value; the first one wins a tie. Absent where no category has a value above zero. */
export function leadingFigures(areas: readonly AreaSummary[], values: SubjectValues): readonly AreaFigure[] {
  const byCategory = values.map((entry) => new Map(entry.values.map((value) => [value.code, value])));
  return areas.map((area) => {
    let best = -1;
    let most = 0;
    let reason: AbsentReason | null = null;
    byCategory.forEach((byCode, i) => {
      const found = byCode.get(area.code);
      if (found?.value !== null && found?.value !== undefined && found.value > most) {
        most = found.value;
        best = i;
      }
      reason ??= found?.absent ?? null;
    });
    const winner = byCategory[best]?.get(area.code);
    return {
      ...bare(area),
      value: winner?.value ?? null,
      absent: winner ? null : (reason ?? 'missing'),
      classIndex: winner ? best : null,
      category: winner ? (values[best]?.category ?? null) : null,
      missing: winner?.missing ?? 0,
      origin: winner?.origin ?? null,
      simulated: winner?.simulated ?? false,
    };
  });
}

/** Figures of a target; an area that the target does not reach is not applicable. */
export function targetFigures(areas: readonly AreaSummary[], result: TargetResult): readonly AreaFigure[] {
  const byCode = new Map(result.byArea.map((evaluation) => [evaluation.code, evaluation]));
  return areas.map((area) => {
    const found = byCode.get(area.code);
    const status: Status = found?.status ?? 'notApplicable';
    return {
      ...bare(area),
      value: found?.value ?? null,
      absent: absentOf(status, found?.value ?? null),
      status,
      goal: found?.goal ?? null,
      gap: found?.gap ?? null,
      flags: found?.flags ?? [],
      missing: found?.missing ?? 0,
      origin: found?.valueOrigin ?? null,
      simulated: found !== undefined && result.explanation.simulated,
    };
  });
}

function absentOf(status: Status, value: number | null): AreaFigure['absent'] {
  if (status === 'noGoal') return 'noGoal';
  if (status === 'notApplicable') return 'notApplicable';
  return status === 'noData' || value === null ? 'missing' : null;
}

function bare(area: AreaSummary): AreaFigure {
  return {
    code: area.code,
    name: area.name,
    nameEn: area.nameEn ?? null,
    level: area.level,
    value: null,
    absent: null,
    classIndex: null,
    category: null,
    status: null,
    goal: null,
    gap: null,
    flags: [],
    missing: 0,
    origin: null,
    simulated: false,
  };
}
