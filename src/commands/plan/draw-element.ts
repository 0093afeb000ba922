import type { AddElement } from '../../core/plan/edit/add-element.ts';
import type { PlanElement, Site } from '../../core/plan/plan.ts';
import { usualCost } from '../../core/plan/price-item.ts';
import { openFields } from '../../core/plan/start-plan.ts';
import type { IsoDate, LonLat } from '../../core/unit.ts';
import { countyOf } from '../../state/selectors/county-of.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { editPlan } from './edit-plan.ts';
import { newId } from './new-id.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Names a new element, given how many of its kind there are already. */
export type NameOf = (kind: PlanElement['kind'], number: number) => string;

/** Adds a road of the class that is set; the tool stays, so that the next one can be drawn. False when it was refused. */
export function drawRoad(desk: PlanningDesk, line: readonly LonLat[], nameOf: NameOf): boolean {
  const { technicalClass, surface } = desk.planning.getState().roadKind;
  return add(desk, 'road', line[0]!, nameOf, (fields) => ({
    kind: 'drawRoad',
    element: {
      ...fields,
      kind: 'road',
      line,
      technicalClass,
      surface,
      defect: null,
    },
  }));
}

export function placeSite(
  desk: PlanningDesk,
  at: LonLat,
  nameOf: NameOf,
  footprint: Site['footprint'] = null,
): boolean {
  return add(desk, 'site', at, nameOf, (fields) => ({
    kind: 'addSite',
    element: {
      ...fields,
      kind: 'site',
      at,
      footprint,
      capacityPeople: null,
      jobs: null,
      origins: [],
    },
  }));
}

export function placeBridge(desk: PlanningDesk, at: LonLat, nameOf: NameOf): boolean {
  return add(desk, 'bridge', at, nameOf, (fields) => ({
    kind: 'addBridge',
    element: { ...fields, kind: 'bridge', at, defect: null },
  }));
}

export function placeService(desk: PlanningDesk, at: LonLat, nameOf: NameOf): boolean {
  const { facilityKind } = desk.planning.getState();
  return add(desk, 'service', at, nameOf, (fields) => ({
    kind: 'addService',
    element: { ...fields, kind: 'service', at, facilityKind },
  }));
}

type Added = AddElement extends infer Each ? (Each extends AddElement ? Omit<Each, 'variant'> : never) : never;

/** Makes the element with an id, a name and a county of its own, built in the year after the day that is shown, and selects it. */
function add(
  desk: PlanningDesk,
  kind: PlanElement['kind'],
  at: LonLat,
  nameOf: NameOf,
  make: (fields: ReturnType<typeof openFields>) => Added,
): boolean {
  const { plans, planning, session, view } = desk;
  const plan = planNow(plans.getState());
  const variant = shownVariant(plan, planning.getState().variant);
  const { workspace } = session.getState();
  if (!plan || !variant || !workspace) return false;
  const number = variant.elements.filter((element) => element.kind === kind).length + 1;
  const year = yearAfter(resolveLast(view.getState(), workspace.summary).asOf);
  const id = newId(kind);
  const fields = {
    ...openFields(id, nameOf(kind, number)),
    area: countyOf(workspace, at),
    from: year,
    to: year,
  } as unknown as ReturnType<typeof openFields>;
  planning.setState({ draft: null });
  const added = make(fields);
  const cost = usualCost(added.element);
  const isMade = editPlan(desk, { ...added, variant: variant.id, element: { ...added.element, cost } } as AddElement);
  if (isMade) planning.setState({ selected: id, vertex: null });
  return isMade;
}

/** What is drawn is built in the year after the day that is shown. */
export function yearAfter(day: IsoDate): number {
  return Number(day.slice(0, 4)) + 1;
}
