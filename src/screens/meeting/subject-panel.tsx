import { lazy, type ReactNode, Suspense, useState } from 'react';
import { chooseLevel } from '../../commands/choose-level.ts';
import { offeredLevels } from '../../state/selectors/resolve-view.ts';
import { subjectTitle } from '../../text/names.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { levelWord, methodWord } from '../../text/words.ts';
import { Popup } from '../../ui/popup.tsx';
import { ClassMenu } from './class-menu.tsx';
import { LegendList } from './legend-list.tsx';
import { MeetingExport } from './meeting-export.tsx';
import { RankedTable } from './ranked-table.tsx';
import { ResponsibleLines } from './responsible-lines.tsx';
import { useDesk, useShown, useView, useWords, useWorkspace } from './use-desk.ts';

const SlopeKey = lazy(() => import('./slope-key.tsx').then((module) => ({ default: module.SlopeKey })));

/** What the map shows: subject, level, legend, who answers, ranked list. */
export function SubjectPanel({ onPick }: { readonly onPick: () => void }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const method = useView((view) => view.method);
  const shown = useShown();
  const [rankedOpen, setRankedOpen] = useState(true);
  const unit = subjectColumn(shown, language).unit;
  const hasSlope = shown.resolved.layers.includes('slope');
  const isTarget = shown.subject?.kind === 'target';
  const isClassed = shown.subject?.kind === 'indicator';
  return (
    <section className="plate subject-panel" aria-label={words.legend.title}>
      <div className="subject-head">
        <h2>
          <button
            type="button"
            className="subject-button"
            onClick={onPick}
            title={words.buttons.changeSubject}
            aria-haspopup="dialog"
          >
            <span className="subject-title">{subjectTitle(shown.subject, language)}</span>
            <span className="caret" aria-hidden="true" />
          </button>
        </h2>
        <div className="subject-line">
          <LevelChoice />
          <span className="subject-unit">{isTarget ? words.legend.status : isClassed ? unit : ''}</span>
          {isClassed && (
            <Popup
              label={methodWord(method, language)}
              name={`${words.buttons.classes}: ${methodWord(method, language)}`}
              className="link-button"
            >
              <ClassMenu />
            </Popup>
          )}
        </div>
      </div>
      <LegendList />
      {hasSlope && (
        <Suspense fallback={null}>
          <SlopeKey />
        </Suspense>
      )}
      <ResponsibleLines />
      <div className="ranked-head">
        <h3>
          <button
            type="button"
            className="link-button"
            aria-expanded={rankedOpen}
            onClick={() => setRankedOpen(!rankedOpen)}
          >
            {words.ranked.title}
          </button>
        </h3>
        <MeetingExport table="ranked" name={words.ranked.title} />
      </div>
      {rankedOpen && <RankedTable />}
    </section>
  );
}

function LevelChoice(): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = useWords();
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const levels = offeredLevels(resolved, summary);
  return (
    <fieldset className="segments" aria-label={words.legend.levels}>
      {levels.map((level) => (
        <button
          key={level}
          type="button"
          className="segment"
          aria-pressed={level === resolved.level}
          onClick={() => chooseLevel(desk, level)}
        >
          {levelWord(level, language)}
        </button>
      ))}
    </fieldset>
  );
}
