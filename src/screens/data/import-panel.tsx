import type { ReactNode } from 'react';
import { chooseTab } from '../../commands/choose-tab.ts';
import { cancelImport, importFiles } from '../../commands/import-files.ts';
import { addressOf } from '../../state/view-url.ts';
import { FilePick } from '../../ui/file-pick.tsx';
import { RecentWorkspaces } from '../recent-workspaces.tsx';
import { AddAside } from './add-aside.tsx';
import { AddedNote } from './added-note.tsx';
import { deliveredFiles } from './delivered-files.ts';
import { LayerCard } from './layer-card.tsx';
import { ProblemsOf } from './problems-of.tsx';
import { TableCard } from './table-card.tsx';
import { TemplateList } from './template-list.tsx';
import { useCatalogue, useData, useDesk, useSession, useView, useWords } from './use-data.ts';

/** Drop, look, decide, add. */
export function ImportPanel(): ReactNode {
  const understanding = useData((data) => data.understanding);
  const reading = useData((data) => data.reading);
  const added = useData((data) => data.added);
  return (
    <>
      {added !== null && <AddedNote added={added} />}
      {reading !== null && <Reading count={reading.length} />}
      {understanding === null && reading === null && <Start />}
      {understanding !== null && <Understood />}
      {reading === null && <TemplateList />}
    </>
  );
}

function Start(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { problems, chooser } = useCatalogue();
  const view = useView((state) => state);
  const { language, workspace: wanted } = view;
  const workspace = useSession((session) => session.workspace);
  const failure = useSession((session) => session.failure);
  const isAsked = wanted?.startsWith('local-') === true && workspace === null;
  return (
    <>
      <section className="drop-here">
        <h2>{workspace ? words.drop.into(workspace.summary.title[language]) : words.drop.title}</h2>
        {isAsked && <p className="chooser-notice">{words.askAgain(wanted.slice('local-'.length))}</p>}
        {failure !== null && (
          <div className="chooser-failure" role="alert">
            <p>{chooser.failed(failure.name)}</p>
            <ProblemsOf issues={failure.issues} label={problems.title} isOpen />
          </div>
        )}
        <p>{workspace ? words.drop.title : words.drop.fresh}</p>
        <PickFiles label={words.drop.pick} isStrong />
        <p className="quiet">{words.drop.formats}</p>
        <p className="quiet">{words.drop.promise}</p>
        {workspace === null && (
          <p className="drop-others">
            <button type="button" className="button button-outlined" onClick={() => chooseTab(desk, 'workspace')}>
              {words.drop.template}
            </button>
            <a className="link-button" href={addressOf('meeting', { ...view, workspace: null })}>
              {words.drop.demos}
            </a>
          </p>
        )}
      </section>
      {workspace === null && <RecentWorkspaces desk={desk} />}
    </>
  );
}

function PickFiles({ label, isStrong = false }: { readonly label: string; readonly isStrong?: boolean }): ReactNode {
  const desk = useDesk();
  return (
    <FilePick
      label={label}
      look={`button ${isStrong ? 'button-strong' : 'button-outlined'}`}
      many="files"
      onFiles={async (files) => importFiles(desk, await deliveredFiles(files))}
    />
  );
}

function Reading({ count }: { readonly count: number }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  return (
    <div className="data-waiting" role="status">
      <p>{words.reading(count)}</p>
      <progress aria-label={words.reading(count)} />
      <button type="button" className="button button-outlined" onClick={() => cancelImport(desk)}>
        {words.cancel}
      </button>
    </div>
  );
}

function Understood(): ReactNode {
  const words = useWords();
  const understanding = useData((data) => data.understanding);
  const layerCount = useData((data) => data.layers.length);
  const tableCount = useData((data) => data.tables.length);
  if (!understanding) return null;
  const { tables, layers, issues } = understanding;
  const ofParts = new Set([...tables, ...layers].flatMap((part) => part.issues));
  const others = issues.filter((issue) => !ofParts.has(issue));
  const isEmpty = tables.length + layers.length === 0;
  return (
    <div className="understood">
      <div className="understood-parts">
        <div className="understood-head">
          <h2>{words.understood}</h2>
          <PickFiles label={words.drop.again} />
        </div>
        {isEmpty && <p>{words.nothing}</p>}
        {others.length > 0 && (
          <ProblemsOf
            issues={others}
            label={words.problems(others.length)}
            isOpen={others.some(({ severity }) => severity === 'error')}
          />
        )}
        {layers.slice(0, layerCount).map((layer, i) => (
          <LayerCard key={`${layer.file} ${layer.name}`} layer={layer} index={i} />
        ))}
        {tables.slice(0, tableCount).map((table, i) => (
          <TableCard key={`${table.file} ${table.sheet ?? ''} ${i}`} table={table} index={i} />
        ))}
      </div>
      <AddAside />
    </div>
  );
}
