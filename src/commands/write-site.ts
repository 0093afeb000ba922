import { siteMark } from '../core/disclosure/site-mark.ts';
import type { Issue } from '../core/issue.ts';
import type { CarriedFile } from '../jobs/workspace/release-protocol.ts';
import { isEmptyFolder, mayWrite, writeTree } from './folders.ts';
import { folderPicker } from './save-folder.ts';
import type { TriedRelease } from './try-release.ts';

/** What became of a public site that was to be written into a folder. */
export type SiteOutcome =
  | { readonly kind: 'written'; readonly folder: string; readonly files: number }
  | { readonly kind: 'refused' | 'taken'; readonly folder: string }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'unmade'; readonly issues: readonly Issue[] };

/** The release's folder as one zip, `release/…`. */
export function releaseZip({ site, files }: TriedRelease): Promise<ArrayBuffer> {
  return site.api.zip(files.map(({ path, bytes }) => ({ path: `release/${path}`, bytes })));
}

/** The whole public site as one zip: unpacked, it is the folder that the command line writes. */
export async function siteZip(
  tried: TriedRelease,
): Promise<{ readonly zip: ArrayBuffer } | Extract<SiteOutcome, { kind: 'unmade' }>> {
  const made = await tried.site.api.site(shellUrl());
  if (!made.ok) return { kind: 'unmade', issues: made.issues };
  return { zip: await tried.site.api.zip(made.files) };
}

/**
 * Writes the whole public site into a folder that the user chooses: an empty one, or one with an earlier public site, whose other releases
 * stay beside the new one. The first page is written last, so that a break leaves the old one. Null when nothing was chosen.
 */
export async function writeSite(
  tried: TriedRelease,
  onProgress: (written: number, files: number) => void,
): Promise<SiteOutcome | null> {
  const pick = folderPicker();
  if (!pick) return null;
  try {
    const folder = await pick({ id: 'guatu-public', mode: 'readwrite' });
    if (!(await mayWrite(folder))) return { kind: 'refused', folder: folder.name };
    if (!(await isOurs(folder))) return { kind: 'taken', folder: folder.name };
    const made = await tried.site.api.site(shellUrl());
    if (!made.ok) return { kind: 'unmade', issues: made.issues };
    await dropRelease(folder, tried.release.head.id);
    await writeTree(folder, firstPageLast(made.files), onProgress);
    return { kind: 'written', folder: folder.name, files: made.files.length };
  } catch (cause) {
    // The user closed the browser's own dialog.
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    return { kind: 'failed', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function isOurs(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await folder.getFileHandle(siteMark);
    return true;
  } catch {
    return isEmptyFolder(folder);
  }
}

async function dropRelease(folder: FileSystemDirectoryHandle, id: string): Promise<void> {
  try {
    await folder.removeEntry(id, { recursive: true });
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'NotFoundError')) throw cause;
  }
}

function firstPageLast(files: readonly CarriedFile[]): readonly CarriedFile[] {
  const isFirst = ({ path }: CarriedFile) => path === 'index.html';
  return [...files.filter((file) => !isFirst(file)), ...files.filter(isFirst)];
}

/** The build puts it beside the page. */
const shellFolder = 'public-shell/';

function shellUrl(): string {
  return new URL(shellFolder, document.baseURI).href;
}
