import type { Term } from '../indicator/indicator.ts';
import type { Issue, IssueCode } from '../issue.ts';
import type { Where } from '../target/target.ts';
import { type Known, knownArea } from './known.ts';

/** Something wrong inside a JSON entry, an error unless it says otherwise; `path` starts at the entry (`.scope.areas[0]`). */
export type EntryFault = {
  readonly code: IssueCode;
  readonly path: string;
  readonly context: Issue['context'];
  readonly severity?: 'warning';
};

type Series = { readonly indicator: string; readonly dimension?: string; readonly category?: string };

/** Every unit has these, whatever its table says. */
const ownAttributes: readonly string[] = ['level', 'code'];

/** Unknown indicators, dimensions, categories and attributes of a condition, however deep. */
export function conditionFaults(where: Where, path: string, known: Known): readonly EntryFault[] {
  if ('all' in where) return where.all.flatMap((each, i) => conditionFaults(each, `${path}.all[${i}]`, known));
  if ('any' in where) return where.any.flatMap((each, i) => conditionFaults(each, `${path}.any[${i}]`, known));
  if ('not' in where) return conditionFaults(where.not, `${path}.not`, known);
  return termFaults(where, path, known);
}

/** Unknown names of one operand. */
export function termFaults(
  term: Term | Series | { readonly attribute: string },
  path: string,
  known: Known,
): readonly EntryFault[] {
  return 'attribute' in term
    ? attributeFaults(term.attribute, `${path}.attribute`, known)
    : seriesFaults(term, path, known);
}

/** An attribute that no unit has. */
export function attributeFaults(attribute: string, path: string, known: Known): readonly EntryFault[] {
  if (!known.attributes || known.attributes.has(attribute) || ownAttributes.includes(attribute)) return [];
  return [{ code: 'attributeUnknown', path, context: { found: attribute, expected: listed(known.attributes) } }];
}

/** An indicator that is not defined, or a dimension or category that it does not have. */
export function seriesFaults(series: Series, path: string, known: Known): readonly EntryFault[] {
  if (!known.indicators) return [];
  const indicator = known.indicators.get(series.indicator);
  if (!indicator)
    return [{ code: 'indicatorUnknown', path: `${path}.indicator`, context: { found: series.indicator } }];
  if (series.dimension === undefined && series.category === undefined) return [];
  const dimension = indicator.dimensions?.find((each) => each.id === series.dimension);
  const context = { indicator: indicator.id };
  if (!dimension) {
    const expected = listed((indicator.dimensions ?? []).map((each) => each.id));
    return [
      {
        code: 'dimensionUnknown',
        path: `${path}.dimension`,
        context: { ...context, found: series.dimension ?? '', expected },
      },
    ];
  }
  if (series.category === undefined || dimension.categories.some((each) => each.id === series.category)) return [];
  const expected = listed(dimension.categories.map((each) => each.id));
  return [
    { code: 'dimensionUnknown', path: `${path}.category`, context: { ...context, found: series.category, expected } },
  ];
}

/** Codes without an area. */
export function areaFaults(codes: readonly string[], path: string, known: Known): readonly EntryFault[] {
  return codes.flatMap((code, i) =>
    knownArea(known, code) === null
      ? [{ code: 'areaUnknown' as const, path: `${path}[${i}]`, context: { found: code } }]
      : [],
  );
}

function listed(names: Iterable<string>): string {
  const all = [...names];
  return all.length > 12 ? `${all.slice(0, 12).join(', ')}, …` : all.join(', ');
}
