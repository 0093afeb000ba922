import { Fragment, memo, type ReactNode } from 'react';
import { selectTarget } from '../../commands/select-target.ts';
import type { TargetResult } from '../../core/target/result.ts';
import type { Target } from '../../core/target/target.ts';
import type { Language } from '../../core/unit.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { periodText } from '../../text/dates.ts';
import { goalParts } from '../../text/goal-line.ts';
import { figure } from '../../text/numbers.ts';
import { flagWord } from '../../text/words.ts';
import { Sparkline } from '../../ui/sparkline.tsx';
import { StatusMark } from './status-mark.tsx';
import { useDesk, useView, useWords } from './use-desk.ts';

/** One target: the figure that matters, three times its label; goal, gap, status, pace. A press opens its explanation. */
export const TargetCard = memo(function TargetCard({
  target,
  result,
}: {
  readonly target: Target;
  readonly result: TargetResult;
}): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const isOpen = useView((view) => view.card === target.id);
  return (
    <button type="button" className="card" aria-pressed={isOpen} onClick={() => selectTarget(desk, target.id)}>
      <span className="card-label">{target.title[language]}</span>
      <BigFigure result={result} words={words} language={language} />
      <StatusMark status={result.status} />
      <span className="card-facts">
        {goalParts(result, words, language).map((part, i) => (
          <Fragment key={part}>
            {i > 0 && ' · '}
            <span>{part}</span>
          </Fragment>
        ))}
      </span>
      <PaceLine result={result} />
      {result.flags.length > 0 && (
        <span className="card-flags">{result.flags.map((flag) => flagWord(flag, language)).join(' · ')}</span>
      )}
    </button>
  );
});

/** The value, large, with its unit small beside it. */
export function BigFigure({
  result,
  words,
  language,
}: {
  readonly result: Pick<TargetResult, 'value' | 'unit'>;
  readonly words: Catalogue;
  readonly language: Language;
}): ReactNode {
  if (result.value === null) return <span className="big-figure big-figure-none">{words.cards.noFigure}</span>;
  const { number, unit } = figure(result.value, result.unit, language);
  return (
    <span className="big-figure">
      {number}
      {unit !== '' && <small>{unit}</small>}
    </span>
  );
}

/** The history as a small line against the planned one. */
export function PaceLine({ result }: { readonly result: TargetResult }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const first = result.history[0];
  const last = result.history.at(-1);
  if (!first || !last) return null;
  const now = result.history.findLastIndex((point) => point.value !== null);
  return (
    <Sparkline
      label={words.cards.sparkline(periodText(first.period, language), periodText(last.period, language))}
      points={result.history.map((point, i) => ({
        key: point.period,
        actual: point.value,
        planned: point.planned,
        now: i === now,
      }))}
    />
  );
}
