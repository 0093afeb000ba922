import type { DeliveredFile } from '../../state/data-store.ts';
import type { PathFile } from '../../ui/dropped-files.ts';

/** Chosen files with their contents; hidden ones are left out. */
export function deliveredFiles(files: readonly PathFile[]): Promise<readonly DeliveredFile[]> {
  return Promise.all(
    files
      .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
      .map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
