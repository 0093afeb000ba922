import type { ReactNode } from 'react';
import { absentPatternShape } from '../../map/layers/absent-pattern.ts';
import { categoryColour, classColours } from '../../state/selectors/colours.ts';
import { countText } from '../../text/numbers.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import { ColourSwatch, PatternSwatch } from '../../ui/pattern-swatch.tsx';
import { StatusSwatch } from './status-mark.tsx';
import { useShown, useView, useWords } from './use-desk.ts';

/** Every class, category or status with its number of areas, and each kind of absent figure by itself. */
export function LegendList(): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const shown = useShown();
  const { legend } = shown;
  if (legend === null)
    return (
      <p className="quiet legend-wait">{shown.answerKey === null ? words.legend.waiting : words.legend.nothing}</p>
    );
  return (
    <ul className="legend" aria-label={words.legend.title}>
      {legend.kind === 'classes' && <ClassRows />}
      {legend.kind === 'categories' &&
        legend.categories.map((category) => (
          <LegendRow
            key={category.id}
            mark={<ColourSwatch colour={categoryColour(category.index)} />}
            label={category.title[language]}
            count={category.count}
          />
        ))}
      {legend.kind === 'statuses' &&
        legend.statuses.map(({ status, count }) => (
          <LegendRow
            key={status}
            mark={<StatusSwatch status={status} />}
            label={statusWord(status, language)}
            count={count}
          />
        ))}
      {legend.absent.map(({ reason, count }) => (
        <LegendRow
          key={reason}
          mark={<PatternSwatch shape={absentPatternShape(reason, theme)} />}
          label={absentWord(reason, language)}
          count={count}
        />
      ))}
    </ul>
  );
}

function ClassRows(): ReactNode {
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const shown = useShown();
  if (shown.legend?.kind !== 'classes') return null;
  const { classes } = shown.legend;
  const colours = classColours(shown.breaks, theme, shown.betterIs);
  const { format } = subjectColumn(shown, language);
  const longest = Math.max(...classes.flatMap((entry) => [format(entry.from).length, format(entry.to).length]));
  const width = { width: `${longest * 0.62}em` };
  return classes.map((entry, i) => (
    <LegendRow
      key={entry.from}
      mark={<ColourSwatch colour={colours[i] ?? 'transparent'} />}
      label={
        <span className="range">
          <span style={width}>{format(entry.from)}</span>
          <span aria-hidden="true">–</span>
          <span style={width}>{format(entry.to)}</span>
        </span>
      }
      count={entry.count}
    />
  ));
}

function LegendRow(props: { readonly mark: ReactNode; readonly label: ReactNode; readonly count: number }): ReactNode {
  return (
    <li className={props.count === 0 ? 'legend-row legend-row-empty' : 'legend-row'}>
      {props.mark}
      <span className="legend-label">{props.label}</span>
      <span className="legend-count">{countText(props.count)}</span>
    </li>
  );
}
