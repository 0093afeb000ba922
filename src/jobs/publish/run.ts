import type { Published } from '../../core/disclosure/published.ts';
import type { Release } from '../../core/disclosure/release.ts';
import type { WorkspaceFile } from '../../io/locate-package.ts';
import { readRelease } from '../../io/release/read-release.ts';
import { writeWorkspaceZip } from '../../io/write-workspace-zip.ts';
import { placesOf } from '../../screens/public/places.ts';
import { publicSite } from '../../screens/public/public-site.ts';
import { indexRelease } from '../../screens/public/site-index.ts';
import type { Slice } from '../../screens/public/slice.ts';
import { sliceOf } from '../../screens/public/slice-of.ts';
import { fetchShell } from './fetch-shell.ts';
import type { MapChoice, PublishApi } from './protocol.ts';
import { publicMap } from './public-map.ts';

type Open = {
  readonly release: Published<Release>;
  readonly files: readonly WorkspaceFile[];
  /** What the public pages are drawn from, by the code of the area. */
  readonly slices: ReadonlyMap<string, Slice>;
};

/** The worker's work without the worker: what a reader of the release's folder reads is all that it knows. */
export function createPublishJob(): PublishApi {
  let current: Open | null = null;

  function opened(): Open {
    if (!current) throw new Error('publish job: expected an open release, got none');
    return current;
  }

  return {
    async open(carried) {
      const files = carried.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
      const release = readRelease(files);
      if (!release) throw new Error('publish job: expected the files of a whole release');
      const site = indexRelease(release, []);
      const { wholes } = placesOf(site);
      const slices = wholes.map((whole) => sliceOf(site, whole));
      current = { release, files, slices: new Map(slices.map((slice) => [slice.whole.code, slice])) };
      return wholes.map(({ title }, i) => choiceOf(title, slices[i]!));
    },
    async map(question) {
      const { release, slices } = opened();
      const slice = slices.get(question.whole);
      return slice ? publicMap(release, slice, question) : null;
    },
    async site(shellUrl) {
      const { release, files } = opened();
      const shell = await fetchShell(shellUrl);
      if ('issue' in shell) return { ok: false, issues: [shell.issue] };
      const site = publicSite({ release, files, shell: shell.files });
      return { ok: true, files: site.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes).buffer })) };
    },
    async zip(carried) {
      const files = carried.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
      return new Uint8Array(writeWorkspaceZip(files)).buffer;
    },
  };
}

function choiceOf(title: MapChoice['title'], { whole, subjects, cells }: Slice): MapChoice {
  const withheld = (id: string) =>
    Object.values(cells[id]!).reduce(
      (sum, row) => sum + row.filter((cell, i) => i > 0 && cell === 'suppressed').length,
      0,
    );
  return {
    whole: whole.code,
    title,
    subjects: subjects.map(({ id, title: name, periods }) => ({ id, title: name, periods, withheld: withheld(id) })),
  };
}
