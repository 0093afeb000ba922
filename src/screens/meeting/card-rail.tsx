import { type ReactNode, useState } from 'react';
import type { Status, TargetResult } from '../../core/target/result.ts';
import type { Target } from '../../core/target/target.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';
import { severityOf, statusesBySeverity } from '../../state/selectors/ranked.ts';
import { rootName } from '../../text/names.ts';
import { countText } from '../../text/numbers.ts';
import { statusWord } from '../../text/words.ts';
import { MeetingExport } from './meeting-export.tsx';
import { StatusShape } from './status-mark.tsx';
import { TargetCard } from './target-card.tsx';
import { useSession, useShown, useView, useWords, useWorkspace } from './use-desk.ts';

/** The targets, most urgent first, filtered by status. */
export function CardRail(): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const results = useSession((session) => session.figures.cards?.data ?? null);
  const [filter, setFilter] = useState<Status | null>(null);
  const cards = pairCards(summary.targets, results);
  const present = statusesBySeverity.filter((status) => cards.some(({ result }) => result.status === status));
  const active = filter !== null && present.includes(filter) ? filter : null;
  const shown = cards.filter(({ result }) => active === null || result.status === active);
  return (
    <section className="plate rail" aria-label={words.cards.title}>
      <div className="rail-head">
        <div className="rail-title">
          <h2>
            {words.cards.title} <span className="quiet">{rootName(resolved.root, summary, language)}</span>
          </h2>
          <MeetingExport table="cards" name={words.cards.title} />
        </div>
        <fieldset className="chips" aria-label={words.cards.filter}>
          <button type="button" className="chip" aria-pressed={active === null} onClick={() => setFilter(null)}>
            {words.cards.all} <b>{countText(cards.length)}</b>
          </button>
          {present.map((status) => (
            <button
              key={status}
              type="button"
              className="chip"
              aria-pressed={active === status}
              aria-label={`${statusWord(status, language)} ${count(cards, status)}`}
              title={statusWord(status, language)}
              onClick={() => setFilter(active === status ? null : status)}
            >
              <StatusShape status={status} />
              <b>{count(cards, status)}</b>
            </button>
          ))}
        </fieldset>
      </div>
      {results === null ? (
        <p className="quiet">{words.cards.waiting}</p>
      ) : (
        <ul className="cards scroll" tabIndex={-1}>
          {shown.map(({ target, result }) => (
            <li key={target.id}>
              <TargetCard target={target} result={result} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Pair = { readonly target: Target; readonly result: TargetResult };

const pairCards = memoiseLast(
  (targets: readonly Target[], results: readonly TargetResult[] | null): readonly Pair[] => {
    const byId = new Map((results ?? []).map((result) => [result.id, result]));
    return targets
      .flatMap((target): Pair[] => {
        const result = byId.get(target.id);
        return result ? [{ target, result }] : [];
      })
      .sort((a, b) => severityOf(a.result.status) - severityOf(b.result.status));
  },
);

function count(cards: readonly Pair[], status: Status): number {
  return cards.filter(({ result }) => result.status === status).length;
}
