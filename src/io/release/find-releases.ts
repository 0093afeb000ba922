import type { EarlierRelease } from '../../core/disclosure/earlier-releases.ts';
import type { Issue } from '../../core/issue.ts';
import type { WorkspaceFile } from '../locate-package.ts';
import { readZip } from '../read-zip.ts';
import { readRelease } from './read-release.ts';
import { checksumFile, hexDigest } from './write-release.ts';

export type FoundReleases = { readonly releases: readonly EarlierRelease[]; readonly issues: readonly Issue[] };

/**
 * Every release among files that were handed over: folders of releases, whole public sites (which hold theirs under `data/`), and zips
 * of either. A release that is not whole, and files without any release, are errors: it would be held against less than was shown.
 */
export function findReleases(files: readonly WorkspaceFile[]): FoundReleases {
  const issues: Issue[] = [];
  const opened = files.flatMap((file) => {
    if (!/\.zip$/i.test(file.path)) return [file];
    const { files: inside, issues: refused } = readZip(file.bytes, file.path);
    issues.push(...refused);
    return (inside ?? []).map(({ path, bytes }) => ({ path: `${file.path}/${path}`, bytes }));
  });
  const folders = opened.flatMap(({ path }) =>
    nameOf(path) === checksumFile ? [path.slice(0, -checksumFile.length)] : [],
  );
  if (folders.length === 0 && issues.length === 0) {
    const found = [...new Set(files.map(({ path }) => path.split('/')[0]!))].slice(0, 3).join(', ');
    issues.push({ code: 'releaseNone', severity: 'error', where: {}, context: { found } });
  }
  const releases = new Map<string, EarlierRelease>();
  for (const folder of folders) {
    const own = opened.flatMap(({ path, bytes }) =>
      path.startsWith(folder) && !isHidden(path.slice(folder.length))
        ? [{ path: path.slice(folder.length), bytes }]
        : [],
    );
    const release = readRelease(own);
    if (release === null) {
      const found = folder.replace(/\/$/, '').split('/').at(-1) ?? '';
      issues.push({ code: 'releaseUnreadable', severity: 'error', where: {}, context: { found } });
      continue;
    }
    const { head, values, targetValues } = release;
    const { id, serial, previous } = head;
    // The same release twice is one; two of the same name that differ were both shown.
    const sums = own.find(({ path }) => path === checksumFile)!;
    releases.set(hexDigest(sums.bytes), { id, serial, previous, values, targetValues });
  }
  return { releases: [...releases.values()], issues };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What an operating system puts beside the files of a folder. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'Thumbs.db');
}
