import type { Language } from '../../../core/unit.ts';
import { publicWordsOf } from '../../../text/public-words.ts';
import type { PageContext } from '../page-context.ts';

/** What the page says of itself in its `<body>`. */
export type PageFacts = {
  readonly context: PageContext;
  readonly release: string;
  /** Only on a place's page: the file that it is drawn again from, the place, and what the markup shows. */
  readonly place: {
    readonly slice: string;
    readonly self: string;
    readonly subject: string;
    readonly period: string;
  } | null;
};

export function pageFacts(): PageFacts {
  const { language, base = '', root = '', release = '', slice, self, subject, period } = document.body.dataset;
  const spoken: Language = language === 'en' ? 'en' : 'zh';
  return {
    context: { language: spoken, words: publicWordsOf(spoken), base, root },
    release,
    place: slice && self && subject && period ? { slice, self, subject, period } : null,
  };
}

/** The one element with this id; throws when the page lacks it. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`page: expected #${id}, got none`);
  return element;
}
