import { type ReactNode, useEffect, useState } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { type Demo, listDemos } from '../../commands/list-demos.ts';
import { addressOf } from '../../state/view-url.ts';
import { LanguageButton } from '../../ui/language-button.tsx';
import { useCatalogue, useDesk, usePanelWords, useSession, useView, useWords } from './use-planning.ts';

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
    listDemos(abort.signal).then(setDemos, (cause: unknown) => {
      if (!abort.signal.aborted) throw cause;
    });
    return () => abort.abort();
  }, []);
  return demos;
}
