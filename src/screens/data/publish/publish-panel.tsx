import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type TriedRelease, tryRelease } from '../../../commands/try-release.ts';
import { issueMessage } from '../../../text/issue-messages.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { useData, useDesk, useSession, useView } from '../use-data.ts';
import { DefinitionPart } from './definition-part.tsx';
import { EarlierPart } from './earlier-part.tsx';
import { ReportPart } from './report-part.tsx';
import { SavePart } from './save-part.tsx';
import { SideBySide } from './side-by-side.tsx';
import './publish.css';

type Answer = NonNullable<Awaited<ReturnType<typeof tryRelease>>>;
type Outcome = { readonly key: unknown; readonly earlier: unknown; readonly answer: Answer | 'working' };

/** What the open workspace would publish: defined, tried out, looked at beside the office's own figures, then written. */
export function PublishPanel(): ReactNode {
  const words = publishWordsOf(useView((view) => view.language));
  const workspace = useSession((session) => session.workspace);
  if (workspace === null) return <p className="data-empty">{words.needsWorkspace}</p>;
  return (
    <section className="publish">
      <h2>{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <DefinitionPart />
      <EarlierPart />
      <TryOut workspaceKey={workspace.key} />
    </section>
  );
}

/** Of the workspace as it is and the earlier releases as they are: what changes either makes the answer old. */
function TryOut({ workspaceKey }: { readonly workspaceKey: string }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const earlier = useData((data) => data.earlier);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isCurrent = outcome?.key === workspaceKey && outcome.earlier === earlier;
  const answer = isCurrent ? outcome.answer : null;
  const tried = outcome !== null && outcome.answer !== 'working' && outcome.answer.ok ? outcome.answer : null;
  useEffect(() => () => tried?.site.stop(), [tried]);
  // The workspace may be edited and tried again, or the panel left, before an answer comes.
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );
  const tryOut = async () => {
    const own = ++turn.current;
    const asked = { key: workspaceKey, earlier };
    setOutcome({ ...asked, answer: 'working' });
    const found = await tryRelease(desk);
    if (own === turn.current) setOutcome(found && { ...asked, answer: found });
    else if (found?.ok) found.site.stop();
  };
  return (
    <>
      <p>
        <button type="button" className="button button-strong" disabled={answer === 'working'} onClick={tryOut}>
          {words.preview}
        </button>
      </p>
      {answer === 'working' && (
        <div className="data-waiting" role="status">
          <p>{words.working}</p>
          <progress aria-label={words.working} />
        </div>
      )}
      {answer !== null && answer !== 'working' && (answer.ok ? <Tried tried={answer} /> : <Refused answer={answer} />)}
    </>
  );
}

function Refused({ answer }: { readonly answer: Extract<Answer, { ok: false }> }): ReactNode {
  const language = useView((view) => view.language);
  return (
    <div role="alert">
      <h3>{publishWordsOf(language).refused}</h3>
      <ul>
        {answer.issues.map((issue) => (
          <li key={`${issue.code} ${issue.context.found ?? ''}`}>{issueMessage(issue, language)}</li>
        ))}
      </ul>
    </div>
  );
}

function Tried({ tried }: { readonly tried: TriedRelease }): ReactNode {
  return (
    <>
      <ReportPart tried={tried} />
      <SideBySide tried={tried} />
      <SavePart tried={tried} />
    </>
  );
}
