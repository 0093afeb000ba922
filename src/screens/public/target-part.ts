import type { ReleasedTarget, ReleasedTargetValue } from '../../core/disclosure/release.ts';
import { dateText } from '../../text/dates.ts';
import { figureText } from '../../text/numbers.ts';
import { differenceUnit } from '../../text/units.ts';
import { operatorWord } from '../../text/words.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import type { SiteIndex } from './site-index.ts';
import type { SliceStatus } from './slice.ts';
import { statusSign } from './status-sign.ts';
import { cellText, statusText } from './subject-view.ts';

/** The targets that an area has a goal for, in plain words; those without one are only counted. */
export function targetPart(site: SiteIndex, code: string, context: PageContext): Html {
  const { words } = context;
  const values = site.targetValues.get(code) ?? new Map<string, ReleasedTargetValue>();
  const rows = site.release.targets.flatMap((target) => {
    const value = values.get(target.id);
    return value ? [{ target, value }] : [];
  });
  const withGoal = rows.filter(({ value }) => value.goal !== null && value.status !== 'notApplicable');
  const met = withGoal.filter(({ value }) => value.status === 'achieved').length;
  const others = rows.length - withGoal.length;
  return html`<section aria-labelledby="targets-title"><h2 id="targets-title">${words.targetsTitle}</h2>
${withGoal.length === 0 ? html`<p>${words.targetsNone}</p>` : html`<p>${words.targetsIntro(met, withGoal.length)}${others === 0 ? null : ` ${words.noGoalList(others)}${context.language === 'zh' ? '。' : '.'}`}</p>`}
<ul class="targets">${withGoal.map(({ target, value }) => targetCard(target, value, context))}</ul></section>`;
}

function targetCard(target: ReleasedTarget, value: ReleasedTargetValue, context: PageContext): Html {
  const { words, language } = context;
  const status = value.status as SliceStatus;
  const goal = `${operatorWord(target.op, language)}${language === 'zh' ? '' : ' '}${figureText(value.goal!, target.unit, language)}`;
  const by = target.deadline === null ? '' : words.by(dateText(target.deadline, language));
  const gap =
    value.gap !== null && value.gap > 0 ? words.gap(figureText(value.gap, differenceUnit(target.unit), language)) : '';
  const { document, clause, quote } = target.source;
  return html`<li><h3>${target.title[language]}</h3><p class="standing">${statusSign(status)} <strong>${statusText(status, language)}</strong></p>
<dl><div><dt>${words.goal}</dt><dd>${goal}${by === '' ? null : html` <small>${by}</small>`}</dd></div><div><dt>${words.actual}</dt><dd>${cellText(value.value ?? value.absent, target.unit, context)}${gap === '' ? null : html` <small>${gap}</small>`}</dd></div></dl>
<details><summary>${words.clause('', '').replace(/[：:]\s*$/, '')}</summary><blockquote${language === 'en' ? html` lang="zh-CN"` : null}>${quote ?? ''}<footer>${[document, clause].filter(Boolean).join('，')}</footer></blockquote>${target.notes.map((note) => html`<p class="note">${note[language]}</p>`)}</details></li>
`;
}
