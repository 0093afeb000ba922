import type { ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan.ts';
import { mergeNews } from '../../state/selectors/merge-news.ts';
import { DifferenceList } from './difference-list.tsx';
import { useWords } from './use-planning.ts';

/** What the merge would change here, variant by variant, before anybody agrees to it. */
export function MergeNews({ before, after }: { readonly before: Plan; readonly after: Plan }): ReactNode {
  const { merge: words } = useWords();
  const news = mergeNews(before, after);
  const count = news.reduce((sum, { differences }) => sum + differences.length, 0);
  if (count === 0) return null;
  return (
    <details>
      <summary>{words.news(count)}</summary>
      {news.map(({ id, title, differences }) => (
        <section key={id} aria-label={title}>
          {after.variants.length > 1 && <h3>{title}</h3>}
          <DifferenceList differences={differences} />
        </section>
      ))}
    </details>
  );
}
