import type { Breaks } from '../core/classify/breaks.ts';
import type { Language } from '../core/unit.ts';
import { type ColumnFormat, columnFormat } from './numbers.ts';

/** How the subject's figures are set in legend, list and page alike: one scale and unit for values, class ends and what is missing to goals. */
export function subjectColumn(
  shown: {
    readonly subject: { readonly kind: string } | null;
    readonly figures: readonly { readonly value: number | null }[];
    readonly breaks: Breaks;
    readonly unit: string;
  },
  language: Language,
): ColumnFormat {
  const values = shown.figures.flatMap((figure) => figure.value ?? []);
  const { edges, min, max } = shown.breaks;
  const ends = shown.subject?.kind === 'indicator' ? [...edges, min ?? 0, max ?? 0] : [];
  return columnFormat([...values, ...ends], shown.unit, language);
}
