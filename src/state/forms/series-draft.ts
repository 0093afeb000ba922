import type { Term } from '../../core/indicator/indicator.ts';

type Series = { readonly indicator: string; readonly dimension?: string; readonly category?: string };

/** An indicator, one of its categories, or an attribute, as the one value of a list to choose from: `i|poor|cause|illness`, `a|population`. */
export function seriesField(term: Term | Series | undefined): string {
  if (!term) return '';
  if ('attribute' in term) return `a|${term.attribute}`;
  const { indicator, dimension, category } = term;
  return ['i', indicator, dimension, category].filter((part) => part !== undefined).join('|');
}

/** The other way round; an empty indicator for an empty field, which its schema refuses. */
export function termOf(field: string): Term {
  const [kind, name = '', dimension, category] = field.split('|');
  if (kind === 'a') return { attribute: field.slice(2) };
  return {
    indicator: name,
    ...(dimension === undefined ? {} : { dimension }),
    ...(category === undefined ? {} : { category }),
  };
}

export function seriesOf(field: string): Series {
  const term = termOf(field);
  return 'attribute' in term ? { indicator: '' } : term;
}
