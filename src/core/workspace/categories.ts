import type { Indicator } from '../indicator/indicator.ts';

type Dimension = NonNullable<Indicator['dimensions']>[number];

/** What a figure is about beside its area: 致贫原因 and 因病, as they are written. Empty texts where there is none. */
export type WrittenCategory = { readonly dimension: string; readonly category: string };

/** Ids of a category, and of the dimension that it belongs to; null for a figure of the whole. */
export type CategoryIds = { readonly dimension: string; readonly category: string } | null;

/** The ids under which a category is kept: those of the indicator where it has them by id or title, else the words themselves. */
export function categoryIds(indicator: Indicator, { dimension, category }: WrittenCategory): CategoryIds {
  if (dimension.trim() === '' || category.trim() === '') return null;
  const known = find(indicator.dimensions ?? [], dimension);
  return {
    dimension: known?.id ?? idOf(dimension),
    category: (known && find(known.categories, category)?.id) ?? idOf(category),
  };
}

/** The indicator with every category in its dimensions; itself when nothing is new. Titles of new ones are the words as written. */
export function withCategories(indicator: Indicator, written: readonly WrittenCategory[]): Indicator {
  let dimensions: readonly Dimension[] = indicator.dimensions ?? [];
  for (const each of written) {
    const ids = categoryIds({ ...indicator, dimensions }, each);
    if (!ids) continue;
    const known = dimensions.find(({ id }) => id === ids.dimension);
    if (known?.categories.some(({ id }) => id === ids.category)) continue;
    const category = { id: ids.category, title: titled(each.category) };
    const grown: Dimension = known
      ? { ...known, categories: [...known.categories, category] }
      : { id: ids.dimension, title: titled(each.dimension), categories: [category] };
    dimensions = known ? dimensions.map((one) => (one === known ? grown : one)) : [...dimensions, grown];
  }
  return dimensions === (indicator.dimensions ?? []) || dimensions.length === 0
    ? indicator
    : { ...indicator, dimensions };
}

function find<Item extends { readonly id: string; readonly title: Dimension['title'] }>(
  items: readonly Item[],
  text: string,
): Item | undefined {
  const word = text.trim();
  return items.find(
    ({ id, title }) => id === word || title.zh === word || title.en.toLowerCase() === word.toLowerCase(),
  );
}

function idOf(text: string): string {
  return text
    .trim()
    .replace(/[\s|/\\]+/g, '-')
    .slice(0, 60);
}

function titled(text: string): Dimension['title'] {
  return { zh: text.trim(), en: text.trim() };
}
