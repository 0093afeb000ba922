import type { ExportDocument } from '../../../../core/export/sheet.ts';
import type { ChangesAnswer } from '../../../../jobs/workspace/meeting-protocol.ts';
import { exportUnitOf } from '../../../../text/export-units.ts';
import { meetingLastWords } from '../../../../text/meeting-last-words.ts';
import { statusWord } from '../../../../text/words.ts';
import { documentOf, type MeetingSetting } from '../../export/meeting-setting.ts';

/** All changes since a meeting, one row each, every figure in its own unit. */
export function changeDocument(setting: MeetingSetting, changes: ChangesAnswer, about: string): ExportDocument {
  const { language, workspace } = setting;
  const words = meetingLastWords(language);
  const text = (title: string) => ({ title, kind: 'text' as const });
  const number = (title: string) => ({ title, kind: 'number' as const });
  const targets = new Map(workspace.summary.targets.map((target) => [target.id, target]));
  const sheet = {
    name: words.last,
    columns: [
      ...[text(words.kind), text(words.target), text(words.code), text(words.area)],
      ...[number(words.before), number(words.after), text(words.unit)],
      ...[text(words.statusBefore), text(words.statusAfter)],
    ],
    rows: changes.map(({ kind, target: id, code, area, before, after, statusBefore, statusAfter }) => {
      const target = targets.get(id);
      const unit = exportUnitOf(target?.unit ?? '', language);
      // No figure at all on that side is an empty cell; one that was due and absent says so.
      const figure = (value: number | null, status: typeof statusBefore) =>
        value !== null ? unit.of(value) : status === null ? null : words.absent;
      return [
        ...[words.kinds[kind], target?.title[language] ?? id, code, area?.name[language] ?? (code || words.whole)],
        ...[figure(before, statusBefore), figure(after, statusAfter), unit.word],
        statusBefore === null ? null : statusWord(statusBefore, language),
        statusAfter === null ? null : statusWord(statusAfter, language),
      ];
    }),
  };
  return documentOf(setting, [sheet], {
    subject: words.last,
    simulated: workspace.summary.simulated,
    more: [[words.last, about]],
  });
}
