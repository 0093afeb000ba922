import type { ReactNode } from 'react';
import { changeWorkspace } from '../../../../commands/change-workspace.ts';
import type { CustomArea } from '../../../../core/area/area.ts';
import type { AreaCode } from '../../../../core/unit.ts';
import { gestureLabel } from '../../../../text/forms-words.ts';
import { useDesk, useView } from '../../use-data.ts';
import { AreaPicker } from '../area-picker.tsx';
import { useForms } from '../use-forms.ts';
import { EntryForm } from './entry-form.tsx';
import { FieldGroup, IdField, TextField, TitleFields } from './field.tsx';
import { SourceField, sourceEdits, sourceOf } from './source-field.tsx';
import { useDraft } from './use-draft.ts';

/** A custom area: its names, its members, and what is only assumed of them. */
export function CustomAreaForm({ entry }: { readonly entry: CustomArea | null }): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const language = useView((view) => view.language);
  const [draft, set] = useDraft(() => ({
    ...{ id: entry?.id ?? '', zh: entry?.title.zh ?? '', en: entry?.title.en ?? '', source: entry?.source ?? '' },
    ...{ assumptionZh: entry?.assumption?.zh ?? '', assumptionEn: entry?.assumption?.en ?? '' },
    members: (entry?.members ?? []) as readonly string[],
  }));
  const submit = () => {
    const { id, zh, en, members, assumptionZh, assumptionEn, source } = draft;
    const hasAssumption = assumptionZh.trim() !== '' || assumptionEn.trim() !== '';
    const made: CustomArea = {
      ...{ id: id.trim(), title: { zh: zh.trim(), en: en.trim() }, members: members as readonly AreaCode[] },
      ...(hasAssumption ? { assumption: { zh: assumptionZh.trim(), en: assumptionEn.trim() } } : {}),
      source: sourceOf(source),
    };
    return changeWorkspace(desk, gestureLabel(entry ? 'change' : 'add', 'customAreas', made.title), [
      ...sourceEdits(source),
      { kind: entry ? 'changeEntry' : 'addEntry', listed: { list: 'customAreas', entry: made } },
    ]);
  };
  const words = forms.customArea;
  return (
    <EntryForm heading={entry ? forms.form.edit(entry.title[language]) : forms.form.add.customAreas} onSubmit={submit}>
      <FieldGroup title={forms.form.basics}>
        <TitleFields labels={forms.form} value={draft} onChange={set} />
        <IdField labels={forms.form} value={draft.id} isFixed={entry !== null} onChange={(id) => set({ id })} />
        <SourceField value={draft.source} onChange={(source) => set({ source })} />
      </FieldGroup>
      <AreaPicker
        title={words.members}
        path=".members"
        value={draft.members}
        onChange={(members) => set({ members })}
      />
      <FieldGroup title={words.assumption}>
        <TextField
          label={words.assumptionZh}
          path=".assumption.zh"
          lang="zh-CN"
          value={draft.assumptionZh}
          onChange={(assumptionZh) => set({ assumptionZh })}
          size="wide"
        />
        <TextField
          label={words.assumptionEn}
          path=".assumption.en"
          lang="en"
          value={draft.assumptionEn}
          onChange={(assumptionEn) => set({ assumptionEn })}
          size="wide"
        />
      </FieldGroup>
    </EntryForm>
  );
}
