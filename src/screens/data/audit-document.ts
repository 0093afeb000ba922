import type { Finding } from '../../core/audit/finding.ts';
import type { ExportDocument } from '../../core/export/sheet.ts';
import type { Language } from '../../core/unit.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import { type AuditNames, auditMessage, findingPlace } from '../../text/audit-messages.ts';
import { auditTitles } from '../../text/audit-sentences.ts';
import { dataWordsOf } from '../../text/data-words.ts';
import { exportNotes } from '../../text/export-notes.ts';
import { exportUnitOf } from '../../text/export-units.ts';
import { exportWordsOf } from '../../text/export-words.ts';

/** Points to be checked as a table: sentence, place, the figures as numbers, and the rows of the office's tables that they stand in. */
export function auditDocument(
  findings: readonly Finding[],
  given: {
    readonly workspace: OpenWorkspace;
    readonly names: AuditNames;
    readonly asOf: string;
    readonly language: Language;
  },
): ExportDocument {
  const { workspace, names, asOf, language } = given;
  const words = dataWordsOf(language).audit;
  const { columns } = words;
  const { summary } = workspace;
  return {
    sheets: [
      {
        name: words.title,
        columns: [
          { title: columns.severity, kind: 'text' },
          { title: columns.check, kind: 'text' },
          { title: columns.code, kind: 'text' },
          { title: columns.area, kind: 'text' },
          { title: columns.message, kind: 'text' },
          { title: columns.period, kind: 'text' },
          { title: columns.expected, kind: 'number' },
          { title: columns.found, kind: 'number' },
          { title: columns.unit, kind: 'text' },
          { title: columns.rows, kind: 'text' },
        ],
        rows: findings.map((finding) => {
          const { where, severity, check, expected, found, unit } = finding;
          return [
            ...[words.severity[severity], auditTitles[check][language], where.area ?? '', findingPlace(finding, names)],
            ...[auditMessage(finding, names, language), where.period ?? '', expected, found],
            // Shares are written as they are kept, 0 to 1.
            unit === undefined || unit === 'ratio' ? '' : exportUnitOf(unit, language).word,
            (where.rows ?? []).join(' '),
          ];
        }),
      },
    ],
    notes: exportNotes(
      {
        subject: words.title,
        workspace: summary.title,
        asOf,
        dataDate: summary.asOf,
        sources: summary.sources,
        simulated: summary.simulated,
        more: [[words.title, words.intro(asOf)]],
      },
      language,
    ),
    notesName: exportWordsOf(language).notes,
  };
}
