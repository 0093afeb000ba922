import type { ExportCell, ExportColumn, ExportDocument } from '../../../core/export/sheet.ts';
import type { AreaFigure } from '../../../state/selectors/area-figures.ts';
import { areaIndexOf } from '../../../state/selectors/area-index.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { exportDifferenceOf, exportUnitOf, headWithUnit } from '../../../text/export-units.ts';
import { areaName, subjectTitle } from '../../../text/names.ts';
import { absentWord, flagWord, levelWord, statusWord, valueOriginWord } from '../../../text/words.ts';
import { categoryWord } from '../ranked-table.tsx';
import { documentOf, type MeetingSetting } from './meeting-setting.ts';

/** The ranked list: every area of the map with its full figure, or the reason why there is none. */
export function rankedDocument(setting: MeetingSetting): ExportDocument {
  const { shown, language, words, workspace } = setting;
  const { ranked } = catalogueOf(language);
  const subject = subjectTitle(shown.subject, language);
  const unit = exportUnitOf(shown.unit, language);
  const isTarget = shown.subject?.kind === 'target';
  const index = areaIndexOf(workspace.summary);
  const columns: readonly ExportColumn[] = [
    { title: ranked.rank, kind: 'number' },
    { title: words.code, kind: 'text' },
    { title: ranked.area, kind: 'text' },
    { title: words.parent, kind: 'text' },
    { title: words.level, kind: 'text' },
    ...(shown.subject?.kind === 'leading' ? [{ title: words.category, kind: 'text' } as const] : []),
    { title: headWithUnit(subject, unit, language), kind: 'number' },
    ...(isTarget
      ? ([
          { title: headWithUnit(words.goal, unit, language), kind: 'number' },
          { title: headWithUnit(words.gap, exportDifferenceOf(shown.unit, language), language), kind: 'number' },
          { title: words.status, kind: 'text' },
          { title: words.flags, kind: 'text' },
        ] as const)
      : []),
    { title: words.missing, kind: 'number' },
    { title: words.origin, kind: 'text' },
  ];
  const rows = shown.ranked.map((figure, i): readonly ExportCell[] => {
    const parent = index.byCode.get(index.byCode.get(figure.code)?.parent ?? '');
    return [
      ...[i + 1, figure.code, areaName(figure, language), parent ? areaName(parent, language) : null],
      levelWord(figure.level, language),
      ...(shown.subject?.kind === 'leading' ? [categoryWord(figure, shown, language)] : []),
      valueCell(figure, unit.of, setting),
      ...(isTarget
        ? [
            figure.goal === null ? null : unit.of(figure.goal),
            figure.gap === null ? null : unit.of(figure.gap),
            figure.status === null ? null : statusWord(figure.status, language),
            figure.flags.map((flag) => flagWord(flag, language)).join(' '),
          ]
        : []),
      figure.missing,
      figure.origin === null ? null : valueOriginWord(figure.origin, language),
    ];
  });
  return documentOf(setting, [{ name: subject, columns, rows }], {
    subject,
    unit: unit.word,
    simulated: shown.simulated,
    absent: absentCounts(shown.ranked),
    missingBelow: shown.ranked.reduce((sum, { missing }) => sum + missing, 0),
  });
}

/** An absent figure says why; it is never an empty cell and never 0. */
function valueCell(figure: AreaFigure, of: (value: number) => number, { language }: MeetingSetting): ExportCell {
  if (figure.value !== null) return of(figure.value);
  return figure.absent === null ? null : absentWord(figure.absent, language);
}

export function absentCounts(figures: readonly Pick<AreaFigure, 'absent'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { absent } of figures) if (absent !== null) counts[absent] = (counts[absent] ?? 0) + 1;
  return counts;
}
