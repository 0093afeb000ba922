import type { Bilingual } from '../core/unit.ts';

/** Written by the build: the demonstrations that this site has. */
const demoList = 'data/demos.json';

export type Demo = { readonly name: string; readonly title: Bilingual };

/** The demonstrations of this site; none where the list cannot be had. Throws when it is not the list that the build writes, or when `signal` aborts. */
export async function listDemos(signal: AbortSignal): Promise<readonly Demo[]> {
  try {
    const response = await fetch(new URL(demoList, document.baseURI), { signal });
    return response.ok ? ((await response.json()) as { readonly demos: readonly Demo[] }).demos : [];
  } catch (cause) {
    // The network, not the list.
    if (cause instanceof TypeError) return [];
    throw cause;
  }
}
