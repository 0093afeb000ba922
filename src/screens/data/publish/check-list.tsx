import type { ReactNode } from 'react';
import type { RefusalReason } from '../../../core/disclosure/report.ts';
import { countText } from '../../../text/numbers.ts';
import { refusalReason, releaseFormWordsOf } from '../../../text/release-form-words.ts';
import { useView } from '../use-data.ts';

export type CheckItem = { readonly id: string; readonly title: string; readonly refusal: RefusalReason | null };

/** Boxes to tick, none of them at first. What may not be published has no box: it is named with the reason. */
export function CheckList(props: {
  readonly title: string;
  readonly items: readonly CheckItem[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const { title, items, chosen, onChange } = props;
  const language = useView((view) => view.language);
  const { choices: words } = releaseFormWordsOf(language);
  const own = items.filter(({ id }) => chosen.includes(id));
  const allowed = items.filter(({ refusal }) => refusal === null);
  // A definition from elsewhere may name what may not be published: that is shown, to be unticked.
  const offered = items.filter(({ id, refusal }) => refusal === null || chosen.includes(id));
  const refused = items.filter(({ id, refusal }) => refusal !== null && !chosen.includes(id));
  const reasons = [...new Set(refused.flatMap(({ refusal }) => refusal ?? []))];
  return (
    <fieldset className="form-group check-list">
      <legend>
        {title} <small>{words.chosen(countText(own.length), countText(items.length))}</small>
      </legend>
      {items.length === 0 ? (
        <p className="field-hint">{words.empty}</p>
      ) : (
        <>
          <div className="form-row-buttons">
            <button type="button" className="button" onClick={() => onChange(allowed.map(({ id }) => id))}>
              {words.all}
            </button>
            <button type="button" className="button" onClick={() => onChange([])}>
              {words.noneOf}
            </button>
          </div>
          <ul>
            {offered.map(({ id, title: name, refusal }) => {
              const isChosen = chosen.includes(id);
              return (
                <li key={id}>
                  <label className="form-check">
                    <input
                      type="checkbox"
                      checked={isChosen}
                      // What is chosen keeps the order of the list.
                      onChange={() =>
                        onChange(
                          isChosen
                            ? chosen.filter((each) => each !== id)
                            : items.filter((each) => each.id === id || chosen.includes(each.id)).map((each) => each.id),
                        )
                      }
                    />
                    <span>
                      {name}
                      {refusal !== null && <small>{refusalReason(refusal, language)}</small>}
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
          {reasons.map((reason) => (
            <p key={reason} className="field-hint">
              {refusalReason(reason, language)}
              {words.colon}
              {refused
                .filter(({ refusal }) => refusal === reason)
                .map(({ title: name }) => name)
                .join(words.comma)}
            </p>
          ))}
        </>
      )}
    </fieldset>
  );
}
