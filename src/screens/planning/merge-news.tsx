import type { ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan.ts';
import { mergeNews, wholeNews } from '../../state/selectors/merge-news.ts';
import { partName } from '../../text/conflict-text.ts';
import { planMergeWords } from '../../text/plan-merge-words.ts';
import { DifferenceList } from './difference-list.tsx';
import { useView, useWords } from './use-planning.ts';

/** What the merge would change here, variant by variant, before anybody agrees to it. */
export function MergeNews({ before, after }: { readonly before: Plan; readonly after: Plan }): ReactNode {
  const { merge: words } = useWords();
  const news = mergeNews(before, after);
  const language = useView((view) => view.language);
  const { how: hows } = planMergeWords(language);
  const whole = wholeNews(before, after);
  const count = news.reduce((sum, { differences }) => sum + differences.length, whole.length);
  if (count === 0) return null;
  return (
    <details>
      <summary>{words.news(count)}</summary>
      {whole.length > 0 && (
        <ul className="difference-list">
          {whole.map(({ id, how, name }) => (
            <li key={id}>
              {partName(id, language)} {name} <span className="quiet">{hows[how]}</span>
            </li>
          ))}
        </ul>
      )}
      {news.map(({ id, title, differences }) => (
        <section key={id} aria-label={title}>
          {after.variants.length > 1 && <h3>{title}</h3>}
          <DifferenceList differences={differences} />
        </section>
      ))}
    </details>
  );
}
