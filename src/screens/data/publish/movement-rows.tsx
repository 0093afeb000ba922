import type { ReactNode } from 'react';
import type { MovementRow } from '../../../state/forms/release-draft.ts';
import { releaseFormWordsOf } from '../../../text/release-form-words.ts';
import { ChoiceField } from '../build/form/field.tsx';
import { useSummary } from '../build/use-forms.ts';
import { useView } from '../use-data.ts';

/** Which stocks follow from the year before, so that nobody subtracts his way to a withheld count. */
export function MovementRows(props: {
  readonly value: readonly MovementRow[];
  readonly onChange: (value: readonly MovementRow[]) => void;
}): ReactNode {
  const { value, onChange } = props;
  const language = useView((view) => view.language);
  const words = releaseFormWordsOf(language);
  const { indicators } = useSummary();
  const unitOf = (stock: string) => indicators.find(({ id }) => id === stock)?.unit;
  const flowsOf = ({ stock, ...sides }: MovementRow) =>
    indicators.filter(
      ({ id, kind, unit }) =>
        (kind === 'flow' && unit === unitOf(stock)) || sides.out.includes(id) || sides.in.includes(id),
    );
  const stocks = Object.fromEntries([
    ['', words.noneChosen],
    ...indicators.filter(({ kind }) => kind === 'stock').map(({ id, title }) => [id, title[language]]),
  ]);
  return (
    <fieldset className="form-group">
      <legend>{words.movements}</legend>
      <p className="field-hint">{words.movementsHint}</p>
      {value.map((row, i) => {
        const set = (change: Partial<MovementRow>) => onChange(value.with(i, { ...row, ...change }));
        const toggled = (ids: readonly string[], id: string) =>
          ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
        return (
          <div key={i} className="movement-row">
            <ChoiceField
              label={words.stock}
              path={`.movements[${i}].stock`}
              value={row.stock}
              choices={stocks}
              onChange={(stock) => set({ stock })}
            />
            {(['out', 'in'] as const).map((side) => (
              <fieldset key={side} className="movement-side">
                <legend>{side === 'out' ? words.out : words.into}</legend>
                {flowsOf(row).map(({ id, title }) => (
                  <label key={id} className="form-check">
                    <input
                      type="checkbox"
                      checked={row[side].includes(id)}
                      onChange={() => set({ [side]: toggled(row[side], id) })}
                    />
                    {title[language]}
                  </label>
                ))}
              </fieldset>
            ))}
            <button type="button" className="button form-remove" onClick={() => onChange(value.toSpliced(i, 1))}>
              {words.removeMovement(i + 1)}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="button button-outlined form-add"
        onClick={() => onChange([...value, { stock: '', out: [], in: [] }])}
      >
        {words.addMovement}
      </button>
    </fieldset>
  );
}
