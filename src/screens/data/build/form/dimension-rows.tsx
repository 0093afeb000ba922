import type { ReactNode } from 'react';
import type { CategoryRow, DimensionRow } from '../../../../state/forms/indicator-draft.ts';
import { useForms } from '../use-forms.ts';
import { FieldGroup, TextField } from './field.tsx';

const blank: CategoryRow = { id: '', zh: '', en: '' };

/** Breakdowns of an indicator, each with its categories. */
export function DimensionRows(props: {
  readonly value: readonly DimensionRow[];
  readonly onChange: (value: readonly DimensionRow[]) => void;
}): ReactNode {
  const { value, onChange } = props;
  const { indicator: words, form } = useForms();
  return (
    <fieldset className="form-group">
      <legend>{words.dimensions}</legend>
      <p className="field-hint">{words.dimensionHint}</p>
      {value.map((dimension, i) => {
        const set = (change: Partial<DimensionRow>) => onChange(value.with(i, { ...dimension, ...change }));
        const path = `.dimensions[${i}]`;
        return (
          <FieldGroup key={i} title={`${words.dimension} ${i + 1}`}>
            <Names value={dimension} path={path} onChange={set} />
            {dimension.categories.map((category, c) => (
              <FieldGroup key={c} title={`${words.category} ${c + 1}`}>
                <Names
                  value={category}
                  path={`${path}.categories[${c}]`}
                  onChange={(change) => set({ categories: dimension.categories.with(c, { ...category, ...change }) })}
                />
                <button
                  type="button"
                  className="button form-remove"
                  onClick={() => set({ categories: dimension.categories.toSpliced(c, 1) })}
                >
                  {form.removeRow(c + 1)}
                </button>
              </FieldGroup>
            ))}
            <div className="form-row-buttons">
              <button
                type="button"
                className="button button-outlined"
                onClick={() => set({ categories: [...dimension.categories, blank] })}
              >
                {words.addCategory}
              </button>
              <button type="button" className="button" onClick={() => onChange(value.toSpliced(i, 1))}>
                {words.removeDimension}
              </button>
            </div>
          </FieldGroup>
        );
      })}
      <button
        type="button"
        className="button button-outlined form-add"
        onClick={() => onChange([...value, { ...blank, categories: [blank] }])}
      >
        {words.addDimension}
      </button>
    </fieldset>
  );
}

function Names(props: {
  readonly value: CategoryRow;
  readonly path: string;
  readonly onChange: (change: Partial<CategoryRow>) => void;
}): ReactNode {
  const { value, path, onChange } = props;
  const { form } = useForms();
  return (
    <>
      <TextField
        label={form.id}
        path={`${path}.id`}
        value={value.id}
        onChange={(id) => onChange({ id })}
        size="short"
      />
      <TextField
        label={form.titleZh}
        path={`${path}.title.zh`}
        value={value.zh}
        onChange={(zh) => onChange({ zh })}
        size="short"
      />
      <TextField
        label={form.titleEn}
        path={`${path}.title.en`}
        value={value.en}
        onChange={(en) => onChange({ en })}
        size="short"
      />
    </>
  );
}
