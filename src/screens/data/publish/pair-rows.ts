import type { MapPair, TriedRelease } from '../../../commands/try-release.ts';
import type { Language } from '../../../core/unit.ts';

type Cell = MapPair['whole']['cell'];

type PairRow = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly inside: Cell;
  readonly outside: Cell;
};

/** Every figure of a map's subject, inside and outside: the whole, its parts, then what they are divided into. */
export function pairRows({ release, inside }: TriedRelease, pair: MapPair, language: Language): readonly PairRow[] {
  const { subject, period } = pair.question;
  const areas = [pair.whole, ...pair.areas];
  const names = new Map(areas.map(({ code, name }) => [code, name[language]]));
  const totals = areas
    .filter(({ cell }) => cell.value !== null || cell.absent !== null || cell.status !== null)
    .map(({ code, cell, inside: own }) => ({ key: code, code, name: names.get(code)!, inside: own, outside: cell }));
  const { dimensions = [] } = release.indicators.find(({ id }) => id === subject) ?? {};
  const categories = new Map(
    dimensions.flatMap(({ id, categories: each }) =>
      each.map((category) => [`${id}|${category.id}`, category.title[language]] as const),
    ),
  );
  const parts = release.values.flatMap((value, i) => {
    const { area, indicator, dimension, category, absent } = value;
    const name = names.get(area);
    if (indicator !== subject || value.period !== period || dimension === null || name === undefined) return [];
    const title = categories.get(`${dimension}|${category}`) ?? category;
    const own = inside[i] ?? null;
    return {
      key: `${area}|${dimension}|${category}`,
      code: area,
      name: `${name} · ${title}`,
      inside: {
        value: own,
        absent: own === null ? (absent === 'suppressed' ? 'missing' : absent) : null,
        status: null,
      },
      outside: { value: value.value, absent, status: null },
    } satisfies PairRow;
  });
  return [...totals, ...parts];
}
