import type { ReactNode } from 'react';
import type { Issue } from '../../core/issue.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { MeetingExport } from './meeting-export.tsx';
import { ProblemsTable } from './problems-table.tsx';
import { useWords } from './use-desk.ts';

/** What was left out of the workspace, each with its place. */
export function ProblemsSheet({
  issues,
  onClose,
}: {
  readonly issues: readonly Issue[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  return (
    <Sheet
      title={words.problems.title}
      closeLabel={words.buttons.close}
      onClose={onClose}
      actions={issues.length > 0 && <MeetingExport table="problems" name={words.problems.title} />}
    >
      <div className="sheet-body scroll">
        <p className="quiet">{issues.length === 0 ? words.problems.none : words.problems.intro}</p>
        <ProblemsTable issues={issues} />
      </div>
    </Sheet>
  );
}
