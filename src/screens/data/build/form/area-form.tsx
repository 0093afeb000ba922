import type { ReactNode } from 'react';
import { changeWorkspace } from '../../../../commands/change-workspace.ts';
import { findAreas } from '../../../../commands/find-areas.ts';
import type { Area, AreaLevel } from '../../../../core/area/area.ts';
import { areaDraft, areaOf, isVillageLevel, newArea } from '../../../../state/forms/area-draft.ts';
import { gestureLabel } from '../../../../text/forms-words.ts';
import { countText } from '../../../../text/numbers.ts';
import { useDesk, useWords } from '../../use-data.ts';
import { useForms } from '../use-forms.ts';
import { useFound } from '../use-found.ts';
import { EntryForm } from './entry-form.tsx';
import { ChoiceField, FieldGroup, LinesField, TextField } from './field.tsx';
import { SourceField, sourceEdits, sourceOf } from './source-field.tsx';
import { useDraft } from './use-draft.ts';

/** One area: a village with its place, or a wider unit with its outline. */
export function AreaForm(props: { readonly entry: Area | null; readonly step: 'boundaries' | 'villages' }): ReactNode {
  const { entry, step } = props;
  const desk = useDesk();
  const forms = useForms();
  const { levels } = useWords();
  const start: AreaLevel = step === 'villages' ? 'village' : 'county';
  const [draft, set] = useDraft(() => (entry ? areaDraft(entry) : { ...newArea, level: start }));
  const words = forms.areas;
  const isVillage = isVillageLevel(draft.level);
  const offered = Object.fromEntries(
    Object.entries(levels).filter(([level]) => isVillageLevel(level as AreaLevel) === (step === 'villages')),
  ) as typeof levels;
  const submit = () => {
    const made = { ...areaOf(draft), source: sourceOf(draft.source) };
    const title = { zh: made.name, en: made.nameEn ?? made.name };
    return changeWorkspace(desk, gestureLabel(entry ? 'change' : 'add', step, title), [
      ...sourceEdits(draft.source),
      { kind: entry ? 'changeArea' : 'addArea', area: made },
    ]);
  };
  return (
    <EntryForm heading={entry ? forms.form.edit(entry.name) : forms.form.add[step]} onSubmit={submit}>
      <FieldGroup title={forms.form.basics}>
        <TextField label={words.name} path=".name" value={draft.name} onChange={(name) => set({ name })} />
        <TextField
          label={`${words.nameEn}${forms.form.optional}`}
          path=".nameEn"
          lang="en"
          value={draft.nameEn}
          onChange={(nameEn) => set({ nameEn })}
        />
        <TextField
          label={words.code}
          path=".code"
          value={draft.code}
          onChange={(code) => set({ code })}
          isFixed={entry !== null}
          hint={entry ? words.codeFixed : words.codeHint}
        />
        <ChoiceField
          label={words.level}
          path=".level"
          value={draft.level}
          choices={offered}
          onChange={(level) => set({ level })}
        />
        <ParentField value={draft.parent} onChange={(parent) => set({ parent })} />
        <SourceField value={draft.source} onChange={(source) => set({ source })} />
      </FieldGroup>
      <FieldGroup title={words.numbers}>
        <TextField
          label={words.households}
          path=".attributes.households"
          value={draft.households}
          onChange={(households) => set({ households })}
          size="short"
        />
        <TextField
          label={words.population}
          path=".attributes.population"
          value={draft.population}
          onChange={(population) => set({ population })}
          size="short"
        />
      </FieldGroup>
      {isVillage ? (
        <FieldGroup title={`${words.place}${forms.form.optional}`} path=".point">
          <TextField label={words.lon} path="" value={draft.lon} onChange={(lon) => set({ lon })} size="short" />
          <TextField label={words.lat} path="" value={draft.lat} onChange={(lat) => set({ lat })} size="short" />
        </FieldGroup>
      ) : (
        <FieldGroup title={words.outline}>
          <LinesField
            label={`${words.outline}${forms.form.optional}`}
            path=".geometry"
            value={draft.outline}
            onChange={(outline) => set({ outline })}
            rows={6}
            hint={
              entry?.geometry
                ? `${words.outlineKept(countText(verticesOf(entry.geometry)))} ${words.outlineHint}`
                : words.outlineHint
            }
          />
        </FieldGroup>
      )}
    </EntryForm>
  );
}

/** The code of the parent, with areas by that name or code on offer. */
function ParentField(props: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const { value, onChange } = props;
  const desk = useDesk();
  const { areas: words } = useForms();
  const found = useFound(value, (text) => findAreas(desk, text, 'all', 20)) ?? [];
  const own = found.find(({ area }) => area.code === value.trim());
  return (
    <TextField
      label={words.parent}
      path=".parent"
      value={value}
      onChange={onChange}
      offers={found.map(({ area, path }) => ({ value: area.code, label: [area.name, ...path].join(' · ') }))}
      hint={value.trim() === '' ? words.noParent : own ? [...own.path, own.area.name].join(' · ') : words.findParent}
    />
  );
}

export function verticesOf(geometry: NonNullable<Area['geometry']>): number {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat().length;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2).length : 0;
}
