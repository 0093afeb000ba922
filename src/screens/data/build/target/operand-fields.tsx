import type { ReactNode } from 'react';
import type { OperandDraft } from '../../../../state/forms/measure-draft.ts';
import { CheckField, ChoiceField, FieldGroup, TextField } from '../form/field.tsx';
import { SeriesField } from '../form/series-field.tsx';
import { useChoices, useForms } from '../use-forms.ts';
import { FundStage } from './fund-stage.tsx';

/** One side of a comparison. */
export function OperandFields(props: {
  readonly title: string;
  readonly path: string;
  readonly value: OperandDraft;
  readonly onChange: (value: OperandDraft) => void;
}): ReactNode {
  const { title, path, value, onChange } = props;
  const { target: words, form } = useForms();
  const offers = useChoices()?.words;
  const set = (change: Partial<OperandDraft>) => onChange({ ...value, ...change });
  return (
    <FieldGroup title={title} path={path}>
      <ChoiceField
        label={words.measureKind}
        path=""
        value={value.isFunds ? 'funds' : 'indicator'}
        choices={words.operandKinds}
        onChange={(kind) => set({ isFunds: kind === 'funds' })}
      />
      {value.isFunds ? (
        <>
          <TextField
            label={words.fundSource}
            path={`${path}.funds.fundSource`}
            value={value.fundSource}
            onChange={(fundSource) => set({ fundSource })}
            offers={offers?.fundSources ?? []}
          />
          <TextField
            label={words.projectType}
            path={`${path}.funds.projectType`}
            value={value.projectType}
            onChange={(projectType) => set({ projectType })}
            offers={offers?.projectTypes ?? []}
          />
          <TextField
            label={words.fundAreas}
            path={`${path}.funds.areas`}
            value={value.fundAreas}
            onChange={(fundAreas) => set({ fundAreas })}
            hint={form.codes}
          />
          <FundStage value={value.stage} path={`${path}.stage`} onChange={(stage) => set({ stage })} />
        </>
      ) : (
        <SeriesField
          label={words.indicator}
          path={`${path}.indicator ${path}.dimension ${path}.category`}
          value={value.series}
          onChange={(series) => set({ series })}
        />
      )}
      <OpenChoice
        label={words.operandOf}
        other={words.otherArea}
        path={`${path}.of`}
        value={value.of}
        choices={words.operandOfs}
        onChange={(of) => set({ of })}
      />
      <OpenChoice
        label={words.operandAt}
        other={words.otherPeriod}
        path={`${path}.at`}
        value={value.at}
        choices={words.operandAts}
        onChange={(at) => set({ at })}
      />
      <CheckField label={words.growth} value={value.growth} onChange={(growth) => set({ growth })} />
    </FieldGroup>
  );
}

/** A few words on offer, anything else to be typed. */
function OpenChoice(props: {
  readonly label: string;
  readonly other: string;
  readonly path: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, other, path, value, choices, onChange } = props;
  const offers = Object.entries(choices).map(([choice, word]) => ({ value: choice, label: word }));
  const said = choices[value];
  return (
    <TextField
      label={label}
      path={path}
      value={value}
      onChange={onChange}
      offers={offers.filter((offer) => offer.value !== '')}
      hint={said === undefined ? other : said}
    />
  );
}
