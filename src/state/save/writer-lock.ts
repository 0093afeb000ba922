/** The right to write a plan, among the tabs of this browser. */
export type WriterLock = { release(): void };

/**
 * Asks for the right to write. Null when another tab has it, unless `steal` takes it away from that tab, whose `onStolen` is then called.
 * Where the browser has no locks (plain http) everybody gets it, and the epoch in the database decides: the last one to
 * open writes, the one before is refused at its next write.
 */
export function writerLock(plan: string, steal: boolean, onStolen: () => void): Promise<WriterLock | null> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve({ release: () => {} });
  return new Promise((resolve, reject) => {
    let isHeld = false;
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    locks
      .request(`guatu-plan-${plan}`, options, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        isHeld = true;
        return new Promise<void>((done) => {
          resolve({
            release: () => {
              isHeld = false;
              done();
            },
          });
        });
      })
      .catch((cause: unknown) => {
        if (isHeld) onStolen();
        else reject(cause);
      });
  });
}
