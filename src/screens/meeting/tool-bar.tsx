import type { ReactNode } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { Popup } from '../../ui/popup.tsx';
import { LayerList } from './layer-list.tsx';
import { useDesk, useView, useWords } from './use-desk.ts';

/** Layers, one page, language, theme and help. */
export function ToolBar(props: { readonly onPrint: () => void; readonly onHelp: () => void }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const theme = useView((view) => view.theme);
  return (
    <div className="plate tool-bar">
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
      <button
        type="button"
        className="button"
        aria-label={words.buttons.help}
        title={words.buttons.help}
        onClick={props.onHelp}
      >
        <span aria-hidden="true">?</span>
      </button>
    </div>
  );
}
