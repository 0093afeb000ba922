import { lazy, type ReactNode, Suspense } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { addressOf } from '../../state/view-url.ts';
import { LanguageButton } from '../../ui/language-button.tsx';
import { Popup } from '../../ui/popup.tsx';
import { LayerList } from './layer-list.tsx';
import type { RoomTab } from './room/room-sheet.tsx';
import { useDesk, useView, useWords } from './use-desk.ts';

const MeetingMenu = lazy(() => import('./room/meeting-menu.tsx').then((module) => ({ default: module.MeetingMenu })));

/** What a meeting does, layers, one page, language, theme and help. */
export function ToolBar(props: {
  readonly onRoom: (tab: RoomTab) => void;
  readonly onPrint: () => void;
  readonly onHelp: () => void;
}): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const view = useView((state) => state);
  const { theme } = view;
  return (
    <nav className="plate tool-bar" aria-label={words.buttons.tools}>
      <Popup label={words.buttons.meeting}>
        {(close) => (
          <Suspense fallback={null}>
            <MeetingMenu onRoom={props.onRoom} close={close} />
          </Suspense>
        )}
      </Popup>
      <Popup label={words.buttons.layers}>
        <LayerList />
      </Popup>
      <button type="button" className="button" onClick={props.onPrint}>
        {words.buttons.print}
      </button>
      <button
        type="button"
        className="button"
        aria-label={theme === 'paper' ? words.buttons.hall : words.buttons.paper}
        title={theme === 'paper' ? words.buttons.hall : words.buttons.paper}
        onClick={() => chooseTheme(desk)}
      >
        <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
      </button>
      <LanguageButton language={view.language} label={words.buttons.language} onClick={() => chooseLanguage(desk)} />
      <a className="button" href={addressOf('data', view)}>
        {words.buttons.dataDesk}
      </a>
      <a className="button" href={addressOf('plan', view)}>
        {words.buttons.planningDesk}
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
