import type { Published } from '../../core/disclosure/published.ts';
import type { Release } from '../../core/disclosure/release.ts';
import { dateText } from '../../text/dates.ts';
import { type Html, html } from './html.ts';
import { areaHref, type PageContext, pageHref } from './page-context.ts';
import { patternDefinitions } from './ramp-css.ts';

/**
 * Content policy of every public page: its own files alone; `blob:` is for a picture that the reader saves, `form-action` for the search
 * without scripts. Who may embed a page is for the host to say, since a page cannot.
 */
export const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

export type PageName = 'index' | 'areas' | 'changes' | 'methods' | 'embed';

/** A whole page around its content. `twin` is the address of the same page in the other language. */
export function page(input: {
  readonly release: Published<Release>;
  readonly context: PageContext;
  readonly name: PageName;
  readonly title: string;
  readonly twin: string;
  /** File that the page is drawn again from, and what it shows now. */
  readonly slice?: { readonly href: string; readonly self: string; readonly subject: string; readonly period: string };
  readonly content: Html;
}): string {
  const { context, name, title, twin, slice, content } = input;
  const { head } = input.release;
  const { language, words, base } = context;
  const site = head.title[language];
  const body = html`<body data-language="${language}" data-release="${head.id}" data-base="${base}" data-root="${context.root}" data-page="${name}"${slice ? html` data-slice="${slice.href}" data-self="${slice.self}" data-subject="${slice.subject}" data-period="${slice.period}"` : null}>
<a class="skip" href="#content">${words.skip}</a>
${patternDefinitions()}
<header class="top">
<div class="bar"><a class="site" href="${areaHref(context, context.root)}"><span class="seal" aria-hidden="true">挂<br>图</span><span>${site}</span></a>
<div class="tools"><a href="${twin}" class="twin" hreflang="${language === 'zh' ? 'en' : 'zh-CN'}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${words.language}</a><span class="modes"></span></div></div>
${badges(input.release, context)}
<form class="search" role="search" action="${pageHref(context, 'areas')}" method="get"><label for="find">${words.search}</label><div class="field"><input id="find" name="q" type="search" autocomplete="off" placeholder="${words.searchHint}"><button>${words.searchGo}</button></div><div class="results" aria-live="polite"></div></form>
<nav class="pages" aria-label="${words.nav}"><ul>${(['index', 'areas', 'changes', 'methods', 'embed'] as const).map(
    (each) => {
      const href = each === 'index' ? areaHref(context, context.root) : pageHref(context, each);
      return html`<li><a href="${href}"${each === name && !(slice && slice.self !== context.root) ? html` aria-current="page"` : null}>${each === 'index' ? words.first : words[each]}</a></li>`;
    },
  )}</ul></nav>
</header>
<main id="content" tabindex="-1">
${content}
</main>
<footer class="foot"><p>${head.office[language]} · ${words.release} ${head.id} · ${words.asOf(dateText(head.asOf, language))}</p></footer>
</body>`;
  return `<!doctype html>
${
  html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${publicPolicy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title} – ${site}</title><link rel="icon" type="image/svg+xml" href="${base}shell/icon.svg"><link rel="stylesheet" href="${base}shell/site.css"><script type="module" src="${base}shell/site.js"></script></head>
${body}</html>`.markup
}
`;
}

/** 内部试用 and the badge of simulated figures, on every page. */
export function badges({ head }: Published<Release>, { words }: Pick<PageContext, 'words'>): Html {
  return html`<p class="badges">${head.trial ? html`<strong class="badge trial">${words.trial}</strong><span>${words.trialHint}</span>` : null}${head.simulated ? html`<strong class="badge simulated">${words.simulated}</strong><span>${words.simulatedHint}</span>` : null}</p>`;
}
