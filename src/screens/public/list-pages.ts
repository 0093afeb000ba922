import { dateText, periodText } from '../../text/dates.ts';
import { unitWord } from '../../text/units.ts';
import { areaName } from './area-text.ts';
import { type Html, html } from './html.ts';
import { areaHref, type PageContext } from './page-context.ts';
import { page } from './page-frame.ts';
import type { SiteIndex } from './site-index.ts';

/** Every place as a tree of links: how areas are browsed and found without scripts. */
export function areasPage(site: SiteIndex, context: PageContext, twin: string): string {
  const { words, language } = context;
  const { areas, customAreas, head } = site.release;
  const isFormer = (to: string | undefined) => to !== undefined && to < head.asOf;
  const link = (area: (typeof areas)[number]) =>
    html`<a href="${areaHref(context, area.code)}">${areaName(area, language)}</a>`;
  const branch = (code: string): Html | null => {
    const parts = (site.partsOf.get(code) ?? []).filter(({ validTo }) => !isFormer(validTo));
    return parts.length === 0
      ? null
      : html`<ul>${parts.map(
          (part) => html`<li>${link(part)}${branch(part.code)}</li>
`,
        )}</ul>`;
  };
  const former = areas.filter(({ validTo }) => isFormer(validTo));
  const content = html`<h1>${words.areasTitle}</h1><p>${words.areasIntro(areas.length)}</p>
<div class="tree"><ul><li>${link(site.root)}${branch(site.root.code)}</li></ul></div>
${customAreas.length === 0 ? null : html`<h2>${words.customTitle}</h2><ul class="plain">${customAreas.map(({ id, title }) => html`<li><a href="${areaHref(context, id)}">${title[language]}</a></li>`)}</ul>`}
${former.length === 0 ? null : html`<h2>${words.formerTitle}</h2><ul class="plain">${former.map((area) => html`<li>${link(area)} ${words.until(dateText(area.validTo!, language))}${(area.successors ?? []).map((code) => html` → ${site.areaByCode.has(code) ? link(site.areaByCode.get(code)!) : code}`)}</li>`)}</ul>`}`;
  return page({ release: site.release, context, name: 'areas', title: words.areasTitle, twin, content });
}

/** What is new, revised or withdrawn since the release before. */
export function changesPage(site: SiteIndex, context: PageContext, twin: string): string {
  const { words, language } = context;
  const { changes, indicators, targets } = site.release;
  const titles = new Map([...indicators, ...targets].map(({ id, title }) => [id, title[language]]));
  const columns = words.changeColumns;
  const place = (code: string) => {
    const area = site.areaByCode.get(code);
    return area ? html`<a href="${areaHref(context, code)}">${areaName(area, language)}</a>` : code;
  };
  const table = html`<div class="wide" tabindex="0" role="group" aria-label="${words.changesTitle}"><table><thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${changes.changes.map(
    ({ kind, area, indicator, count, periods }) =>
      html`<tr><td>${words.changeKinds[kind]}</td><th scope="row">${place(area)}</th><td>${titles.get(indicator) ?? indicator}</td><td class="value">${count}</td><td>${periods.map((period) => periodText(period, language)).join(language === 'zh' ? '、' : ', ')}</td></tr>
`,
  )}</tbody></table></div>`;
  const content = html`<h1>${words.changesTitle}</h1>${
    changes.since === null
      ? html`<p>${words.changesFirst}</p>`
      : html`<p>${words.changesSince(changes.since)}</p>${changes.changes.length === 0 ? html`<p>${words.changesNone}</p>` : table}`
  }`;
  return page({ release: site.release, context, name: 'changes', title: words.changesTitle, twin, content });
}

/** Rules, counts and definitions; from the report, which holds no values. */
export function methodsPage(site: SiteIndex, context: PageContext, twin: string): string {
  const { words, language } = context;
  const { report, indicators, head, sources } = site.release;
  const columns = words.columnsIndicator;
  const content = html`<h1>${words.methodsTitle}</h1>
<h2>${words.rulesTitle}</h2><ul class="plain">${words.read(report.rules.minimumCount).map((text) => html`<li>${text}</li>`)}<li>${words.rules(report.figures.published, report.figures.withheld, report.figures.absent)}</li><li>${words.attack(report.attack.attacked, report.attack.exposed)}</li></ul>
<h2>${words.classesTitle}</h2><p>${words.classesText}</p>
<h2>${words.indicatorsTitle}</h2><div class="wide" tabindex="0" role="group" aria-label="${words.indicatorsTitle}"><table><thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${indicators.map(
    ({
      title,
      unit,
      adds,
      betterIs,
    }) => html`<tr><th scope="row">${title[language]}</th><td>${unitWord(unit, language)}</td><td>${words.adds[adds]}</td><td>${words.better[betterIs]}</td></tr>
`,
  )}</tbody></table></div>
<h2>${words.notesTitle}</h2><ul class="plain">${head.notes.map((note) => html`<li>${note[language]}</li>`)}</ul>
<h2>${words.sourcesTitle}</h2><ul class="plain">${sources.map(({ title, licence }) => html`<li>${[title[language], licence].filter(Boolean).join(language === 'zh' ? '，' : ', ')}</li>`)}</ul>`;
  return page({ release: site.release, context, name: 'methods', title: words.methodsTitle, twin, content });
}

/** Where code for an iframe is made; the form itself needs scripts. */
export function embedPage(site: SiteIndex, context: PageContext, twin: string): string {
  const { words } = context;
  const content = html`<h1>${words.embedTitle}</h1><p>${words.embedIntro}</p><div data-embed-form></div><noscript><p>${words.embedNoScript}</p></noscript>`;
  return page({ release: site.release, context, name: 'embed', title: words.embedTitle, twin, content });
}
