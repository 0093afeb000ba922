import { type ReactNode, useState } from 'react';
import { publishRelease } from '../../../commands/publish-release.ts';
import { issueMessage } from '../../../text/issue-messages.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { releaseReportText } from '../../../text/release-report.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useDesk, useSession, useView } from '../use-data.ts';
import { SideBySide } from './side-by-side.tsx';
import './publish.css';

type Answer = NonNullable<Awaited<ReturnType<typeof publishRelease>>>;

/** What the open workspace would publish: tried out, looked at beside the office's own figures, then downloaded. */
export function PublishPanel(): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const workspace = useSession((session) => session.workspace);
  const [tried, setTried] = useState<{ readonly key: unknown; readonly answer: Answer | 'working' } | null>(null);
  const words = publishWordsOf(language);
  if (workspace === null) return <p className="data-empty">{words.needsWorkspace}</p>;
  const answer = tried?.key === workspace.key ? tried.answer : null;
  const tryOut = async () => {
    setTried({ key: workspace.key, answer: 'working' });
    const found = await publishRelease(desk);
    setTried(found ? { key: workspace.key, answer: found } : null);
  };
  return (
    <section className="publish">
      <h2>{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <p>
        <button type="button" className="button button-strong" disabled={answer === 'working'} onClick={tryOut}>
          {words.preview}
        </button>
      </p>
      {answer === 'working' ? (
        <div className="data-waiting" role="status">
          <p>{words.working}</p>
          <progress aria-label={words.working} />
        </div>
      ) : answer?.ok === false ? (
        <div role="alert">
          <h3>{words.refused}</h3>
          <ul>
            {answer.issues.map((issue) => (
              <li key={issue.code}>{issueMessage(issue, language)}</li>
            ))}
          </ul>
        </div>
      ) : (
        answer && <Tried answer={answer} />
      )}
    </section>
  );
}

function Tried({ answer }: { readonly answer: Extract<Answer, { ok: true }> }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const { release, zip } = answer;
  return (
    <>
      <ul className="publish-report">
        {releaseReportText(release, language)
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <p>
        <button
          type="button"
          className="button button-outlined"
          onClick={() => saveFile(new Blob([zip], { type: 'application/zip' }), `${release.head.id}.zip`)}
        >
          {words.download}
        </button>
      </p>
      <SideBySide answer={answer} />
    </>
  );
}
