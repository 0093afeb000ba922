import { type ReactNode, useEffect } from 'react';
import type { DataDesk } from '../../commands/data-desk.ts';
import type { Desk } from '../../commands/desk.ts';
import { openWorkspace } from '../../commands/open-workspace.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import type { PathFile } from '../../ui/dropped-files.ts';
import { Fault, FaultBoundary } from '../../ui/fault.tsx';
import { Chooser } from './chooser.tsx';
import { Opening } from './opening.tsx';
import { inputOfFiles } from './read-files.ts';
import { Stage } from './stage.tsx';
import { DeskContext, useSession, useView, useWords } from './use-desk.ts';
import './meeting.css';
import './subject.css';
import './cards.css';
import './explanation.css';
import './sheets.css';
import './chooser.css';
import './narrow.css';

/** `/#/meeting`: the chooser, or the open workspace's map. */
export function MeetingScreen({ desk }: { readonly desk: DataDesk }): ReactNode {
  return (
    <DeskContext value={desk}>
      <FaultBoundary words={() => catalogueOf(desk.view.getState().language)}>
        <Screen />
      </FaultBoundary>
      <Drop desk={desk} />
    </DeskContext>
  );
}

/** A folder or zip dropped anywhere on the page is opened. */
function Drop({ desk }: { readonly desk: Desk }): ReactNode {
  const { chooser } = useWords();
  const open = async (files: readonly PathFile[]) => {
    const input = await inputOfFiles(files);
    if (input) await openWorkspace(desk, input);
  };
  return <DropZone label={chooser.dropNow} onDrop={open} />;
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
