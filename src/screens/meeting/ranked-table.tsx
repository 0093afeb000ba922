import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { drillInto } from '../../commands/drill-into.ts';
import { pointAt } from '../../commands/point-at.ts';
import { selectArea } from '../../commands/select-area.ts';
import type { Language } from '../../core/unit.ts';
import { fillOf } from '../../map/figure-fill.ts';
import { absentPatternShape } from '../../map/layers/absent-pattern.ts';
import type { AreaFigure } from '../../state/selectors/area-figures.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import { dateText } from '../../text/dates.ts';
import { gapHead } from '../../text/goal-line.ts';
import { areaName, subjectTitle } from '../../text/names.ts';
import { countText } from '../../text/numbers.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import { ColourSwatch, PatternSwatch } from '../../ui/pattern-swatch.tsx';
import { CopyButton } from './copy-button.tsx';
import { rankedTable } from './ranked-text.ts';
import { StatusShape } from './status-mark.tsx';
import { useDesk, useSession, useShown, useView, useWords } from './use-desk.ts';
import { VillageTable } from './village-table.tsx';

/** Rows drawn at first; the rest on demand, so that stepping the timeline stays light. */
const firstRows = 40;

/** The areas of the map with the same figures, worst first. This table is also what a screen reader has of the map. */
export function RankedTable(): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const shown = useShown();
  const [all, setAll] = useState(false);
  if (shown.resolved.isDeepest) return <VillageTable />;
  if (shown.ranked.length === 0) return <p className="quiet">{words.ranked.none}</p>;
  const rows = all ? shown.ranked : shown.ranked.slice(0, firstRows);
  const values = subjectColumn(shown, language);
  const isTarget = shown.subject?.kind === 'target';
  const hasWords = shown.subject?.kind === 'leading';
  return (
    <>
      <div className="ranked scroll" id="ranked" tabIndex={-1}>
        <table aria-rowcount={shown.ranked.length + 1}>
          <caption className="visually-hidden">
            {words.ranked.caption(subjectTitle(shown.subject, language), dateText(shown.resolved.asOf, language))}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="rank">
                {words.ranked.rank}
              </th>
              <th scope="col" className="name">
                {words.ranked.area}
              </th>
              {shown.subject?.kind === 'leading' && <th scope="col">{shown.subject.dimension.title[language]}</th>}
              <th scope="col" className="number">
                {values.unit === '' ? words.cards.actual : values.unit}
              </th>
              {isTarget && (
                <th scope="col" className="number">
                  {gapHead(shown.unit, words, language)}
                </th>
              )}
            </tr>
          </thead>
          <tbody onKeyDown={moveFocus}>
            {rows.map((figure, i) => (
              <Row
                key={figure.code}
                figure={figure}
                rank={i + 1}
                shown={shown}
                language={language}
                format={values.format}
                hasGap={isTarget}
                hasWords={hasWords}
              />
            ))}
          </tbody>
        </table>
        {!all && shown.ranked.length > firstRows && (
          <button type="button" className="button show-all" onClick={() => setAll(true)}>
            {words.buttons.showAll(countText(shown.ranked.length))}
          </button>
        )}
      </div>
      <CopyButton label={words.buttons.copy} text={() => rankedTable(shown, language)} />
    </>
  );
}

type RowProps = {
  readonly figure: AreaFigure;
  readonly rank: number;
  readonly shown: Shown;
  readonly language: Language;
  readonly format: (value: number) => string;
  readonly hasGap: boolean;
  readonly hasWords: boolean;
};

function Row({ figure, rank, shown, language, format, hasGap, hasWords }: RowProps): ReactNode {
  const desk = useDesk();
  const isCursor = useSession((session) => session.cursor?.id === figure.code);
  const isSelected = useView((view) => view.area === figure.code);
  const point = () => pointAt(desk, { kind: 'area', id: figure.code, at: null });
  const open = () => (shown.resolved.isDeepest ? selectArea(desk, figure.code) : drillInto(desk, figure.code));
  return (
    <tr
      className={isCursor ? 'is-cursor' : ''}
      aria-selected={isSelected || undefined}
      aria-rowindex={rank + 1}
      onPointerEnter={point}
      onPointerLeave={() => pointAt(desk, null)}
      onClick={open}
    >
      <td className="rank">{rank}</td>
      <th scope="row" className="name">
        <button
          type="button"
          className="row-button"
          onFocus={(event) => {
            if (event.target.matches(':focus-visible')) point();
          }}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          <FigureMark figure={figure} shown={shown} language={language} />
          <span>{areaName(figure, language)}</span>
        </button>
      </th>
      {hasWords && <td className="word">{categoryWord(figure, shown, language)}</td>}
      <td className="number">
        {figure.value === null ? (
          <span className="quiet">{figure.absent === null ? '' : absentWord(figure.absent, language)}</span>
        ) : (
          format(figure.value)
        )}
      </td>
      {hasGap && <td className="number">{figure.gap === null ? '' : format(figure.gap)}</td>}
    </tr>
  );
}

/** The area's colour, pattern or status shape, as on the map. */
export function FigureMark({
  figure,
  shown,
  language,
}: {
  readonly figure: AreaFigure;
  readonly shown: Shown;
  readonly language: Language;
}): ReactNode {
  const theme = useView((view) => view.theme);
  if (figure.status !== null) {
    return (
      <>
        <StatusShape status={figure.status} />
        <span className="visually-hidden">{statusWord(figure.status, language)}</span>
      </>
    );
  }
  if (figure.absent !== null) return <PatternSwatch shape={absentPatternShape(figure.absent, theme)} />;
  return <ColourSwatch colour={fillOf(figure, shown, theme) ?? 'transparent'} />;
}

/** Title of an area's leading category. */
export function categoryWord(figure: AreaFigure, shown: Shown, language: Language): string {
  if (shown.subject?.kind !== 'leading') return '';
  return shown.subject.dimension.categories.find((category) => category.id === figure.category)?.title[language] ?? '';
}

/** Up and down go from row to row inside the table; the map's own arrow keys stay out of it. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Home' && event.key !== 'End') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.row-button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next =
    event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1);
  buttons[next]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
