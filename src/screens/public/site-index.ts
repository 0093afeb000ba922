import type { Published } from '../../core/disclosure/published.ts';
import type {
  Release,
  ReleasedArea,
  ReleasedFund,
  ReleasedProject,
  ReleasedTargetValue,
  ReleasedValue,
} from '../../core/disclosure/release.ts';

/** A release, looked up by area. */
export type SiteIndex = {
  readonly release: Published<Release>;
  /** Files of the release's folder, with their sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly areaByCode: ReadonlyMap<string, ReleasedArea>;
  /** The area without one above it; the first where there are several. */
  readonly root: ReleasedArea;
  /** Parts in order of their codes, former ones too. */
  readonly partsOf: ReadonlyMap<string, readonly ReleasedArea[]>;
  /** Totals (no category, actual) by area, indicator and period. */
  readonly totals: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, ReleasedValue>>>;
  /** `''` is the whole scope. */
  readonly targetValues: ReadonlyMap<string, ReadonlyMap<string, ReleasedTargetValue>>;
  /** Projects in the area itself or anywhere below it. */
  readonly projectsIn: (code: string) => readonly ReleasedProject[];
  readonly fundsIn: (code: string) => readonly ReleasedFund[];
};

export function indexRelease(release: Published<Release>, files: SiteIndex['files']): SiteIndex {
  const areaByCode = new Map<string, ReleasedArea>(release.areas.map((area) => [area.code, area]));
  const root = release.areas.find(({ parent }) => parent === null);
  if (!root) throw new Error(`release ${release.head.id}: expected an area without one above it, got none`);
  const partsOf = new Map<string, ReleasedArea[]>();
  for (const area of release.areas) if (area.parent) grow(partsOf, area.parent, area);
  const totals = new Map<string, Map<string, Map<string, ReleasedValue>>>();
  for (const value of release.values) {
    if (value.dimension !== null || value.stage !== 'actual') continue;
    const byIndicator = totals.get(value.area) ?? new Map<string, Map<string, ReleasedValue>>();
    const byPeriod = byIndicator.get(value.indicator) ?? new Map<string, ReleasedValue>();
    totals.set(value.area, byIndicator.set(value.indicator, byPeriod.set(value.period, value)));
  }
  const targetValues = new Map<string, Map<string, ReleasedTargetValue>>();
  for (const value of release.targetValues) {
    const key = value.area ?? '';
    targetValues.set(key, (targetValues.get(key) ?? new Map()).set(value.target, value));
  }
  /** Entries by every area that they lie in. */
  const within = <Entry extends { readonly area: string | null }>(entries: readonly Entry[]) => {
    const lists = new Map<string, Entry[]>();
    for (const entry of entries)
      for (let at = entry.area; at !== null; at = areaByCode.get(at)?.parent ?? null) grow(lists, at, entry);
    return (code: string): readonly Entry[] => lists.get(code) ?? [];
  };
  return {
    release,
    files,
    areaByCode,
    root,
    partsOf,
    totals,
    targetValues,
    projectsIn: within(release.projects),
    fundsIn: within(release.funds),
  };
}

function grow<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
