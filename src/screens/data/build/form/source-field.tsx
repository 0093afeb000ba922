import type { ReactNode } from 'react';
import type { WorkspaceEdit } from '../../../../core/workspace/apply-edits.ts';
import type { Source } from '../../../../core/workspace/workspace.ts';
import { formsWordsOf } from '../../../../text/forms-words.ts';
import { useView } from '../../use-data.ts';
import { useForms, useSummary } from '../use-forms.ts';
import { Field } from './field.tsx';

/** Where entries come from that were filled in here and name no other source. */
const ownSource: Source = {
  id: 'data-desk',
  kind: 'document',
  title: { zh: formsWordsOf('zh').form.ownSource, en: formsWordsOf('en').form.ownSource },
};

/** The source of an entry: a blank field means that it was filled in here. */
export function sourceOf(chosen: string): string {
  return chosen === '' ? ownSource.id : chosen;
}

/** What has to be there before an entry can name its source. */
export function sourceEdits(chosen: string): readonly WorkspaceEdit[] {
  return sourceOf(chosen) === ownSource.id ? [{ kind: 'addSource', source: ownSource }] : [];
}

export function SourceField(props: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const { value, onChange } = props;
  const forms = useForms();
  const language = useView((view) => view.language);
  const { sources } = useSummary();
  return (
    <Field label={forms.form.source} path=".source">
      {(control) => (
        <select {...control} value={sourceOf(value)} onChange={(event) => onChange(event.target.value)}>
          {!sources.some(({ id }) => id === ownSource.id) && (
            <option value={ownSource.id}>{ownSource.title[language]}</option>
          )}
          {sources.map((source) => (
            <option key={source.id} value={source.id}>
              {source.title[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
