import type { ReactNode } from 'react';
import { selectTarget } from '../../commands/select-target.ts';
import type { TargetResult } from '../../core/target/result.ts';
import type { Target } from '../../core/target/target.ts';
import { explain } from '../../text/explain.ts';
import { goalLine } from '../../text/goal-line.ts';
import { rootName } from '../../text/names.ts';
import { countText } from '../../text/numbers.ts';
import { flagWord } from '../../text/words.ts';
import { MeetingExport } from './meeting-export.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { StatusMark } from './status-mark.tsx';
import { BigFigure, PaceLine } from './target-card.tsx';
import { UnitList } from './unit-list.tsx';
import { useDesk, useSession, useShown, useView, useWords, useWorkspace } from './use-desk.ts';

/** One target, explained down to its villages: figure, failing units, formula, clause and quote, years, parts, sources. */
export function ExplanationPanel({ target }: { readonly target: Target }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const answer = useSession((session) => session.figures.card?.data ?? null);
  const result = answer?.id === target.id ? answer : null;
  return (
    <section className="plate rail explanation" aria-label={target.title[language]}>
      <div className="rail-head">
        <div className="rail-title">
          <button type="button" className="link-button back" onClick={() => selectTarget(desk, null)}>
            <span aria-hidden="true">‹</span> {words.buttons.back}
          </button>
          {result !== null && <MeetingExport table="target" name={target.title[language]} />}
        </div>
      </div>
      <div className="explanation-body scroll" tabIndex={-1}>
        <h2 className="explanation-title">{target.title[language]}</h2>
        <p className="quiet">{rootName(resolved.root, summary, language)}</p>
        {result === null ? (
          <p className="quiet">{words.cards.waiting}</p>
        ) : (
          <>
            <div className="explanation-figure">
              <BigFigure result={result} words={words} language={language} />
              <StatusMark status={result.status} />
            </div>
            <p>{goalLine(result, words, language)}</p>
            {result.flags.length > 0 && (
              <p className="card-flags">{result.flags.map((flag) => flagWord(flag, language)).join(' · ')}</p>
            )}
            <PaceLine result={result} />
            <Lists result={result} />
            <MilestoneTable result={result} />
            <h3>{words.explanation.how}</h3>
            <ul className="sentences">
              {explain(result, target, language, nameIn(summary.indicators, language)).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <h3>{words.explanation.source}</h3>
            <blockquote lang="zh-CN">{result.explanation.quote}</blockquote>
            <p className="quiet">
              {result.explanation.document} {result.explanation.clause}
            </p>
            <Sources ids={result.explanation.sources} />
          </>
        )}
      </div>
    </section>
  );
}

function Lists({ result }: { readonly result: TargetResult }): ReactNode {
  const words = useWords();
  const { explanation } = result;
  const failing = result.failing.length > 0 ? result.failing : explanation.failing;
  return (
    <div className="unit-lists">
      <UnitList label={words.explanation.failing(countText(failing.length))} codes={failing} isOpen />
      <UnitList label={words.explanation.missing(countText(explanation.missing.length))} codes={explanation.missing} />
      <UnitList
        label={words.explanation.satisfied(countText(explanation.satisfied.length))}
        codes={explanation.satisfied}
      />
    </div>
  );
}

function Sources({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const sources = summary.sources.filter((source) => ids.includes(source.id));
  if (sources.length === 0) return null;
  return (
    <>
      <h3>{words.explanation.sources}</h3>
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.title[language]}
            {source.licence !== undefined && <span className="quiet"> {source.licence}</span>}
            {source.kind === 'simulated' && <span className="badge badge-simulated">{words.simulated}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function nameIn(
  indicators: readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[],
  language: 'zh' | 'en',
): (id: string) => string | undefined {
  const titles = new Map(indicators.map((indicator) => [indicator.id, indicator.title[language]]));
  return (id) => titles.get(id);
}
