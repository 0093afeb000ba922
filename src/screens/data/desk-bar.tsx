import type { ReactNode } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { saveWorkspace } from '../../commands/save-workspace.ts';
import { redoEdit, undoEdit } from '../../commands/undo-edit.ts';
import { addressOf } from '../../state/view-url.ts';
import { LanguageButton } from '../../ui/language-button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { SaveFolder } from './save-folder-button.tsx';
import { useCatalogue, useData, useDesk, useSession, useView, useWords } from './use-data.ts';

/** What is open, undo and redo, saving, and the way to the map. */
export function DeskBar(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { buttons, simulated } = useCatalogue();
  const view = useView((state) => state);
  const { language, theme } = view;
  const workspace = useSession((session) => session.workspace);
  const history = useData((data) => data.history);
  const isBusy = useData((data) => data.working !== null);
  const undoName = history.undo ? words.undoOf(history.undo[language]) : words.undo;
  const redoName = history.redo ? words.redoOf(history.redo[language]) : words.redo;
  return (
    <header className="desk-bar">
      <a className="seal" href={addressOf('meeting', view)} title={words.toMap}>
        挂图
      </a>
      <div className="desk-title">
        <h1>{words.title}</h1>
        <p>
          {workspace?.summary.title[language] ?? words.noWorkspace}
          {workspace?.summary.simulated && <span className="badge badge-simulated">{simulated}</span>}
        </p>
      </div>
      <div className="desk-tools">
        <button
          type="button"
          className="button"
          disabled={history.undo === null || isBusy}
          title={undoName}
          onClick={() => undoEdit(desk)}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className="button"
          disabled={history.redo === null || isBusy}
          title={redoName}
          onClick={() => redoEdit(desk)}
        >
          {words.redo}
        </button>
        {workspace && (
          <>
            <button
              type="button"
              className="button button-outlined"
              disabled={isBusy}
              onClick={async () => {
                const saved = await saveWorkspace(desk);
                if (saved) saveFile(new Blob([saved.bytes], { type: 'application/zip' }), saved.name);
              }}
            >
              {words.save}
            </button>
            <SaveFolder />
            <a className="button button-outlined" href={addressOf('meeting', view)}>
              {words.toMap}
            </a>
          </>
        )}
        <button type="button" className="button" onClick={() => chooseTheme(desk)}>
          {theme === 'paper' ? buttons.hall : buttons.paper}
        </button>
        <LanguageButton language={language} label={buttons.language} onClick={() => chooseLanguage(desk)} />
      </div>
    </header>
  );
}
