import type { Attacked, Kind } from './folder-attack.ts';
import type { PublicKnowledge } from './public-knowledge.ts';
import type { Figure } from './published-folder.ts';

/** Knows the truth, and what must not be narrowed: counts, and for shares who is in, who is not, and both together, where these are few. */
export function judgeOf({ countsOf, truthOf, shares }: PublicKnowledge, minimum: number) {
  const truthAt = (figure: Figure, kind: Kind): number => {
    if (kind === 'count') return truthOf(figure)!;
    const { part, whole } = countsOf(figure)!;
    return { part: part.value, whole: whole.value, rest: whole.value - part.value }[kind];
  };
  /** Few people. Who is not among few is few as well: then the few are what is protected. */
  const isSmall = (figure: Figure, kind: Kind): boolean => {
    const truth = truthAt(figure, kind);
    const isOfFew = kind === 'rest' && truthAt(figure, 'whole') < minimum;
    return truth > 0 && truth < minimum && !isOfFew;
  };
  const isSensitive = (figure: Figure): boolean =>
    (shares.has(figure.indicator) ? (['part', 'rest', 'whole'] as const) : (['count'] as const)).some((kind) =>
      isSmall(figure, kind),
    );
  return {
    isSmall,
    isSensitive,
    /** Bounds that tell too much of few people, or that do not hold the truth: then the attacker has reckoned wrongly. */
    verdict(attacked: readonly Attacked[]): {
      readonly narrowed: readonly string[];
      readonly mistaken: readonly string[];
    } {
      const narrowed: string[] = [];
      const mistaken: string[] = [];
      for (const { figure, bounds } of attacked)
        for (const [kind, range] of Object.entries(bounds) as [Kind, Attacked['bounds'][Kind]][]) {
          const truth = truthAt(figure, kind);
          const name = `${kind} of ${Object.values(figure).join(' ')}: ${truth} in ${range?.join('–')}`;
          if (!range || truth < range[0] - 1e-4 || truth > range[1] + 1e-4) mistaken.push(name);
          else if (isSmall(figure, kind) && (range[1] - range[0] < minimum - 1e-4 || range[1] < minimum - 1e-4))
            narrowed.push(name);
        }
      return { narrowed, mistaken };
    },
  };
}
