import type { Language } from '../../../core/unit.ts';
import type { OpenWorkspace } from '../../../state/session-store.ts';
import { ledgerWordsOf } from '../../../text/ledger-words.ts';

/** Words of what a line says by an id: causes are categories of the dimension `cause`, evidence has its own. */
export type SaidWords = {
  /** The word of an id; other text as it stands. */
  readonly cause: (id: string | null) => string | null;
  readonly evidence: (id: string | null) => string | null;
  /** Causes to choose from. */
  readonly causes: readonly string[];
  /** The id that a word stands for, in either language; other text as it stands. */
  readonly causeId: (text: string) => string;
  readonly evidenceId: (text: string) => string;
};

export function saidWordsOf({ summary }: OpenWorkspace, language: Language): SaidWords {
  const categories = summary.indicators.flatMap(({ dimensions = [] }) =>
    dimensions.filter(({ id }) => id === 'cause').flatMap((dimension) => dimension.categories),
  );
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  const { signed } = ledgerWordsOf(language);
  const isSigned = (text: string) => (['zh', 'en'] as const).some((each) => ledgerWordsOf(each).signed === text.trim());
  return {
    cause: (id) => (id === null ? null : (titles.get(id)?.[language] ?? id)),
    evidence: (id) => (id === 'signed' ? signed : id),
    causes: [...new Set([...titles.values()].map((title) => title[language]))],
    causeId: (text) => categories.find(({ title }) => title.zh === text.trim() || title.en === text.trim())?.id ?? text,
    evidenceId: (text) => (isSigned(text) ? 'signed' : text),
  };
}
