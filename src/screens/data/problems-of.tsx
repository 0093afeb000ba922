import { type ReactNode, useState } from 'react';
import type { Issue } from '../../core/issue.ts';
import { issueMessage } from '../../text/issue-messages.ts';
import { countText } from '../../text/numbers.ts';
import { TableExport } from './table-export.tsx';
import { useCatalogue, useView } from './use-data.ts';

const step = 30;
const order = ['error', 'warning', 'info'];

/** Problems of a file, each with its place; the graver ones first. */
export function ProblemsOf(props: {
  readonly issues: readonly Issue[];
  readonly label: string;
  readonly isOpen?: boolean;
}): ReactNode {
  const { issues, label, isOpen = false } = props;
  const { problems } = useCatalogue();
  const language = useView((view) => view.language);
  const [shown, setShown] = useState(step);
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <details className="problems-of" open={isOpen}>
      <summary>{label}</summary>
      <ul>
        {sorted.slice(0, shown).map((issue, i) => (
          <li key={i}>
            <span className={`severity severity-${issue.severity}`}>{problems.severity[issue.severity]}</span>
            <span>{issueMessage(issue, language)}</span>
          </li>
        ))}
      </ul>
      <TableExport
        name={problems.title}
        file={[issues[0]?.where.file ?? '', problems.title]}
        className="link-button"
        document={async () => {
          const { problemDocument } = await import('../../text/problem-document.ts');
          return problemDocument(sorted, issues[0]?.where.file ?? '', language);
        }}
      />
      {sorted.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(shown + step * 5)}>
          {problems.more(countText(sorted.length - shown))}
        </button>
      )}
    </details>
  );
}
