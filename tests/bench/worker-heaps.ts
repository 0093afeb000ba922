import type { CDPSession } from 'playwright-core';

/** Megabytes after collection by worker, by its name. */
export type WorkerHeaps = () => Promise<Readonly<Record<string, number>>>;

/** Listens to the workers of a page, those that it starts later too. */
export async function watchWorkers(cdp: CDPSession): Promise<WorkerHeaps> {
  const names = new Map<string, string>();
  const answers = new Map<number, (result: { readonly usedSize?: number }) => void>();
  let last = 0;
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    names.set(sessionId, targetInfo.title || 'other');
  });
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => names.delete(sessionId));
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id: number; readonly result: { usedSize?: number } };
    answers.get(id)?.(result);
    answers.delete(id);
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  function ask(sessionId: string, method: string): Promise<{ readonly usedSize?: number }> {
    const id = ++last;
    const answer = new Promise<{ readonly usedSize?: number }>((resolve) => answers.set(id, resolve));
    return cdp
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answer);
  }

  return async () => {
    const heaps: Record<string, number> = {};
    for (const [sessionId, name] of names) {
      await ask(sessionId, 'HeapProfiler.collectGarbage');
      const { usedSize = 0 } = await ask(sessionId, 'Runtime.getHeapUsage');
      heaps[name] = (heaps[name] ?? 0) + usedSize / 1e6;
    }
    return heaps;
  };
}
