import { absentReasons } from '../../core/absent.ts';
import { classRanges } from '../../core/classify/class-of.ts';
import { statuses } from '../../core/target/result.ts';
import { statusSymbols } from '../../map/status-symbol.ts';
import { figureText } from '../../text/numbers.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import { type Html, html } from './html.ts';
import { lookOfShape, rampClass } from './look-class.ts';
import type { PageContext } from './page-context.ts';
import type { Look, SubjectView } from './subject-view.ts';

/** The looks that occur on the map, each with its words and how many areas have it. */
export function mapLegend(view: SubjectView, { language, words }: PageContext): Html {
  const { subject, rows, breaks } = view;
  const count = (test: (look: Look) => boolean) => rows.filter(({ look }) => test(look)).length;
  const entry = (look: Look, text: string, areas: number) =>
    html`<li>${swatch(look, view)}<span>${text}</span><span class="count">${areas}</span></li>`;
  const ranges = subject.isTarget ? [] : classRanges(breaks);
  // Edges that read alike at the precision of the page are one.
  const rangeText = (from: number, to: number) => {
    const [low, high] = [from, to].map((edge) => figureText(edge, subject.unit, language));
    return low === high ? low! : words.upTo(low!, high!);
  };
  return html`<ul class="legend" aria-label="${words.legend}">${[
    ...ranges.map(({ from, to }, index) =>
      entry(
        { kind: 'class', index },
        rangeText(from, to),
        count((look) => look.kind === 'class' && look.index === index),
      ),
    ),
    ...statuses.flatMap((status) => {
      const areas = count((look) => look.kind === 'status' && look.status === status);
      return areas === 0
        ? []
        : [entry({ kind: 'status', status }, `${statusSymbols[status].glyph} ${statusWord(status, language)}`, areas)];
    }),
    ...some(
      count((look) => look.kind === 'zero'),
      (areas) => entry({ kind: 'zero' }, words.zero, areas),
    ),
    ...absentReasons.flatMap((reason) =>
      some(
        count((look) => look.kind === 'absent' && look.reason === reason),
        (areas) => entry({ kind: 'absent', reason }, absentWord(reason, language), areas),
      ),
    ),
    ...some(
      count((look) => look.kind === 'none'),
      (areas) => entry({ kind: 'none' }, words.notPublished, areas),
    ),
  ]}</ul>`;
}

function some(areas: number, make: (areas: number) => Html): readonly Html[] {
  return areas === 0 ? [] : [make(areas)];
}

/** A small field of the same look as the map's. */
export function swatch(look: Look, view: SubjectView): Html {
  const { className, fill } = lookOfShape(look);
  return html`<svg class="swatch ${rampClass(view)}" viewBox="0 0 24 14" aria-hidden="true"><rect class="${className}"${fill ? html` fill="${fill}"` : ''} x="0.5" y="0.5" width="23" height="13"/></svg>`;
}
