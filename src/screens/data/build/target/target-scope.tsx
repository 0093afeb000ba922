import type { ReactNode } from 'react';
import type { TargetDraft } from '../../../../state/forms/target-draft.ts';
import { useView, useWords } from '../../use-data.ts';
import { AreaPicker } from '../area-picker.tsx';
import { ChoiceField, FieldGroup } from '../form/field.tsx';
import { WhereRows } from '../form/where-rows.tsx';
import { useForms, useSummary } from '../use-forms.ts';

type Props = { readonly draft: TargetDraft; readonly set: (change: Partial<TargetDraft>) => void };

/** Which units a target is about, and at which level they are counted. */
export function TargetScopeFields({ draft, set }: Props): ReactNode {
  const { target: words, form } = useForms();
  const { levels } = useWords();
  const language = useView((view) => view.language);
  const { customAreas } = useSummary();
  const titles = Object.fromEntries(customAreas.map(({ id, title }) => [id, title[language]]));
  return (
    <>
      <FieldGroup title={words.scope} path=".scope">
        <ChoiceField
          label={words.scopeKind}
          path=""
          value={draft.scopeKind}
          choices={words.scopeKinds}
          onChange={(scopeKind) => set({ scopeKind })}
        />
        {draft.scopeKind === 'customArea' && (
          <ChoiceField
            label={words.customArea}
            path=".scope.customArea"
            value={draft.customArea}
            choices={{ '': form.choose, ...titles }}
            onChange={(customArea) => set({ customArea })}
          />
        )}
        <ChoiceField
          label={words.countLevel}
          path=".countLevel"
          value={draft.countLevel}
          choices={levels}
          onChange={(countLevel) => set({ countLevel })}
        />
      </FieldGroup>
      {draft.scopeKind === 'areas' && (
        <AreaPicker
          title={words.scopeKinds.areas}
          path=".scope.areas"
          value={draft.scopeAreas}
          onChange={(scopeAreas) => set({ scopeAreas })}
        />
      )}
      <WhereRows
        title={words.scopeWhere}
        path=".scope.where"
        value={draft.scopeWhere}
        onChange={(scopeWhere) => set({ scopeWhere })}
      />
    </>
  );
}
