import type { Language } from '../../core/unit.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import { type ColumnFormat, columnFormat } from '../../text/numbers.ts';

/** How the subject's figures are set in legend, list and page alike: one scale and unit for values and class ends. */
export function subjectColumn(shown: Shown, language: Language): ColumnFormat {
  const values = shown.figures.flatMap((figure) => figure.value ?? []);
  const { edges, min, max } = shown.breaks;
  const ends = shown.subject?.kind === 'indicator' ? [...edges, min ?? 0, max ?? 0] : [];
  return columnFormat([...values, ...ends], shown.unit, language);
}
