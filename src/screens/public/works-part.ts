import type { ReleasedFund, ReleasedProject } from '../../core/disclosure/release.ts';
import { figureText } from '../../text/numbers.ts';
import { areaName } from './area-text.ts';
import { type Html, html } from './html.ts';
import { areaHref, type PageContext } from './page-context.ts';
import type { SiteIndex } from './site-index.ts';

const mostListed = 30;

/** Projects in an area, those not finished first, and its money by year and stage. */
export function worksPart(site: SiteIndex, code: string, context: PageContext): Html {
  return html`${projectsPart(site, site.projectsIn(code), context)}${fundsPart(site.fundsIn(code), context)}`;
}

const stageOrder = { underWay: 0, planned: 1, done: 2, accepted: 3 };

function projectsPart(site: SiteIndex, projects: readonly ReleasedProject[], context: PageContext): Html {
  const { words, language } = context;
  const inOrder = projects.toSorted((a, b) => stageOrder[a.status] - stageOrder[b.status] || (a.id < b.id ? -1 : 1));
  const byStatus = Object.entries(words.statusWords).flatMap(([status, word]) => {
    const count = projects.filter((project) => project.status === status).length;
    return count === 0 ? [] : [`${word} ${count}`];
  });
  const place = (area: string | null) => {
    const found = area === null ? undefined : site.areaByCode.get(area);
    return found ? html`<a href="${areaHref(context, found.code)}">${areaName(found, language)}</a>` : null;
  };
  return html`<section aria-labelledby="projects-title"><h2 id="projects-title">${words.projectsTitle}</h2>
${
  projects.length === 0
    ? html`<p>${words.projectsNone}</p>`
    : html`<p>${words.projectsCount(projects.length)}${language === 'zh' ? '：' : ': '}${byStatus.join(language === 'zh' ? '，' : ', ')}${language === 'zh' ? '。' : '.'}</p>
<details><summary>${words.projectsTitle}</summary><div class="wide" tabindex="0" role="group" aria-label="${words.projectsTitle}"><table><thead><tr><th scope="col">${words.project.name}</th><th scope="col">${words.columns.area}</th><th scope="col">${words.project.type}</th><th scope="col">${words.project.status}</th><th scope="col">${words.project.days}</th><th scope="col" class="value">${words.project.cost}</th></tr></thead>
<tbody>${inOrder.slice(0, mostListed).map(
        (
          project,
        ) => html`<tr><th scope="row">${project.name}</th><td>${place(project.area)}</td><td>${words.projectTypes[project.type] ?? project.type}</td><td>${words.statusWords[project.status] ?? project.status}</td><td>${[project.from, project.to].map((day) => day ?? '…').join(' – ')}</td><td class="value">${project.costWanYuan === null ? '–' : figureText(project.costWanYuan, 'wanYuan', language)}</td></tr>
`,
      )}</tbody></table></div>${projects.length > mostListed ? html`<p><a href="${context.base}data/projects.geojson">${words.moreProjects(projects.length - mostListed)}</a></p>` : null}</details>`
}</section>
`;
}

function fundsPart(funds: readonly ReleasedFund[], context: PageContext): Html {
  const { words, language } = context;
  const stages = Object.keys(words.fundStages).filter((stage) => funds.some((fund) => fund.stage === stage));
  const years = [...new Set(funds.map(({ year }) => year))].sort((a, b) => b - a);
  const sum = (year: number, stage: string) => {
    const some = funds.filter((fund) => fund.year === year && fund.stage === stage);
    const total = some.reduce((all, { amountWanYuan }) => all + amountWanYuan, 0);
    return some.length === 0 ? '–' : figureText(Math.round(total * 100) / 100, 'wanYuan', language);
  };
  return html`<section aria-labelledby="funds-title"><h2 id="funds-title">${words.fundsTitle}</h2>
${
  funds.length === 0
    ? html`<p>${words.fundsNone}</p>`
    : html`<p>${words.fundsNote}</p>
<div class="wide" tabindex="0" role="group" aria-label="${words.fundsTitle}"><table><thead><tr><th scope="col">${words.year}</th>${stages.map((stage) => html`<th scope="col" class="value">${words.fundStages[stage]!}</th>`)}</tr></thead>
<tbody>${years.map(
        (
          year,
        ) => html`<tr><th scope="row">${year}</th>${stages.map((stage) => html`<td class="value">${sum(year, stage)}</td>`)}</tr>
`,
      )}</tbody></table></div>`
}</section>`;
}
