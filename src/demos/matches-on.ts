import { isoDate } from '../core/unit.ts';
import type { Match } from '../core/workspace/workspace.ts';

/** Makes decisions that the data desk took on one day. */
export function matchesOn(day: string) {
  const decided = isoDate(day);
  return (kind: Match['kind'], from: string, to: string, reason: string): Match => ({
    ...{ kind, from, to, reason, decided, source: 'sim' },
  });
}
