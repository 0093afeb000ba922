import type { ReactNode } from 'react';
import { changeWorkspace } from '../../../../commands/change-workspace.ts';
import type { ConstraintZone } from '../../../../core/workspace/workspace.ts';
import { outlineOf } from '../../../../state/forms/outline-draft.ts';
import { gestureLabel } from '../../../../text/forms-words.ts';
import { countText } from '../../../../text/numbers.ts';
import { useDesk } from '../../use-data.ts';
import { useForms } from '../use-forms.ts';
import { verticesOf } from './area-form.tsx';
import { EntryForm } from './entry-form.tsx';
import { FieldGroup, LinesField, TextField } from './field.tsx';
import { SourceField, sourceEdits, sourceOf } from './source-field.tsx';
import { useDraft } from './use-draft.ts';

/** A zone in which something may not be built: its kind, its name, its polygon. */
export function ConstraintForm({ entry }: { readonly entry: ConstraintZone | null }): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const [draft, set] = useDraft(() => ({
    ...{ id: entry?.id ?? '', kind: entry?.kind ?? '', name: entry?.name ?? '' },
    nameEn: entry?.nameEn ?? '',
    ...{ source: entry?.source ?? '', outline: '' },
  }));
  const words = forms.constraint;
  const submit = () => {
    const { id, kind, name, nameEn, source, outline } = draft;
    // Nothing typed and nothing there: a geometry that is none, which the checks refuse beside the field.
    const geometry = (outlineOf(outline) ?? entry?.geometry ?? { type: 'Polygon', coordinates: [] }) as never;
    const made: ConstraintZone = {
      ...{ id: id.trim(), kind: kind.trim(), name: name.trim(), geometry, source: sourceOf(source) },
      ...(nameEn.trim() === '' ? {} : { nameEn: nameEn.trim() }),
    };
    const title = { zh: made.name, en: made.nameEn ?? made.name };
    return changeWorkspace(desk, gestureLabel(entry ? 'change' : 'add', 'constraints', title), [
      ...sourceEdits(source),
      { kind: entry ? 'changeEntry' : 'addEntry', listed: { list: 'constraints', entry: made } },
    ]);
  };
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <EntryForm heading={entry ? forms.form.edit(entry.name) : forms.form.add.constraints} onSubmit={submit}>
      <FieldGroup title={forms.form.basics}>
        <TextField label={words.name} path=".name" value={draft.name} onChange={(name) => set({ name })} />
        <TextField label={words.nameEn} path=".nameEn" value={draft.nameEn} onChange={(nameEn) => set({ nameEn })} />
        <TextField
          label={words.kind}
          path=".kind"
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          offers={kinds}
          hint={words.kinds[draft.kind as 'reserve'] ?? words.kindHint}
        />
        <TextField
          label={forms.form.id}
          path=".id"
          value={draft.id}
          onChange={(id) => set({ id })}
          isFixed={entry !== null}
          hint={entry ? forms.form.idFixed : undefined}
        />
        <SourceField value={draft.source} onChange={(source) => set({ source })} />
      </FieldGroup>
      <FieldGroup title={forms.areas.outline}>
        <LinesField
          label={forms.areas.outline}
          path=".geometry"
          value={draft.outline}
          onChange={(outline) => set({ outline })}
          rows={7}
          hint={
            entry
              ? `${forms.areas.outlineKept(countText(verticesOf(entry.geometry)))} ${forms.areas.outlineHint}`
              : forms.areas.outlineHint
          }
        />
      </FieldGroup>
    </EntryForm>
  );
}
