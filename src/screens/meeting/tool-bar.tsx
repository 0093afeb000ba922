import type { ReactNode } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { showScene } from '../../commands/show-scene.ts';
import { addressOf } from '../../state/view-url.ts';
import { Popup } from '../../ui/popup.tsx';
import { LayerList } from './layer-list.tsx';
import { useDesk, useView, useWords, useWorkspace } from './use-desk.ts';

/** Layers, one page, language, theme and help. */
export function ToolBar(props: { readonly onPrint: () => void; readonly onHelp: () => void }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const view = useView((state) => state);
  const { theme, language } = view;
  const { summary } = useWorkspace();
  return (
    <nav className="plate tool-bar" aria-label={words.buttons.tools}>
      {summary.scenes.length > 0 && (
        <Popup label={words.buttons.scenes}>
          <ul className="scene-list">
            {summary.scenes.map((scene) => (
              <li key={scene.id}>
                <button type="button" className="choice" onClick={() => showScene(desk, scene)}>
                  {scene.title[language]}
                </button>
              </li>
            ))}
          </ul>
        </Popup>
      )}
      <Popup label={words.buttons.layers}>
        <LayerList />
      </Popup>
      <button type="button" className="button" onClick={props.onPrint}>
        {words.buttons.print}
      </button>
      <button type="button" className="button" onClick={() => chooseTheme(desk)}>
        {theme === 'paper' ? words.buttons.hall : words.buttons.paper}
      </button>
      <button
        type="button"
        className="button"
        lang={words.buttons.language === '中文' ? 'zh-CN' : 'en'}
        onClick={() => chooseLanguage(desk)}
      >
        {words.buttons.language}
      </button>
      <a className="button" href={addressOf('data', view)}>
        {words.buttons.dataDesk}
      </a>
      <button
        type="button"
        className="button"
        aria-label={words.buttons.help}
        title={words.buttons.help}
        onClick={props.onHelp}
      >
        <span aria-hidden="true">?</span>
      </button>
    </nav>
  );
}
