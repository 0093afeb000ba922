import type { ReactNode } from 'react';
import { changeElement } from '../../commands/plan/change-element.ts';
import type { ElementFields } from '../../core/plan/edit/change-fields.ts';
import type { PlanElement, Site } from '../../core/plan/plan.ts';
import { defectsOf, defectWord, programmeWord } from '../../text/element-field-words.ts';
import { ownWord } from '../../text/own-word.ts';
import { facilityKindWord } from '../../text/reach-words.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { useFacilityKinds } from './use-facility-kinds.ts';
import { useCatalogue, useDesk, useFieldWords, usePlanning, useView, useWords } from './use-planning.ts';
import { WordChoice } from './word-choice.tsx';

const classes = ['expressway', 'class1', 'class2', 'class3', 'class4', 'unclassed'];
const surfaces = ['asphalt', 'concrete', 'gravel', 'earth'];
const count = { isWhole: true };

/** What belongs to the kind of an element: class and surface, capacity, kind of service; the programme that pays it; what is wrong with what it mends. */
export function KindFields({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const change = (fields: ElementFields) => changeElement(desk, element.id, fields);
  const language = useView((view) => view.language);
  const words = useFieldWords();
  const programmes = usePlanning((planning) => planning.basis?.programmes) ?? [];
  return (
    <>
      {element.kind === 'site' && <SiteFields site={element} change={change} />}
      {element.kind !== 'site' && (
        <div className="form-row">
          {element.kind === 'road' && <RoadClass road={element} change={change} />}
          {element.kind === 'bridge' && <BridgeClass bridge={element} change={change} />}
          {element.kind === 'service' && <ServiceFields service={element} change={change} />}
        </div>
      )}
      <div className="form-row is-wrapping">
        <WordChoice
          label={words.programme}
          value={element.programme}
          options={programmes.map((id) => [id, programmeWord(id, language)])}
          onChange={(programme) => change({ programme })}
        />
        {(element.kind === 'road' || element.kind === 'bridge') && <Defect element={element} change={change} />}
      </div>
    </>
  );
}

type Change = (fields: ElementFields) => boolean;
type Of<Kind extends PlanElement['kind']> = Extract<PlanElement, { readonly kind: Kind }>;

function RoadClass({ road, change }: { readonly road: Of<'road'>; readonly change: Change }): ReactNode {
  const { form: words, surfaces: surfaceWords } = useWords();
  const { place } = useCatalogue();
  return (
    <>
      <Choice
        label={words.technicalClass}
        value={road.technicalClass}
        options={classes.map((id) => [id, place.technicalClass(id)])}
        onChange={(technicalClass) => change({ technicalClass })}
      />
      <Choice
        label={words.surface}
        value={road.surface}
        options={surfaces.map((id) => [id, ownWord(surfaceWords, id)])}
        onChange={(surface) => change({ surface })}
      />
    </>
  );
}

function BridgeClass({ bridge, change }: { readonly bridge: Of<'bridge'>; readonly change: Change }): ReactNode {
  const words = useFieldWords();
  const { place } = useCatalogue();
  return (
    <Choice
      label={words.bridgeClass}
      value={bridge.technicalClass ?? ''}
      options={[['', words.unsaid], ...classes.map((id) => [id, place.technicalClass(id)] as const)]}
      onChange={(id) => change({ technicalClass: id === '' ? null : id })}
    />
  );
}

function Defect(props: { readonly element: Of<'road'> | Of<'bridge'>; readonly change: Change }): ReactNode {
  const { element, change } = props;
  const language = useView((view) => view.language);
  const known = usePlanning((planning) => planning.basis?.defects) ?? [];
  return (
    <WordChoice
      label={useFieldWords().defect}
      value={element.defect}
      options={defectsOf(element.kind, known).map((id) => [id, defectWord(id, language)])}
      onChange={(defect) => change({ defect })}
    />
  );
}

function ServiceFields({ service, change }: { readonly service: Of<'service'>; readonly change: Change }): ReactNode {
  const { form: words } = useWords();
  const language = useView((view) => view.language);
  const kinds = useFacilityKinds(service.facilityKind);
  return (
    <>
      <Choice
        label={words.facilityKind}
        value={service.facilityKind}
        options={kinds.map((id) => [id, facilityKindWord(id, language)])}
        onChange={(facilityKind) => change({ facilityKind })}
      />
      <NumberField
        label={useFieldWords().served}
        value={service.capacityPeople ?? null}
        rule={count}
        onChange={(capacityPeople) => change({ capacityPeople })}
      />
    </>
  );
}

function SiteFields({ site, change }: { readonly site: Site; readonly change: Change }): ReactNode {
  const { form } = useWords();
  const words = useFieldWords();
  return (
    <div className="form-row">
      <NumberField
        label={form.capacity}
        value={site.capacityPeople}
        rule={count}
        onChange={(capacityPeople) => change({ capacityPeople })}
      />
      <NumberField
        label={words.capacityHouseholds}
        value={site.capacityHouseholds ?? null}
        rule={count}
        onChange={(capacityHouseholds) => change({ capacityHouseholds })}
      />
      <NumberField label={form.jobs} value={site.jobs} rule={count} onChange={(jobs) => change({ jobs })} />
    </div>
  );
}
