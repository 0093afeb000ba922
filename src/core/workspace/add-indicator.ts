import type { Indicator, Term } from '../indicator/indicator.ts';
import { type EditResult, refused } from './edit-result.ts';
import type { Workspace } from './workspace.ts';

/** Ids stand in files and addresses: no blanks at the ends, no control characters, at most 60 characters. */
export function isIndicatorId(id: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return id !== '' && id.length <= 60 && id === id.trim() && !/[\u0000-\u001f|/\\]/.test(id);
}

/** Adds the definition of an indicator, as `indicators.json` would hold it. */
export function addIndicator(workspace: Workspace, indicator: Indicator): EditResult {
  const { id, title, unit, rollUp } = indicator;
  if (!isIndicatorId(id)) return refused('idInvalid', { id });
  if (workspace.indicators.some((each) => each.id === id)) return refused('idTaken', { id });
  if (title.zh.trim() === '' || title.en.trim() === '') return refused('titleMissing', { id });
  if (unit.trim() === '') return refused('unitMissing', { id });
  const operands: readonly Term[] =
    rollUp.kind === 'ratio'
      ? [rollUp.numerator, rollUp.denominator]
      : rollUp.kind === 'weightedMean'
        ? [rollUp.weight]
        : [];
  const unknown = operands.find(
    (term) => 'indicator' in term && !workspace.indicators.some((each) => each.id === term.indicator),
  );
  if (unknown && 'indicator' in unknown) return refused('operandUnknown', { id, found: unknown.indicator });
  return { ok: true, workspace: { ...workspace, indicators: [...workspace.indicators, indicator] } };
}
