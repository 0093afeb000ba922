import type { ReactNode } from 'react';
import type { Bilingual } from '../../../../core/unit.ts';
import { TitleFields } from '../form/field.tsx';
import { useForms } from '../use-forms.ts';

/** What the reader of a target must know, in both languages. */
export function TargetNotes(props: {
  readonly value: readonly Bilingual[];
  readonly onChange: (value: readonly Bilingual[]) => void;
}): ReactNode {
  const { value, onChange } = props;
  const { target: words, form } = useForms();
  return (
    <fieldset className="form-group">
      <legend>{words.notes}</legend>
      <p className="field-hint">{words.notesHint}</p>
      <ol className="form-rows">
        {value.map((note, i) => (
          <li key={i} className="note-row">
            <TitleFields
              labels={{ titleZh: words.noteZh, titleEn: words.noteEn }}
              value={note}
              onChange={(change) => onChange(value.with(i, { ...note, ...change }))}
              path={`.notes[${i}]`}
            />
            <button
              type="button"
              className="button form-remove"
              aria-label={form.removeRow(i + 1)}
              onClick={() => onChange(value.toSpliced(i, 1))}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button button-outlined form-add"
        onClick={() => onChange([...value, { zh: '', en: '' }])}
      >
        {form.addRow}
      </button>
    </fieldset>
  );
}
