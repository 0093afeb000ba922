import { type ReactNode, useState } from 'react';
import { folderPicker } from '../../../commands/save-folder.ts';
import type { TriedRelease } from '../../../commands/try-release.ts';
import { releaseZip, type SiteOutcome, siteZip, writeSite } from '../../../commands/write-site.ts';
import { issueMessage } from '../../../text/issue-messages.ts';
import { countText } from '../../../text/numbers.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useView } from '../use-data.ts';

type State = SiteOutcome | { readonly kind: 'making' } | { readonly kind: 'writing'; written: number; files: number };

/** Writing what was looked at: the whole public site into a folder or as a zip, or the release alone. */
export function SavePart({ tried }: { readonly tried: TriedRelease }): ReactNode {
  const words = publishWordsOf(useView((view) => view.language)).save;
  const [state, setState] = useState<State | null>(null);
  const { id } = tried.release.head;
  const isBusy = state?.kind === 'making' || state?.kind === 'writing';
  const run = async (work: () => Promise<SiteOutcome | null>) => {
    setState({ kind: 'making' });
    try {
      setState(await work());
    } catch (cause) {
      setState({ kind: 'failed', detail: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  const save = (bytes: ArrayBuffer, name: string): null => {
    saveFile(new Blob([bytes], { type: 'application/zip' }), name);
    return null;
  };
  return (
    <section aria-labelledby="publish-save" className="publish-card">
      <h3 id="publish-save">{words.title}</h3>
      <p className="quiet">{words.hint}</p>
      <div className="publish-choice">
        {folderPicker() !== null && (
          <button
            type="button"
            className="button button-strong"
            disabled={isBusy}
            onClick={() =>
              run(() => writeSite(tried, (written, files) => setState({ kind: 'writing', written, files })))
            }
          >
            {words.siteFolder}
          </button>
        )}
        <button
          type="button"
          className={`button ${folderPicker() === null ? 'button-strong' : 'button-outlined'}`}
          disabled={isBusy}
          onClick={() =>
            run(async () => {
              const made = await siteZip(tried);
              return 'zip' in made ? save(made.zip, `${id}-site.zip`) : made;
            })
          }
        >
          {words.siteZip}
        </button>
        <button
          type="button"
          className="button button-outlined"
          disabled={isBusy}
          onClick={() => run(async () => save(await releaseZip(tried), `${id}.zip`))}
        >
          {words.releaseZip}
        </button>
      </div>
      <div role="status">{state && <Outcome state={state} />}</div>
    </section>
  );
}

function Outcome({ state }: { readonly state: State }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language).save;
  switch (state.kind) {
    case 'making':
      return <p>{words.making}</p>;
    case 'writing':
      return (
        <p className="publish-writing">
          {words.writing(countText(state.written), countText(state.files))}
          <progress max={state.files} value={state.written} aria-label={words.title} />
        </p>
      );
    case 'written':
      return <p>{words.written(state.folder, countText(state.files))}</p>;
    case 'refused':
      return <p>{words.refused(state.folder)}</p>;
    case 'taken':
      return <p>{words.taken(state.folder)}</p>;
    case 'failed':
      return <p>{words.failed(state.detail)}</p>;
    case 'unmade':
      return state.issues.map((issue) => <p key={issue.code}>{issueMessage(issue, language)}</p>);
  }
}
