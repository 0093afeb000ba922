import type { StoreApi } from 'zustand/vanilla';

/** Resolves when a store has changed once more; whoever waits for something asks then whether it has come. */
export function nextChange(store: Pick<StoreApi<unknown>, 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
}
