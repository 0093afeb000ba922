import { type ReactNode, useState } from 'react';
import type { Issue } from '../../core/issue.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { issueMessage } from '../../text/issue-messages.ts';
import { countText } from '../../text/numbers.ts';
import { useView, useWords } from './use-desk.ts';

const step = 200;

/** Errors first, then warnings and notes, in the order found. */
export function ProblemsTable({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const [shown, setShown] = useState(step);
  const order = ['error', 'warning', 'info'];
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (issues.length === 0) return null;
  return (
    <>
      <table className="problems">
        <thead>
          <tr>
            <th scope="col">{words.problems.columns.severity}</th>
            <th scope="col">{words.problems.columns.place}</th>
            <th scope="col">{words.problems.columns.message}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((issue, i) => (
            <tr key={i}>
              <td className={`severity severity-${issue.severity}`}>{words.problems.severity[issue.severity]}</td>
              <td className="where">{placeText(issue, words)}</td>
              <td>{issueMessage(issue, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + step)}>
          {words.problems.more(countText(sorted.length - shown))}
        </button>
      )}
    </>
  );
}

function placeText({ where }: Issue, words: Catalogue): string {
  return [
    where.file,
    where.row === undefined ? '' : words.problems.row(where.row),
    where.column === undefined ? '' : words.problems.column(where.column),
    where.path,
    where.feature,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
