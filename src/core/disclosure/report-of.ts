import { areaCode } from '../unit.ts';
import type { ReleasedValue } from './release.ts';
import type { ReleaseContext } from './release-context.ts';
import type { DisclosureReport } from './report.ts';
import type { Suppression } from './suppress.ts';

/** Counts of what was done. Levels are those of areas; custom areas count as `customArea`. */
export function reportOf(
  { book, rules, index, levels }: ReleaseContext,
  given: {
    readonly refused: DisclosureReport['refused'];
    readonly suppression: Suppression;
    readonly shown: readonly ReleasedValue[];
    readonly coordinateDecimals: DisclosureReport['rules']['coordinateDecimals'];
    readonly earlier: number;
  },
): DisclosureReport {
  const { refused, suppression, shown, coordinateDecimals, earlier } = given;
  const { cells, equations } = book.system();
  const levelOf = ({ area }: ReleasedValue) => index.workspace.areas.byCode.get(areaCode(area))?.level ?? 'customArea';
  const tally = (entries: readonly ReleasedValue[]) => ({
    published: entries.filter(({ value }) => value !== null).length,
    withheld: entries.filter(({ absent }) => absent === 'suppressed').length,
  });
  const by = (keyOf: (value: ReleasedValue) => string) => {
    const groups = new Map<string, ReleasedValue[]>();
    for (const value of shown) {
      const group = groups.get(keyOf(value));
      if (group) group.push(value);
      else groups.set(keyOf(value), [value]);
    }
    return [...groups].map(([key, entries]) => ({ key, ...tally(entries) }));
  };
  return {
    rules: {
      minimumCount: rules.minimumCount,
      zeroShown: true,
      leastWidth: rules.minimumCount,
      coordinateDecimals,
      villageLevel: levels.some((level) => level === 'village' || level === 'naturalVillage'),
    },
    figures: {
      ...tally(shown),
      absent: shown.filter(({ value, absent }) => value === null && absent !== 'suppressed').length,
    },
    equations: equations.length,
    cells: cells.length,
    withheldCells: {
      small: suppression.small.length,
      complementary: suppression.complementary.length,
      returned: suppression.returned,
    },
    byIndicator: by(({ indicator }) => indicator).map(({ key, ...counts }) => ({ indicator: key, ...counts })),
    byLevel: by(levelOf).map(({ key, ...counts }) => ({ level: key, ...counts })),
    refused,
    attack: {
      attacked: suppression.small.length,
      exposed: suppression.exposed.length,
      alreadyPublished: cells.filter(({ need, fixed }) => need !== null && fixed).length,
      earlierReleases: earlier,
    },
  };
}
