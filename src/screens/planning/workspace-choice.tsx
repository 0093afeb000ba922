import { type ReactNode, useEffect, useState } from 'react';
import type { Bilingual } from '../../core/unit.ts';
import { addressOf } from '../../state/view-url.ts';
import { useCatalogue, useSession, useView, useWords } from './use-planning.ts';

/** Written by the build: the demonstrations that this site has. */
const demoList = 'data/demos.json';

type Demo = { readonly name: string; readonly title: Bilingual };

/** Nothing is open: the demonstrations of this site, and the way to a workspace of one's own. */
export function WorkspaceChoice(): ReactNode {
  const words = useWords();
  const { chooser, product } = useCatalogue();
  const view = useView((state) => state);
  const failure = useSession((session) => session.failure);
  const demos = useDemos();
  return (
    <main className="plan-choice">
      <h1>{words.title}</h1>
      {failure !== null && <p role="alert">{chooser.failed(failure.name)}</p>}
      <p className="quiet">{words.noWorkspace}</p>
      <ul>
        {demos.map(({ name, title }) => (
          <li key={name}>
            <a className="button button-outlined" href={addressOf('plan', { ...view, workspace: name })}>
              {title[view.language]}
            </a>
          </li>
        ))}
      </ul>
      <a className="button" href={addressOf('meeting', { ...view, workspace: null })}>
        {chooser.own} · {product}
      </a>
    </main>
  );
}

function useDemos(): readonly Demo[] {
  const [demos, setDemos] = useState<readonly Demo[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    fetch(new URL(demoList, document.baseURI), { signal: abort.signal })
      .then(async (response) =>
        response.ok ? ((await response.json()) as { readonly demos: readonly Demo[] }).demos : [],
      )
      .then(setDemos, (cause: unknown) => {
        if (!abort.signal.aborted && !(cause instanceof TypeError)) throw cause;
      });
    return () => abort.abort();
  }, []);
  return demos;
}
