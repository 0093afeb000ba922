import type { ReactNode } from 'react';
import { giveCounty } from '../../commands/plan/review-merge.ts';
import type { MergeReview } from '../../state/planning-store.ts';
import { useDesk, usePlan, useWords, useWorkspace } from './use-planning.ts';

/** Counties with somebody's changes in them can be given to one of the two. */
export function MergeOwners({ merge }: { readonly merge: MergeReview }): ReactNode {
  const desk = useDesk();
  const { merge: words } = useWords();
  const { summary } = useWorkspace();
  const plan = usePlan();
  const concerned = new Set(
    [...plan.variants, ...merge.theirs.variants].flatMap(({ elements }) => elements.map(({ area }) => area)),
  );
  const counties = summary.areas.filter(({ code, level }) => level === 'county' && concerned.has(code));
  if (counties.length === 0) return null;
  return (
    <details>
      <summary>{words.owners}</summary>
      <div className="merge-owners">
        {counties.map(({ code, name }) => (
          <label key={code} className="tool-option">
            <span>{name}</span>
            <select
              className="field"
              value={merge.counties[code] ?? ''}
              onChange={(event) => {
                const side = event.target.value;
                void giveCounty(desk, code, side === 'ours' || side === 'theirs' ? side : null);
              }}
            >
              <option value="">{words.neither}</option>
              <option value="ours">{words.ours}</option>
              <option value="theirs">{words.theirs}</option>
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
