import type { ReactNode } from 'react';
import { useView } from '../../use-data.ts';
import { useChoices, useForms, useSummary } from '../use-forms.ts';
import { type ControlProps, Field } from './field.tsx';

/** One of the workspace's indicators or their categories, or an attribute of its units. */
export function SeriesField(props: {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly withAttributes?: boolean;
  readonly hint?: string;
}): ReactNode {
  const { label, path, value, onChange, withAttributes = false, hint } = props;
  return (
    <Field label={label} path={path} hint={hint}>
      {(control) => (
        <SeriesSelect control={control} value={value} onChange={onChange} withAttributes={withAttributes} />
      )}
    </Field>
  );
}

/** The bare control. A name that the workspace lacks stays in the list, so that nothing is changed in silence. */
export function SeriesSelect(props: {
  readonly control: Partial<ControlProps> & { readonly 'aria-label'?: string };
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly withAttributes: boolean;
}): ReactNode {
  const { control, value, onChange, withAttributes } = props;
  const forms = useForms();
  const language = useView((view) => view.language);
  const { indicators } = useSummary();
  const attributes = useChoices()?.attributes ?? [];
  const series = indicators.flatMap((indicator) => [
    { value: `i|${indicator.id}`, label: indicator.title[language] },
    ...(indicator.dimensions ?? []).flatMap((dimension) =>
      dimension.categories.map((category) => ({
        value: `i|${indicator.id}|${dimension.id}|${category.id}`,
        label: `${indicator.title[language]} · ${category.title[language]}`,
      })),
    ),
  ]);
  const known = [...series.map((each) => each.value), ...attributes.map((name) => `a|${name}`)];
  return (
    <select {...control} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{forms.form.choose}</option>
      {value !== '' && !known.includes(value) && <option value={value}>{value.slice(2)}</option>}
      <optgroup label={forms.where.indicators}>
        {series.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </optgroup>
      {withAttributes && (
        <optgroup label={forms.where.attributes}>
          {attributes.map((name) => (
            <option key={name} value={`a|${name}`}>
              {forms.target.weights[name as 'households'] ?? name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
