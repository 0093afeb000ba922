import { type ReactNode, useEffect, useState } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import type { Bilingual } from '../../core/unit.ts';
import { addressOf } from '../../state/view-url.ts';
import { LanguageButton } from '../../ui/language-button.tsx';
import { useCatalogue, useDesk, usePanelWords, useSession, useView, useWords } from './use-planning.ts';

/** Written by the build: the demonstrations that this site has. */
const demoList = 'data/demos.json';

type Demo = { readonly name: string; readonly title: Bilingual };

/** Nothing is open: the demonstrations of this site, and the way to a workspace of one's own. */
export function WorkspaceChoice(): ReactNode {
  const words = useWords();
  const desk = useDesk();
  const { chooser, buttons } = useCatalogue();
  const { ownData } = usePanelWords();
  const view = useView((state) => state);
  const failure = useSession((session) => session.failure);
  const demos = useDemos();
  return (
    <main className="plan-choice">
      <header>
        <h1>{words.title}</h1>
        <LanguageButton language={view.language} label={buttons.language} onClick={() => chooseLanguage(desk)} />
      </header>
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
        {ownData}
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
