import type { Language } from '../../core/unit.ts';
import type { PublicWords } from '../../text/public-words.ts';

/** Where a page stands and in which language it speaks; addresses are relative, so the site works under any path. */
export type PageContext = {
  readonly language: Language;
  readonly words: PublicWords;
  /** From the page to the folder of its release: empty or ends with `/`. */
  readonly base: string;
  /** Code of the area that the site begins with. */
  readonly root: string;
};

/** Address of an area's page. */
export function areaHref({ base, language, root }: PageContext, code: string): string {
  return code === root ? `${base}${language}/index.html` : `${base}${language}/a/${code}.html`;
}

export function pageHref({ base, language }: PageContext, name: string): string {
  return `${base}${language}/${name}.html`;
}
