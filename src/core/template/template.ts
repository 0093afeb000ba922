import type { Indicator, Term } from '../indicator/indicator.ts';
import type { Target } from '../target/target.ts';
import type { Bilingual } from '../unit.ts';

/** What a new workspace begins with: the indicators and targets of one kind of work, without a single figure. */
export type Template = {
  readonly id: 'poorVillageExit' | 'relocation' | 'ruralRoads' | 'blank';
  readonly title: Bilingual;
  readonly indicators: readonly Indicator[];
  /** A goal is null where the office's own document has to say it. */
  readonly targets: readonly Target[];
};

type Choices = Partial<Omit<Indicator, 'id' | 'title' | 'unit'>>;

/** An indicator that adds up; `choices` says what is otherwise. */
export function amount(id: string, zh: string, en: string, unit: string, choices: Choices = {}): Indicator {
  return {
    ...{ id, title: { zh, en }, unit, kind: 'stock', rollUp: { kind: 'sum' }, betterIs: 'higher' },
    ...{ sensitivity: 'internal', theme: 'category', ...choices },
  };
}

/** Yes or no of a unit, counted upwards; known for ten years after its report, since nobody reports a road anew every year. */
export function flag(id: string, zh: string, en: string, unit: string, choices: Choices = {}): Indicator {
  return amount(id, zh, en, unit, { kind: 'flag', rollUp: { kind: 'countWhere' }, carryYears: 10, ...choices });
}

/** A share of two indicators, numerators and denominators added up first. */
export function share(
  id: string,
  zh: string,
  en: string,
  of: readonly [string, string],
  choices: Choices = {},
): Indicator {
  const [numerator, denominator]: readonly Term[] = of.map((indicator) => ({ indicator }));
  const rollUp = { kind: 'ratio', numerator: numerator!, denominator: denominator! } as const;
  return amount(id, zh, en, 'ratio', { kind: 'rate', rollUp, theme: 'area', ...choices });
}

type Goal = Pick<Target, 'kind' | 'measure' | 'unit' | 'countLevel'> & Partial<Target>;

/** A target of the whole workspace whose document, goal and deadline are still to be filled in, but for what `goal` says. */
export function target(id: string, zh: string, en: string, goal: Goal): Target {
  return {
    ...{ id, row: '', title: { zh, en }, source: { document: '', clause: '', quote: '' }, scope: {}, op: '>=' },
    ...{ value: null, baseline: null, milestones: [], deadline: null, childGoals: 'same', ...goal },
  };
}
