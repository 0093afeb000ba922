import type { PathFile } from '../../ui/dropped-files.ts';

export type PickedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The one file of a choice, read. */
export async function pickedFile([first]: readonly PathFile[]): Promise<PickedFile> {
  if (!first) throw new Error('picked file: expected a file, got none');
  return { name: first.file.name, bytes: new Uint8Array(await first.file.arrayBuffer()) };
}
