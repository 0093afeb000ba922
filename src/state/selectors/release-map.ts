import type { AbsentReason } from '../../core/absent.ts';
import { classOf, classRanges } from '../../core/classify/class-of.ts';
import { rampColours } from '../../core/classify/ramp.ts';
import type { Status } from '../../core/target/result.ts';
import type { MapCell, PublicMap } from '../../jobs/publish/protocol.ts';
import type { Theme } from '../view-store.ts';

/** How an area is filled on either of the two maps. */
export type ReleasePaint =
  | { readonly kind: 'class'; readonly index: number; readonly colour: string }
  | { readonly kind: 'zero' }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'absent'; readonly reason: AbsentReason };

/** Colours of the public map's classes, lowest first, with their ranges. */
export function releaseClasses({ breaks, betterIs, isTarget }: PublicMap, theme: Theme) {
  if (isTarget) return [];
  const ranges = classRanges(breaks);
  const colours = rampColours({ count: breaks.edges.length + 1, theme, betterIs });
  return ranges.map(({ from, to }, i) => ({ from, to, colour: colours[i]! }));
}

/** The look of a cell in the classes of the public map: the same for the office's own figure and for the published one. */
export function releasePaint({ value, absent, status }: MapCell, map: PublicMap, theme: Theme): ReleasePaint {
  if (status === 'withheld') return { kind: 'absent', reason: 'suppressed' };
  if (status === 'notApplicable') return { kind: 'absent', reason: 'notApplicable' };
  if (status === 'noData') return { kind: 'absent', reason: absent ?? 'missing' };
  if (status !== null) return { kind: 'status', status };
  if (value === null) return { kind: 'absent', reason: absent ?? 'missing' };
  if (value === 0) return { kind: 'zero' };
  const index = classOf(value, map.breaks);
  return { kind: 'class', index, colour: releaseClasses(map, theme)[index]!.colour };
}
