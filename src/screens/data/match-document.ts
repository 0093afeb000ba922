import { cellsOf } from '../../commands/proposed-areas.ts';
import type { ExportDocument } from '../../core/export/sheet.ts';
import type { Language } from '../../core/unit.ts';
import type { TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { areaOfRow } from '../../state/selectors/area-of-row.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import { dataWordsOf } from '../../text/data-words.ts';
import { exportMeetingWordsOf } from '../../text/export-meeting-words.ts';
import { exportNotes } from '../../text/export-notes.ts';
import { exportWordsOf } from '../../text/export-words.ts';

/** What the file has to say of the workspace whose areas were matched. */
export type MatchedWith = Pick<OpenWorkspace['summary'], 'title' | 'asOf' | 'sources' | 'simulated'>;

/** Which area each row of a delivered table is taken for, and why: every row once, those without an area too. */
export function matchDocument(
  table: UnderstoodTable,
  plan: TablePlan,
  summary: MatchedWith,
  language: Language,
): ExportDocument {
  const { match } = dataWordsOf(language);
  const { code } = exportMeetingWordsOf(language);
  const parts = [plan.columns.parent, plan.columns.name, plan.columns.code].map((name) => cellsOf(table, name));
  const counts = { matched: 0, doubtful: 0, none: 0 };
  const rows = (plan.matches ?? []).map(({ verdict, reason, confidence, candidates }, row) => {
    counts[verdict]++;
    const own = areaOfRow(plan, row);
    return [
      ...[
        table.rowNumbers[row] ?? null,
        parts
          .map((cells) => cells[row]!.trim())
          .filter(Boolean)
          .join(' '),
      ],
      ...[own, candidates.find((candidate) => candidate.code === own)?.name ?? null],
      ...[match.reason(reason), confidence],
    ];
  });
  return {
    sheets: [
      {
        name: match.title,
        columns: [
          { title: match.row, kind: 'number' },
          { title: match.says, kind: 'text' },
          { title: code, kind: 'text' },
          { title: match.choice, kind: 'text' },
          { title: match.why, kind: 'text' },
          { title: match.confidence, kind: 'number' },
        ],
        rows,
      },
    ],
    notes: exportNotes(
      {
        subject: match.title,
        workspace: summary.title,
        scope: table.sheet === null ? table.file : `${table.file} · ${table.sheet}`,
        asOf: summary.asOf,
        sources: summary.sources,
        simulated: summary.simulated,
        more: [
          [
            match.title,
            [
              match.matched(String(counts.matched)),
              match.open(String(counts.doubtful)),
              match.none(String(counts.none)),
            ].join(' · '),
          ],
        ],
      },
      language,
    ),
    notesName: exportWordsOf(language).notes,
  };
}
