import { dateText } from '../../text/dates.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import type { SiteIndex } from './site-index.ts';

/** Whom to ask and until when, how to read the figures, where they come from. */
export function aboutPart({ release }: SiteIndex, { words, language, base }: PageContext): Html {
  const { head, sources } = release;
  const day = (date: string) => dateText(date, language);
  return html`<section aria-labelledby="contact-title"><h2 id="contact-title">${words.contactTitle}</h2><dl class="facts">
<div><dt>${words.office}</dt><dd>${head.office[language]}</dd></div>
<div><dt>${words.telephone}</dt><dd><a href="tel:${head.telephone}">${head.telephone}</a></dd></div>
<div><dt>${words.period}</dt><dd>${words.fromTo(day(head.objection.from), day(head.objection.to))}</dd></div>
<div><dt>${words.object}</dt><dd>${head.objection.how[language]}</dd></div>
<div><dt>${words.nextUpdate}</dt><dd>${head.nextUpdate === null ? words.noNextUpdate : day(head.nextUpdate)}</dd></div></dl></section>
<section aria-labelledby="read-title"><h2 id="read-title">${words.readTitle}</h2><ul class="plain">${words.read(head.minimumCount).map((text) => html`<li>${text}</li>`)}</ul></section>
<section aria-labelledby="sources-title"><h2 id="sources-title">${words.sourcesTitle}</h2><ul class="plain">${sources.map(({ title, clause, licence }) => html`<li>${[title[language], clause, licence].filter(Boolean).join(language === 'zh' ? '，' : ', ')}</li>`)}</ul><p><a href="${base}data/datapackage.json" download>${words.files['datapackage.json']!}</a></p></section>`;
}
