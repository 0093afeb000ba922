import type { ExportDocument } from '../core/export/sheet.ts';
import type { Issue } from '../core/issue.ts';
import type { Language } from '../core/unit.ts';
import { catalogueOf } from './catalogue.ts';
import { exportMeetingWordsOf } from './export-meeting-words.ts';
import { exportWordsOf } from './export-words.ts';
import { issueMessage } from './issue-messages.ts';

/** Problems of a workspace or of files, each with its place in columns of their own. */
export function problemDocument(issues: readonly Issue[], name: string, language: Language): ExportDocument {
  const words = exportMeetingWordsOf(language);
  const { problems, product } = catalogueOf(language);
  return {
    sheets: [
      {
        name: problems.title,
        columns: [
          { title: words.severity, kind: 'text' },
          { title: words.file, kind: 'text' },
          { title: words.line, kind: 'number' },
          { title: words.column, kind: 'text' },
          { title: words.code, kind: 'text' },
          { title: words.message, kind: 'text' },
        ],
        rows: issues.map((issue) => {
          const { file, row, column, path, feature } = issue.where;
          return [
            ...[problems.severity[issue.severity], file ?? null, row ?? null, column ?? path ?? null, feature ?? null],
            issueMessage(issue, language),
          ];
        }),
      },
    ],
    notes: [
      [problems.title, name],
      [product, problems.intro],
    ],
    notesName: exportWordsOf(language).notes,
  };
}
