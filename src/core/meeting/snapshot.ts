import type { Knowledge } from '../indicator/evaluation.ts';
import { evaluateArea } from '../target/evaluate.ts';
import type { Status } from '../target/result.ts';
import { scopeAreas, wholeScope } from '../target/scope.ts';
import type { AreaCode, IsoDate } from '../unit.ts';

/** A figure as it stood when a meeting was frozen. `area` is `''` for a target's whole scope. */
export type FrozenFigure = {
  readonly target: string;
  readonly area: AreaCode;
  readonly value: number | null;
  readonly goal: number | null;
  readonly status: Status;
};

/** What a meeting saw: the figures of one day, and the hash of what they were computed from. */
export type MeetingSnapshot = {
  readonly version: 1;
  readonly title: string;
  /** Day on which it was frozen, given by the caller. */
  readonly frozenOn: IsoDate;
  readonly asOf: IsoDate;
  /** SHA-256 of the workspace's files, first 16 hex digits. */
  readonly inputs: string;
  readonly figures: readonly FrozenFigure[];
};

/**
 * - `correction`: what the meeting saw is no longer what is known of that same day.
 * - `progress`: the figure of today differs from that of the day of the meeting, both as known now.
 * - `withdrawn`: the target or the area is not in the workspace any more.
 * - `added`: it was not there at the meeting.
 */
export type SnapshotChange = {
  readonly kind: 'correction' | 'progress' | 'withdrawn' | 'added';
  readonly target: string;
  readonly area: AreaCode;
  /** Value and status before and after the change; null values are absent. */
  readonly before: number | null;
  readonly after: number | null;
  readonly statusBefore: Status | null;
  readonly statusAfter: Status | null;
};

/**
 * Figures of every target for its whole scope and for its areas of the given codes (the parts that a meeting looks at). `title`, `frozenOn` and `inputs` are the
 * caller's. Cost: targets × areas.
 */
export function freezeMeeting(
  knowledge: Knowledge,
  areas: readonly AreaCode[],
  about: Pick<MeetingSnapshot, 'title' | 'frozenOn' | 'inputs'>,
): MeetingSnapshot {
  return { version: 1, ...about, asOf: knowledge.asOf, figures: figuresOf(knowledge, areas) };
}

/**
 * What has changed since a meeting. A correction and progress of the same figure are two entries: `correction` leads from the frozen figure to what is known
 * today of that day (`then`), `progress` from there to the present day (`now`), so the two always add up to the whole difference. `then` must be
 * knowledge of the present workspace as of the snapshot's own day.
 */
export function changesSince(snapshot: MeetingSnapshot, then: Knowledge, now: Knowledge): readonly SnapshotChange[] {
  if (then.asOf !== snapshot.asOf)
    throw new Error(`changesSince: expected knowledge as of ${snapshot.asOf}, got ${then.asOf}`);
  const areas = [...new Set(snapshot.figures.map(({ area }) => area))];
  const known = (knowledge: Knowledge) =>
    new Map(figuresOf(knowledge, areas).map((figure) => [keyOf(figure), figure] as const));
  const [corrected, present] = [known(then), known(now)];
  const changes: SnapshotChange[] = [];
  for (const frozen of snapshot.figures) {
    const key = keyOf(frozen);
    const [onDay, today] = [corrected.get(key), present.get(key)];
    if (!onDay) changes.push(change('withdrawn', frozen, null));
    else {
      if (differs(frozen, onDay)) changes.push(change('correction', frozen, onDay));
      if (today && differs(onDay, today)) changes.push(change('progress', onDay, today));
    }
  }
  const frozenKeys = new Set(snapshot.figures.map(keyOf));
  for (const [key, figure] of present) if (!frozenKeys.has(key)) changes.push(change('added', null, figure));
  return changes;
}

function figuresOf(knowledge: Knowledge, areas: readonly AreaCode[]): readonly FrozenFigure[] {
  const wanted = new Set(areas);
  return knowledge.index.workspace.targets.flatMap((target) => {
    const inScope = scopeAreas(knowledge, target, knowledge.asOf).flatMap(({ code }) =>
      wanted.has(code) ? [code] : [],
    );
    return [wholeScope, ...inScope].map((area) => {
      const { value, goal, status } = evaluateArea(knowledge, target, area);
      return { target: target.id, area, value, goal, status };
    });
  });
}

function change(kind: SnapshotChange['kind'], before: FrozenFigure | null, after: FrozenFigure | null): SnapshotChange {
  const { target, area } = (before ?? after)!;
  return {
    kind,
    target,
    area,
    before: before?.value ?? null,
    after: after?.value ?? null,
    statusBefore: before?.status ?? null,
    statusAfter: after?.status ?? null,
  };
}

/** Twelve digits: a file keeps all of them, but sums in another order may differ in the last. */
function differs(a: FrozenFigure, b: FrozenFigure): boolean {
  if (a.status !== b.status || (a.value === null) !== (b.value === null)) return true;
  if (a.value === null || b.value === null) return false;
  return Math.abs(a.value - b.value) > 1e-12 * Math.max(Math.abs(a.value), Math.abs(b.value));
}

function keyOf({ target, area }: FrozenFigure): string {
  return JSON.stringify([target, area]);
}
