import type { EntryFault } from './check-references.ts';
import type { Known } from './known.ts';
import type { ReleaseRules } from './workspace.ts';

/** Indicators of a release definition that the workspace does not have. */
export function releaseFaults({ indicators, movements = [] }: ReleaseRules, known: Known): readonly EntryFault[] {
  const check = (id: string, path: string): readonly EntryFault[] =>
    known.indicators && !known.indicators.has(id) ? [{ code: 'indicatorUnknown', path, context: { found: id } }] : [];
  return [
    ...indicators.flatMap((id, i) => check(id, `.indicators[${i}]`)),
    ...movements.flatMap((movement, m) => [
      ...check(movement.stock, `.movements[${m}].stock`),
      ...movement.out.flatMap((id, i) => check(id, `.movements[${m}].out[${i}]`)),
      ...movement.in.flatMap((id, i) => check(id, `.movements[${m}].in[${i}]`)),
    ]),
  ];
}
