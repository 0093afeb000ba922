import type { CDPSession } from 'playwright-core';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock, and of the thread's own processor time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/**
 * The longest task of the page's main thread in milliseconds: by the clock, and by the processor time that it took, which neither a busy machine nor
 * software WebGL stretches (that paints in another process, and the clock runs while the page waits for it). `over50` counts tasks by the clock.
 */
export type LongestTask = { readonly clockMs: number; readonly processorMs: number; readonly over50: number };

/** Traces the page while `work` runs. */
export async function longestTaskDuring(cdp: CDPSession, work: () => Promise<void>): Promise<LongestTask> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  const includedCategories = ['disabled-by-default-devtools.timeline', '__metadata'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const key = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key),
  );
  const tasks = events.filter((event) => event.name === 'RunTask' && mains.has(key(event)));
  if (tasks.length === 0) throw new Error('trace: expected tasks of the main thread, got none');
  const most = (of: 'dur' | 'tdur') => tasks.reduce((longest, event) => Math.max(longest, event[of] ?? 0), 0) / 1000;
  return {
    clockMs: most('dur'),
    processorMs: most('tdur'),
    over50: tasks.filter(({ dur = 0 }) => dur > 50_000).length,
  };
}
