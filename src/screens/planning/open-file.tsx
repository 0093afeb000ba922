import { type ReactNode, useState } from 'react';
import { type OpenFileChoice, openPlanFile } from '../../commands/plan/plan-files.ts';
import { beginMerge } from '../../commands/plan/review-merge.ts';
import type { Issue } from '../../core/issue.ts';
import { planIssueMessage } from '../../text/plan-issue-message.ts';
import { FilePick } from '../../ui/file-pick.tsx';
import { type PickedFile, pickedFile } from './picked-file.ts';
import { useDesk, useView, useWords } from './use-planning.ts';

/** What stands in the way of a file. */
type Obstacle =
  | { readonly kind: 'faulty'; readonly file: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'differs'; readonly file: PickedFile; readonly title: string }
  | { readonly kind: 'lost'; readonly titles: readonly string[] };

/** A plan from a file. What is wrong with it is said and everything stays; which of two is meant is asked. */
export function OpenFile({ close }: { readonly close: () => void }): ReactNode {
  const desk = useDesk();
  const { menu: words } = useWords();
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const open = async (file: PickedFile, choice: OpenFileChoice) => {
    const answer = await openPlanFile(desk, file.name, file.bytes, choice);
    if (answer.kind === 'faulty') setObstacle({ kind: 'faulty', file: file.name, issues: answer.issues });
    else if (answer.kind === 'differs') setObstacle({ kind: 'differs', file, title: answer.title });
    else if (answer.kind === 'opened' && answer.lost.length > 0) setObstacle({ kind: 'lost', titles: answer.lost });
    else close();
    return answer.kind === 'opened';
  };
  const merge = async (file: PickedFile) => {
    if (await open(file, 'here')) await beginMerge(desk, file.name, file.bytes);
  };
  return (
    <>
      <FilePick
        label={words.openFile}
        look="choice"
        accept=".json,.guatu-plan.json,application/json"
        onFiles={async (files) => {
          await open(await pickedFile(files), 'ask');
        }}
      />
      {obstacle?.kind === 'faulty' && <Faulty file={obstacle.file} issues={obstacle.issues} />}
      {obstacle?.kind === 'lost' && <p role="alert">{obstacle.titles.map(words.notOpened).join(' ')}</p>}
      {obstacle?.kind === 'differs' && (
        <div role="alert" className="plan-obstacle">
          <p>{words.otherHere(obstacle.title)}</p>
          <button type="button" className="choice" onClick={() => void open(obstacle.file, 'here')}>
            {words.takeHere}
          </button>
          <button
            type="button"
            className="choice"
            onClick={() => void open(obstacle.file, { copyTitle: words.copyOf(obstacle.title) })}
          >
            {words.takeCopy}
          </button>
          <button type="button" className="choice" onClick={() => void merge(obstacle.file)}>
            {words.takeMerge}
          </button>
        </div>
      )}
    </>
  );
}

function Faulty({ file, issues }: { readonly file: string; readonly issues: readonly Issue[] }): ReactNode {
  const { menu: words } = useWords();
  const language = useView((view) => view.language);
  return (
    <div role="alert" className="plan-issues">
      <p>{words.failedFile(file)}</p>
      <ul>
        {issues.slice(0, 5).map((issue) => (
          <li key={planIssueMessage(issue, language)}>{planIssueMessage(issue, language)}</li>
        ))}
      </ul>
    </div>
  );
}
