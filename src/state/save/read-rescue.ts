import type { Plan } from '../../core/plan/plan.ts';
import { presentPlan } from '../history.ts';
import type { EventRecord, PlanHeader, SnapshotRecord } from './journal-record.ts';
import { type RecoveryReport, recover } from './recover.ts';

/** A plan found in what `PlanShelf.dump` gave out; null where not one state of it is sound. */
export type RescuedPlan = {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan | null;
  readonly report: RecoveryReport | null;
};

const rescueFormat = 'guatu-plans-rescue';

/**
 * The plans in a rescue file, each as far as its records can be played. Null when the text is no rescue file. What comes out has only been held against
 * its checksums: it goes through the reader of plan files before it is opened.
 */
export async function readRescue(text: string): Promise<readonly RescuedPlan[] | null> {
  // Most files are no such file, and large.
  const file = text.includes(rescueFormat) ? parsed(text) : null;
  if (file?.format !== rescueFormat) return null;
  const [plans, snapshots, events] = [listOf(file.plans), listOf(file.snapshots), listOf(file.events)];
  const rescued = (plans as readonly PlanHeader[]).map(async (header): Promise<RescuedPlan> => {
    const own = <T extends { readonly plan: string }>(list: readonly unknown[]) =>
      (list as readonly T[]).filter(({ plan }) => plan === header.id);
    const found = await recovered(header, own<SnapshotRecord>(snapshots), own<EventRecord>(events));
    return {
      id: header.id,
      title: header.title,
      plan: found && presentPlan(found.history),
      report: found?.report ?? null,
    };
  });
  return Promise.all(rescued);
}

/** Checksums are against damage: a record that somebody wrote by hand can have a right one and hold anything. */
async function recovered(...records: Parameters<typeof recover>): ReturnType<typeof recover> {
  try {
    return await recover(...records);
  } catch {
    return null;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** Objects only: whatever else stands there is no record. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}
