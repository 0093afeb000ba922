import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { demoInput } from '../../commands/keep-workspace.ts';
import { type Demo, listDemos } from '../../commands/list-demos.ts';
import { openWorkspace } from '../../commands/open-workspace.ts';
import { addressOf } from '../../state/view-url.ts';
import type { PathFile } from '../../ui/dropped-files.ts';
import { FilePick } from '../../ui/file-pick.tsx';
import { LanguageButton } from '../../ui/language-button.tsx';
import { inputOfFiles } from './read-files.ts';
import { useDesk, useSession, useView, useWords } from './use-desk.ts';

const Recents = lazy(() => import('./recents.tsx').then((module) => ({ default: module.Recents })));
const ProblemsTable = lazy(() => import('./problems-table.tsx').then((module) => ({ default: module.ProblemsTable })));

/** The start: the demonstrations, and a folder or zip of one's own. */
export function Chooser(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const view = useView((state) => state);
  const { language, theme, workspace: wanted } = view;
  const failure = useSession((session) => session.failure);
  const demos = useDemos();
  const open = async (files: readonly PathFile[]) => {
    const input = await inputOfFiles(files);
    if (input) await openWorkspace(desk, input);
  };
  return (
    <main className="chooser">
      <div className="chooser-sheet">
        <header className="chooser-head">
          <span className="seal seal-large" aria-hidden="true">
            挂图
          </span>
          <div>
            <h1>
              {words.product}
              <span className="quiet"> {language === 'zh' ? 'Guatu' : '挂图'}</span>
            </h1>
            <p>{words.tagline}</p>
          </div>
          <div className="chooser-tools">
            <button type="button" className="button" onClick={() => chooseTheme(desk)}>
              {theme === 'paper' ? words.buttons.hall : words.buttons.paper}
            </button>
            <LanguageButton language={language} label={words.buttons.language} onClick={() => chooseLanguage(desk)} />
          </div>
        </header>
        {failure !== null && (
          <section className="chooser-failure" role="alert">
            <h2>{words.chooser.failed(failure.name)}</h2>
            <p>{words.chooser.tryOther}</p>
            <Suspense fallback={null}>
              <ProblemsTable issues={failure.issues} />
            </Suspense>
          </section>
        )}
        {wanted?.startsWith('local-') && (
          <p className="chooser-notice">{words.chooser.askAgain(wanted.slice('local-'.length))}</p>
        )}
        <Suspense fallback={null}>
          <Recents />
        </Suspense>
        <section>
          <h2>{words.chooser.demos}</h2>
          {demos !== null && demos.length === 0 && <p className="quiet">{words.chooser.noDemos}</p>}
          <ul className="demos">
            {(demos ?? []).map((demo) => (
              <li key={demo.name}>
                <button type="button" className="demo" onClick={() => openWorkspace(desk, demoInput(demo.name))}>
                  <span className="demo-title">{demo.title[language]}</span>
                  <span className="badge badge-simulated">{words.simulated}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{words.chooser.own}</h2>
          <div className="own">
            <FilePick label={words.chooser.openFolder} many="folder" onFiles={open} />
            <FilePick label={words.chooser.openZip} accept=".zip,application/zip" onFiles={open} />
            <a className="button button-outlined file-pick" href={addressOf('data', view)}>
              {words.buttons.dataDesk}
            </a>
          </div>
          <p className="quiet">{words.chooser.dropHint}</p>
          <p className="quiet">{words.promise}</p>
        </section>
      </div>
    </main>
  );
}

function useDemos(): readonly Demo[] | null {
  const [demos, setDemos] = useState<readonly Demo[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    listDemos(abort.signal).then(setDemos, (cause: unknown) => {
      if (!abort.signal.aborted) throw cause;
    });
    return () => abort.abort();
  }, []);
  return demos;
}
