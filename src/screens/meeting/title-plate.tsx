import { lazy, type ReactNode, Suspense, useState } from 'react';
import { closeWorkspace } from '../../commands/close-workspace.ts';
import { dateText } from '../../text/dates.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { useDesk, useShown, useView, useWords, useWorkspace } from './use-desk.ts';

const AboutSheet = lazy(() => import('./about-sheet.tsx').then((module) => ({ default: module.AboutSheet })));
const ProblemsSheet = lazy(() => import('./problems-sheet.tsx').then((module) => ({ default: module.ProblemsSheet })));

/** Title, as-of date, origin, classification and problems; the seal leads back to the chooser. */
export function TitlePlate(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const shown = useShown();
  const [open, setOpen] = useState<'about' | 'problems' | null>(null);
  const sensitivity =
    shown.subject === null || shown.subject.kind === 'target' ? 'internal' : shown.subject.indicator.sensitivity;
  return (
    <header className="plate title-plate">
      <div className="title-row">
        <button
          type="button"
          className="seal"
          aria-label={`挂图 ${words.buttons.chooser}`}
          title={words.buttons.chooser}
          onClick={() => closeWorkspace(desk)}
        >
          <span aria-hidden="true">挂图</span>
        </button>
        <div className="title-text">
          <h1>{summary.title[language]}</h1>
          <p className="as-of">{words.asOf(dateText(shown.resolved.asOf, language))}</p>
        </div>
      </div>
      <Breadcrumb />
      <p className="badges">
        {summary.simulated && (
          <button
            type="button"
            className="badge badge-simulated badge-button"
            title={words.simulatedHint}
            onClick={() => setOpen('about')}
          >
            {words.simulated}
          </button>
        )}
        <span className="badge">{words.sensitivity[sensitivity]}</span>
        {!summary.simulated && (
          <button type="button" className="badge badge-button" onClick={() => setOpen('about')}>
            {words.about.title}
          </button>
        )}
        {summary.issues.length > 0 && (
          <button type="button" className="badge badge-button" onClick={() => setOpen('problems')}>
            {words.problems.badge(summary.issues.length)}
          </button>
        )}
      </p>
      <Suspense fallback={null}>
        {open === 'problems' && <ProblemsSheet issues={summary.issues} onClose={() => setOpen(null)} />}
        {open === 'about' && <AboutSheet summary={summary} onClose={() => setOpen(null)} />}
      </Suspense>
    </header>
  );
}
