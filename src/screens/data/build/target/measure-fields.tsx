import type { ReactNode } from 'react';
import type { TargetKind } from '../../../../core/target/target.ts';
import type { MeasureDraft } from '../../../../state/forms/measure-draft.ts';
import { useWords } from '../../use-data.ts';
import { CheckField, ChoiceField, FieldGroup, TextField } from '../form/field.tsx';
import { SeriesField } from '../form/series-field.tsx';
import { WhereRows } from '../form/where-rows.tsx';
import { useChoices, useForms } from '../use-forms.ts';
import { FundStage } from './fund-stage.tsx';
import { OperandFields } from './operand-fields.tsx';

type Props = { readonly value: MeasureDraft; readonly onChange: (change: Partial<MeasureDraft>) => void };

/** What a kind of target is usually measured by; the others can be chosen all the same. */
export const usualMeasures: Readonly<Record<TargetKind, MeasureDraft['kind']>> = {
  indicator: 'indicator',
  coverage: 'where',
  quantity: 'projects',
  flow: 'ledger',
  exit: 'where',
  reach: 'near',
  comparison: 'comparison',
};

/** How a target is measured: the fields of the kind that was chosen. */
export function MeasureFields({ value, onChange }: Props): ReactNode {
  const { target: words } = useForms();
  const { kind } = value;
  const hasWhere = kind === 'where' || kind === 'assignments' || kind === 'near';
  return (
    <>
      <FieldGroup title={words.measure} path=".measure">
        <ChoiceField
          label={words.measureKind}
          path=""
          value={kind}
          choices={words.measures}
          onChange={(next) => onChange({ kind: next })}
        />
        {kind === 'indicator' && (
          <SeriesField
            label={words.indicator}
            path=".measure.indicator .measure.dimension .measure.category"
            value={value.series}
            onChange={(series) => onChange({ series })}
          />
        )}
        {(kind === 'where' || kind === 'near') && <WeightField value={value} onChange={onChange} />}
        {kind === 'projects' && <ProjectFields value={value} onChange={onChange} />}
        {kind === 'funds' && <FundFields value={value} onChange={onChange} />}
        {kind === 'ledger' && <LedgerFields value={value} onChange={onChange} />}
        {(kind === 'assignments' || kind === 'visits') && <RoleFields value={value} onChange={onChange} />}
        {kind === 'near' && <NearFields value={value} onChange={onChange} />}
      </FieldGroup>
      {hasWhere && (
        <WhereRows
          title={words.measures.where}
          path=".measure.where"
          value={value.where}
          onChange={(where) => onChange({ where })}
        />
      )}
      {kind === 'comparison' && (
        <>
          <OperandFields
            title={words.left}
            path=".measure.left"
            value={value.left}
            onChange={(left) => onChange({ left })}
          />
          <OperandFields
            title={words.right}
            path=".measure.right"
            value={value.right}
            onChange={(right) => onChange({ right })}
          />
        </>
      )}
    </>
  );
}

function WeightField({ value, onChange }: Props): ReactNode {
  const { target: words } = useForms();
  const attributes = useChoices()?.attributes ?? [];
  const offers = ['units', ...attributes].map((name) => ({
    value: name,
    label: words.weights[name as 'units'] ?? name,
  }));
  const said = words.weights[value.weight as 'units'];
  return (
    <TextField
      label={words.weight}
      path=".measure.weight"
      value={value.weight}
      onChange={(weight) => onChange({ weight })}
      offers={offers}
      hint={said}
    />
  );
}

function ProjectFields({ value, onChange }: Props): ReactNode {
  const { target: words } = useForms();
  const offers = useChoices()?.words;
  return (
    <>
      <TextField
        label={words.projectType}
        path=".measure.projects.type"
        value={value.projectType}
        onChange={(projectType) => onChange({ projectType })}
        offers={offers?.projectTypes ?? []}
      />
      <TextField
        label={words.programme}
        path=".measure.projects.programme"
        value={value.programme}
        onChange={(programme) => onChange({ programme })}
        offers={offers?.programmes ?? []}
      />
      <TextField
        label={words.defect}
        path=".measure.projects.defect"
        value={value.defect}
        onChange={(defect) => onChange({ defect })}
        offers={offers?.defects ?? []}
      />
      <TextField
        label={words.technicalClass}
        path=".measure.projects.technicalClass"
        value={value.technicalClass}
        onChange={(technicalClass) => onChange({ technicalClass })}
        offers={offers?.roadClasses ?? []}
      />
      <ChoiceField
        label={words.sum}
        path=".measure.sum"
        value={value.sum}
        choices={words.sums}
        onChange={(sum) => onChange({ sum })}
      />
      <ChoiceField
        label={words.stage}
        path=".measure.stage"
        value={value.projectStage}
        choices={words.stages}
        onChange={(projectStage) => onChange({ projectStage })}
      />
    </>
  );
}

function FundFields({ value, onChange }: Props): ReactNode {
  const { target: words, form } = useForms();
  const offers = useChoices()?.words;
  return (
    <>
      <TextField
        label={words.fundSource}
        path=".measure.funds.fundSource"
        value={value.fundSource}
        onChange={(fundSource) => onChange({ fundSource })}
        offers={offers?.fundSources ?? []}
      />
      <TextField
        label={words.projectType}
        path=".measure.funds.projectType"
        value={value.fundProjectType}
        onChange={(fundProjectType) => onChange({ fundProjectType })}
        offers={offers?.projectTypes ?? []}
      />
      <TextField
        label={words.fundAreas}
        path=".measure.funds.areas"
        value={value.fundAreas}
        onChange={(fundAreas) => onChange({ fundAreas })}
        hint={form.codes}
      />
      <FundStage value={value.fundStage} path=".measure.stage" onChange={(fundStage) => onChange({ fundStage })} />
      <ChoiceField
        label={words.by}
        path=".measure.by"
        value={value.by}
        choices={{ '': form.none, ...words.bys }}
        onChange={(by) => onChange({ by })}
      />
    </>
  );
}

function LedgerFields({ value, onChange }: Props): ReactNode {
  const { target: words, form } = useForms();
  const { levels } = useWords();
  return (
    <>
      <ChoiceField
        label={words.ledger}
        path=".measure.ledger"
        value={value.ledger}
        choices={words.ledgers}
        onChange={(ledger) => onChange({ ledger })}
      />
      <ChoiceField
        label={words.count}
        path=".measure.count"
        value={value.count}
        choices={words.counts}
        onChange={(count) => onChange({ count })}
      />
      {value.count === 'units' && (
        <ChoiceField
          label={words.level}
          path=".measure.level"
          value={value.ledgerLevel}
          choices={{ '': form.none, ...levels }}
          onChange={(ledgerLevel) => onChange({ ledgerLevel })}
        />
      )}
    </>
  );
}

function RoleFields({ value, onChange }: Props): ReactNode {
  const { target: words, form } = useForms();
  const offers = useChoices()?.words;
  const isVisits = value.kind === 'visits';
  return (
    <>
      <TextField
        label={words.roles}
        path={isVisits ? '.measure.visits' : '.measure.assignments'}
        value={value.roles}
        onChange={(roles) => onChange({ roles })}
        offers={(isVisits ? offers?.visitRoles : offers?.assignmentRoles) ?? []}
        hint={form.words}
      />
      {!isVisits && (
        <TextField
          label={words.minimum}
          path=".measure.minimum"
          value={value.minimum}
          onChange={(minimum) => onChange({ minimum })}
          size="short"
        />
      )}
    </>
  );
}

function NearFields({ value, onChange }: Props): ReactNode {
  const { target: words, form } = useForms();
  const offers = useChoices()?.words;
  return (
    <>
      <TextField
        label={words.facility}
        path=".measure.near.facility"
        value={value.facility}
        onChange={(facility) => onChange({ facility })}
        offers={offers?.facilityKinds ?? []}
      />
      <TextField
        label={words.road}
        path=".measure.near.road"
        value={value.road}
        onChange={(road) => onChange({ road })}
        offers={offers?.roadClasses ?? []}
        hint={form.words}
      />
      <TextField
        label={words.surface}
        path=".measure.near.surface"
        value={value.surface}
        onChange={(surface) => onChange({ surface })}
        offers={offers?.surfaces ?? []}
        hint={form.words}
      />
      <TextField
        label={words.withinMetres}
        path=".measure.withinMetres"
        value={value.withinMetres}
        onChange={(withinMetres) => onChange({ withinMetres })}
        size="short"
      />
      <CheckField label={words.network} value={value.network} onChange={(network) => onChange({ network })} />
      {value.network && (
        <TextField
          label={words.walkMetres}
          path=".measure.walkMetres"
          value={value.walkMetres}
          onChange={(walkMetres) => onChange({ walkMetres })}
          size="short"
        />
      )}
    </>
  );
}
