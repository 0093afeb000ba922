import type { ReactNode } from 'react';
import { chooseSide, focusConflict } from '../../commands/plan/review-merge.ts';
import type { Conflict, Side } from '../../core/plan/merge/merge-elements.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { MergeReview } from '../../state/planning-store.ts';
import { areaIndexOf } from '../../state/selectors/area-index.ts';
import { conflictName, sideTexts } from '../../text/conflict-text.ts';
import { useDesk, usePlan, useView, useWords, useWorkspace } from './use-planning.ts';

const sides = ['ours', 'theirs'] as const;

/** Where the two copies say different things, a line each, settled by the choice of one side. */
export function MergeConflicts(props: {
  readonly conflicts: readonly Conflict[];
  readonly merge: MergeReview;
}): ReactNode {
  const { conflicts, merge } = props;
  const desk = useDesk();
  const { merge: words } = useWords();
  const language = useView((view) => view.language);
  const plan = usePlan();
  if (conflicts.length === 0) return null;
  const variants = [...plan.variants, ...merge.theirs.variants];
  const hasSeveral = new Set(variants.map(({ id }) => id)).size > 1;
  const titleOf = (id: string | null) => variants.find((variant) => variant.id === id)?.title ?? '';
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{words.conflict}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              <span className="merge-sign" data-side={side} aria-hidden="true" /> {words[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.id} data-focus={merge.focus === conflict.id}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-pressed={merge.focus === conflict.id}
                onClick={() => focusConflict(desk, conflict.id)}
              >
                {conflictName(conflict, language)}
              </button>
              <small>
                {' '}
                {words.kinds[conflict.kind]}
                {hasSeveral && conflict.element !== null && ` · ${titleOf(conflict.variant)}`}
              </small>
            </th>
            {sides.map((side) => (
              <td key={side}>
                <label className="merge-choice">
                  <input
                    type="radio"
                    name={conflict.id}
                    checked={merge.choices[conflict.id] === side}
                    onChange={() => {
                      focusConflict(desk, conflict.id);
                      void chooseSide(desk, conflict.id, side);
                    }}
                  />
                  <SideText conflict={conflict} side={side} />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the two differ, as one side has it. */
function SideText({ conflict, side }: { readonly conflict: Conflict; readonly side: Side }): ReactNode {
  const { summary } = useWorkspace();
  const language = useView((view) => view.language);
  const nameOf = (code: string) => areaIndexOf(summary).byCode.get(code as AreaCode)?.name ?? code;
  return (
    <span className="merge-side">
      {sideTexts(conflict, side, language, nameOf).map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}
