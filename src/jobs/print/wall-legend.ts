import type { Language } from '../../core/unit.ts';
import { statusSymbols } from '../../map/status-symbol.ts';
import type { LegendRow } from '../../paper/wall/wall-content.ts';
import { categoryColour, classColours } from '../../state/selectors/colours.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import { statusFill } from '../../state/selectors/status-fill.ts';
import { countText } from '../../text/numbers.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import { symbolOf } from './symbol-of.ts';

/** The screen's legend on paper: classes, categories or statuses, and each kind of absent figure by itself. */
export function wallLegend(shown: Shown, language: Language): readonly LegendRow[] {
  const { legend } = shown;
  if (legend === null) return [];
  const absent = legend.absent.map(
    ({ reason, count }): LegendRow => ({
      sample: { kind: 'fill', paint: { pattern: reason }, symbol: null },
      label: absentWord(reason, language),
      count: countText(count),
    }),
  );
  switch (legend.kind) {
    case 'statuses':
      return legend.statuses.map(({ status, count }) => {
        const pattern =
          status === 'noData' ? 'missing' : status === 'noGoal' || status === 'notApplicable' ? status : null;
        const paint = pattern === null ? statusFill(statusSymbols[status].colour.paper, 'paper') : { pattern };
        return {
          sample: { kind: 'fill', paint, symbol: symbolOf(status) },
          label: statusWord(status, language),
          count: countText(count),
        };
      });
    case 'categories':
      return [
        ...legend.categories.map(
          (category): LegendRow => ({
            sample: { kind: 'fill', paint: categoryColour(category.index), symbol: null },
            label: category.title[language],
            count: countText(category.count),
          }),
        ),
        ...absent,
      ];
    case 'classes': {
      const colours = classColours(shown.breaks, 'paper', shown.betterIs);
      const { format } = subjectColumn(shown, language);
      return [
        ...legend.classes.map(
          (entry, i): LegendRow => ({
            sample: { kind: 'fill', paint: colours[i] ?? '#ffffff', symbol: null },
            label: `${format(entry.from)} – ${format(entry.to)}`,
            count: countText(entry.count),
          }),
        ),
        ...absent,
      ];
    }
  }
}
