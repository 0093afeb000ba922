import { Component, type ReactNode, useEffect } from 'react';
import type { Desk } from '../../commands/desk.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { Chooser } from './chooser.tsx';
import { DropZone } from './drop-zone.tsx';
import { Opening } from './opening.tsx';
import { Stage } from './stage.tsx';
import { DeskContext, useSession, useView, useWords } from './use-desk.ts';
import './meeting.css';
import './subject.css';
import './cards.css';
import './explanation.css';
import './sheets.css';
import './chooser.css';

/** `/#/meeting`: the chooser, or the open workspace's map. */
export function MeetingScreen({ desk }: { readonly desk: Desk }): ReactNode {
  return (
    <DeskContext value={desk}>
      <FaultBoundary desk={desk}>
        <Screen />
      </FaultBoundary>
      <DropZone />
    </DeskContext>
  );
}

function Screen(): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const wanted = useView((view) => view.workspace);
  const opening = useSession((session) => session.opening !== null);
  const openKey = useSession((session) => session.workspace?.key ?? null);
  const fault = useSession((session) => session.fault);
  const title = useSession((session) => session.workspace?.summary.title[language] ?? null);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
    document.title = title === null ? words.product : `${title} · ${words.product}`;
  }, [language, theme, title, words]);
  if (fault !== null) return <Fault message={fault} words={words} />;
  if (opening) return <Opening />;
  if (openKey === null || openKey !== wanted) return <Chooser />;
  return <Stage />;
}

function Fault({
  message,
  words,
}: {
  readonly message: string;
  readonly words: ReturnType<typeof catalogueOf>;
}): ReactNode {
  return (
    <main className="fault" role="alert">
      <h1>{words.faultTitle}</h1>
      <p>{message}</p>
      <button type="button" className="button button-strong" onClick={() => window.location.reload()}>
        {words.faultAction}
      </button>
    </main>
  );
}

type BoundaryProps = { readonly desk: Desk; readonly children: ReactNode };

/** One for the screen: our own bug is shown, never a blank page. React knows boundaries as classes only. */
class FaultBoundary extends Component<BoundaryProps, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return <Fault message={message} words={catalogueOf(this.props.desk.view.getState().language)} />;
  }
}
