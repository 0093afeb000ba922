import type { ReactNode } from 'react';
import { changeElement } from '../../commands/plan/change-element.ts';
import { selectElement } from '../../commands/plan/choose-tool.ts';
import {
  duplicateSelected,
  joinSelectedWith,
  removeElement,
  splitSelected,
} from '../../commands/plan/reshape-element.ts';
import { showPlace } from '../../commands/plan/set-draft.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { elementLength } from '../../state/selectors/element-length.ts';
import { firstPlace } from '../../state/selectors/present-plan.ts';
import { touchingRoad } from '../../state/selectors/touching-road.ts';
import { yearRule } from '../../state/selectors/year-rule.ts';
import { measureText } from '../../text/measure-text.ts';
import { areaName } from '../../text/names.ts';
import { CostFields } from './cost-fields.tsx';
import { ElementFaults } from './element-faults.tsx';
import { Choice, NumberField, TextField } from './form-fields.tsx';
import { KindFields } from './kind-fields.tsx';
import { OriginList } from './origin-list.tsx';
import { ReplacesField } from './replaces-field.tsx';
import {
  useCatalogue,
  useDesk,
  useElements,
  useFieldWords,
  usePlan,
  usePlanning,
  useVariant,
  useView,
  useWords,
  useWorkspace,
} from './use-planning.ts';

const statuses = ['planned', 'underWay', 'done', 'accepted'] as const;
/** A copy lies so far beside its original, degrees: about 300 m. */
const beside = [0.003, -0.003] as const;

/** What the selected element is, and what can be done with it. */
export function ElementForm({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const { form: words, kinds, close } = useWords();
  const { projectStatuses } = useCatalogue();
  const language = useView((view) => view.language);
  const responsible = usePlanning((planning) => planning.basis?.responsible);
  const change = (fields: Parameters<typeof changeElement>[2]) => changeElement(desk, element.id, fields);
  return (
    <section
      id="panel-element"
      className="plate element-form"
      tabIndex={-1}
      aria-label={`${kinds[element.kind]} ${element.name}`}
    >
      <header>
        <h2>
          {kinds[element.kind]}
          {element.kind === 'road' && (
            <span className="quiet"> {measureText({ km: elementLength(element), squareKm: null }, language)}</span>
          )}
        </h2>
        <button type="button" className="button" onClick={() => selectElement(desk, null)}>
          {close}
        </button>
      </header>
      <ElementFaults element={element} />
      <TextField label={words.name} value={element.name} onChange={(name) => change({ name })} isNeeded />
      <div className="form-row is-status">
        <Choice
          label={words.status}
          value={element.status}
          options={statuses.map((id) => [id, projectStatuses[id]])}
          onChange={(status) => change({ status: status as PlanElement['status'] })}
        />
        <NumberField
          label={words.from}
          value={element.from}
          rule={yearRule}
          onChange={(from) => change({ from, ...(isAfter(from, element.to) ? { to: from } : {}) })}
        />
        <NumberField
          label={words.to}
          value={element.to}
          rule={yearRule}
          onChange={(to) => change({ to, ...(isAfter(element.from, to) ? { from: to } : {}) })}
        />
      </div>
      <KindFields element={element} />
      <CostFields element={element} />
      {element.kind === 'site' && <OriginList site={element} />}
      <details>
        <summary>{words.more}</summary>
        <TextField
          label={words.responsible}
          value={element.responsible ?? ''}
          suggestions={responsible ?? []}
          onChange={(text) => change({ responsible: text === '' ? null : text })}
        />
        <TextField
          label={words.evidence}
          value={element.evidence ?? ''}
          onChange={(text) => change({ evidence: text === '' ? null : text })}
        />
        <County element={element} />
        <ReplacesField element={element} />
        <TextField
          label={words.remark}
          value={element.remark ?? ''}
          onChange={(text) => change({ remark: text === '' ? null : text })}
        />
      </details>
      <Origin id={element.id} />
      <div className="form-actions">
        <button type="button" className="button button-outlined" onClick={() => showPlace(desk, firstPlace(element))}>
          {words.zoom}
        </button>
        <button type="button" className="button button-outlined" onClick={() => duplicateSelected(desk, beside)}>
          {words.duplicate}
        </button>
        {element.kind === 'road' && <RoadActions road={element} />}
        <button type="button" className="button button-outlined" onClick={() => removeElement(desk, element.id)}>
          {words.remove}
        </button>
      </div>
    </section>
  );
}

/** Works that would end before they begin take the other year along: whoever puts a road off changes one field. */
function isAfter(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && from > to;
}

/** Whose it is: decides who may change it when plans are merged. */
function County({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const words = useFieldWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const counties = summary.areas.filter(({ level }) => level === 'county');
  if (counties.length === 0) return null;
  return (
    <Choice
      label={words.county}
      value={element.area ?? ''}
      options={[['', words.unsaid], ...counties.map((county) => [county.code, areaName(county, language)] as const)]}
      onChange={(chosen) =>
        changeElement(desk, element.id, { area: counties.find(({ code }) => code === chosen)?.code ?? null })
      }
    />
  );
}

/** Where the element came from, when it came in a merge. */
function Origin({ id }: { readonly id: string }): ReactNode {
  const { form: words } = useWords();
  const { provenance } = usePlan();
  const variant = useVariant();
  const rows = provenance.filter((row) => row.element === id && row.variant === variant.id);
  if (rows.length === 0) return null;
  return <p className="quiet">{rows.map(({ from, how }) => words.cameFrom(from, how)).join(' ')}</p>;
}

function RoadActions({ road }: { readonly road: Extract<PlanElement, { kind: 'road' }> }): ReactNode {
  const desk = useDesk();
  const { form: words } = useWords();
  const elements = useElements();
  const vertex = usePlanning((planning) => planning.vertex);
  const canSplit = vertex !== null && vertex > 0 && vertex < road.line.length - 1;
  const other = touchingRoad(elements, road);
  return (
    <>
      <button
        type="button"
        className="button button-outlined"
        disabled={!canSplit}
        title={canSplit ? words.split : words.splitHint}
        onClick={() => splitSelected(desk)}
      >
        {words.split}
      </button>
      <button
        type="button"
        className="button button-outlined"
        disabled={other === null}
        title={other?.name ?? words.joinNone}
        onClick={() => other && joinSelectedWith(desk, other.id)}
      >
        {words.join}
      </button>
    </>
  );
}
