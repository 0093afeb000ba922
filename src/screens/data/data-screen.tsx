import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { addEarlier } from '../../commands/bring-earlier.ts';
import { chooseTab } from '../../commands/choose-tab.ts';
import type { DataDesk } from '../../commands/data-desk.ts';
import { importFiles } from '../../commands/import-files.ts';
import { type DataTab, dataTabs } from '../../state/view-store.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { publishWordsOf } from '../../text/publish-words.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Fault, FaultBoundary } from '../../ui/fault.tsx';
import { AuditPanel } from './audit-panel.tsx';
import { deliveredFiles } from './delivered-files.ts';
import { DeskBar } from './desk-bar.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { ImportPanel } from './import-panel.tsx';
import { LedgerPanel } from './ledger/ledger-panel.tsx';
import { DataContext, useCatalogue, useDesk, useSession, useView, useWords } from './use-data.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useNewWorkspace } from './use-new-workspace.ts';
import './data.css';
import './plans.css';

const WorkspacePanel = lazy(() =>
  import('./build/workspace-panel.tsx').then((module) => ({ default: module.WorkspacePanel })),
);

const PublishPanel = lazy(() =>
  import('./publish/publish-panel.tsx').then((module) => ({ default: module.PublishPanel })),
);

/** `/#/data`: a workspace made and edited, files in, what was understood, how it is matched; and the audit. */
export function DataScreen({ desk }: { readonly desk: DataDesk }): ReactNode {
  return (
    <DataContext value={desk}>
      <FaultBoundary words={() => catalogueOf(desk.view.getState().language)}>
        <Screen />
        <Drop />
      </FaultBoundary>
    </DataContext>
  );
}

/** Files dropped anywhere are read, whichever tab is open. */
function Drop(): ReactNode {
  const desk = useDesk();
  const { drop } = useWords();
  const publishWords = publishWordsOf(useView((view) => view.language));
  const isPublishing = useView((view) => view.tab === 'publish');
  return (
    <DropZone
      label={isPublishing ? publishWords.earlier.drop : drop.now}
      onDrop={async (files) => {
        const delivered = await deliveredFiles(files);
        if (isPublishing) addEarlier(desk, delivered);
        else void importFiles(desk, delivered);
      }}
    />
  );
}

function Screen(): ReactNode {
  const words = useWords();
  const catalogue = useCatalogue();
  const { product } = catalogue;
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const opening = useSession((session) => session.opening);
  const fault = useSession((session) => session.fault);
  const tab = useView((view) => view.tab);
  useDeskKeys();
  useNewWorkspace();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
    document.title = `${words.title} · ${product}`;
  }, [language, theme, words, product]);
  if (fault !== null) return <Fault message={fault} words={catalogue} />;
  return (
    <div className="data-screen scroll">
      <DeskBar />
      <main>
        <Tabs tab={tab} />
        <div id="data-panel" className="data-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <DeskNotice />
          {opening !== null ? <Opening name={opening.name} share={opening.share} /> : <Panel tab={tab} />}
        </div>
      </main>
    </div>
  );
}

/** One stop for the tabulator key; the arrows go from tab to tab. */
function Tabs({ tab }: { readonly tab: DataTab }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const choose = (next: DataTab) => {
    chooseTab(desk, next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="data-tabs" role="tablist" aria-label={words.title}>
      {dataTabs.map((one, i) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          className="data-tab"
          tabIndex={tab === one ? 0 : -1}
          aria-selected={tab === one}
          aria-controls="data-panel"
          onClick={() => choose(one)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') choose(dataTabs.at((i + 1) % dataTabs.length)!);
            if (event.key === 'ArrowLeft') choose(dataTabs.at(i - 1)!);
          }}
        >
          {words.tabs[one]}
        </button>
      ))}
    </div>
  );
}

function Panel({ tab }: { readonly tab: DataTab }): ReactNode {
  switch (tab) {
    case 'workspace':
      return (
        <Suspense fallback={null}>
          <WorkspacePanel />
        </Suspense>
      );
    case 'import':
      return <ImportPanel />;
    case 'ledger':
      return <LedgerPanel />;
    case 'audit':
      return <AuditPanel />;
    case 'publish':
      return (
        <Suspense fallback={null}>
          <PublishPanel />
        </Suspense>
      );
  }
}

function Opening({ name, share }: { readonly name: string; readonly share: number }): ReactNode {
  const { chooser } = useCatalogue();
  return (
    <div className="data-waiting" role="status">
      <p>{chooser.opening(name)}</p>
      <progress max={1} value={share} aria-label={chooser.opening(name)} />
    </div>
  );
}
