import type { ReactNode } from 'react';
import { ChoiceField } from '../form/field.tsx';
import { useForms } from '../use-forms.ts';

/** The stages of the format; a word of a file that is none of them stays. */
export function FundStage(props: {
  readonly value: string;
  readonly path: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { value, path, onChange } = props;
  const { target: words } = useForms();
  const stages: Readonly<Record<string, string>> = words.fundStages;
  const choices = value in stages ? stages : { [value]: value, ...stages };
  return <ChoiceField label={words.fundStage} path={path} value={value} choices={choices} onChange={onChange} />;
}
