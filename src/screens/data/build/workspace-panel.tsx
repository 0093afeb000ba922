import { type ReactNode, useState } from 'react';
import { RecentWorkspaces } from '../../recent-workspaces.tsx';
import { useDesk, useSession } from '../use-data.ts';
import { NewWorkspace } from './new-workspace.tsx';
import { StepBody } from './step-body.tsx';
import { StepNav } from './step-nav.tsx';
import { TitleForm } from './title-form.tsx';
import { useForms } from './use-forms.ts';
import './build.css';
import './forms.css';

/** The workspace itself: begun from a template, then its steps, each by import or by form. */
export function WorkspacePanel(): ReactNode {
  const desk = useDesk();
  const { make: words } = useForms();
  const isOpen = useSession((session) => session.workspace !== null);
  const hash = useSession((session) => session.workspace?.summary.hash ?? '');
  const name = useSession((session) => session.workspace?.summary.name ?? null);
  const [another, setAnother] = useState<string | null>(null);
  if (!isOpen)
    return (
      <>
        <NewWorkspace />
        <RecentWorkspaces desk={desk} />
      </>
    );
  return (
    <>
      <div className="build">
        <StepNav />
        <StepBody />
      </div>
      {another === name ? (
        <NewWorkspace />
      ) : (
        <div className="build-foot">
          <TitleForm key={hash} />
          <button type="button" className="button button-outlined make-another" onClick={() => setAnother(name)}>
            {words.another}
          </button>
        </div>
      )}
    </>
  );
}
