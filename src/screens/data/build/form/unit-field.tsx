import type { ReactNode } from 'react';
import { knownUnits, unitWord } from '../../../../text/units.ts';
import { useView } from '../../use-data.ts';
import { useForms } from '../use-forms.ts';
import { TextField } from './field.tsx';

/** A unit by its id, with those that have words of their own on offer; an office's own word is as good. */
export function UnitField(props: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const { value, onChange } = props;
  const forms = useForms();
  const language = useView((view) => view.language);
  const offers = knownUnits().map((unit) => ({ value: unit, label: unitWord(unit, language) || unit }));
  const word = unitWord(value, language);
  return (
    <TextField
      label={forms.form.unit}
      path=".unit"
      value={value}
      onChange={onChange}
      offers={offers}
      hint={word !== value && word !== '' ? `${value}：${word}` : forms.form.percentHint}
    />
  );
}
