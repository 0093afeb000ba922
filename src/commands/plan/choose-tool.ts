import { verticesOf } from '../../core/plan/element-geometry.ts';
import { workflowState } from '../../core/plan/plan.ts';
import { planRefused } from '../../core/plan/plan-result.ts';
import type { LonLat } from '../../core/unit.ts';
import { initialPlanning, type PlanningState, type PlanTool } from '../../state/planning-store.ts';
import { firstPlace, planNow, shownElements } from '../../state/selectors/present-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { selectedElement } from './reshape-element.ts';

/** The tools that change nothing. */
const lookingTools: ReadonlySet<PlanTool> = new Set(['select', 'measure']);

/**
 * Takes another tool; what was being drawn is dropped. Tools that build ask the reach for what they build; villages are taken in for the one site that
 * there is, where none is selected. Under a plan that is approved they are refused at once, not when the line is drawn.
 */
export function chooseTool(desk: PlanningDesk, tool: PlanTool): void {
  const { plans, planning, view } = desk;
  const plan = planNow(plans.getState());
  if (plan && workflowState(plan) === 'approved' && !lookingTools.has(tool)) {
    plans.setState({ refusal: planRefused('locked').reason });
    return;
  }
  const { facilityKind } = planning.getState();
  const { measured, isLassoByCorners, takenIn } = initialPlanning;
  planning.setState({ tool, draft: null, snap: null, vertex: null, measured, isLassoByCorners, takenIn });
  if (tool === 'assign') planning.setState({ selected: siteInQuestion(desk) });
  const { reachTo } = view.getState();
  if (tool === 'road' && reachTo?.startsWith('facility:')) view.setState({ reachTo: null });
  if (tool === 'service') view.setState({ reachTo: `facility:${facilityKind}` });
}

/** The selected site, else the only one; else what is selected stays. */
function siteInQuestion(desk: PlanningDesk): string | null {
  const { selected } = desk.planning.getState();
  const sites = shownElements(desk.plans.getState(), desk.planning.getState()).filter(({ kind }) => kind === 'site');
  return sites.length === 1 ? sites[0]!.id : selected;
}

/** Sets what is set at the tools: snapping, following, the class of the next road, the kind of the next service point. */
export function setTool(
  { planning, view }: PlanningDesk,
  change: Partial<Pick<PlanningState, 'isSnapping' | 'isFollowing' | 'roadKind' | 'facilityKind'>>,
): void {
  planning.setState(change);
  if (change.facilityKind !== undefined) view.setState({ reachTo: `facility:${change.facilityKind}` });
}

/** The lasso corner by corner, with the tool that it belongs to; or back to single villages and the lasso in one stroke. */
export function lassoByCorners(desk: PlanningDesk, isLassoByCorners: boolean): void {
  if (desk.planning.getState().tool !== 'assign') chooseTool(desk, 'assign');
  desk.planning.setState({ isLassoByCorners, takenIn: null, asked: { what: 'cancel' } });
}

export function selectElement({ planning }: PlanningDesk, id: string | null, vertex: number | null = null): void {
  planning.setState({ selected: id, vertex, draft: null, takenIn: null });
}

/** Selects the next element or the one before, round the end; where the map shall look for it, null when there is none. */
export function selectBeside(desk: PlanningDesk, by: 1 | -1): LonLat | null {
  const { plans, planning } = desk;
  const elements = shownElements(plans.getState(), planning.getState());
  if (elements.length === 0) return null;
  const at = elements.findIndex(({ id }) => id === planning.getState().selected);
  const next = elements[beside(elements.length, at < 0 ? null : at, by)]!;
  selectElement(desk, next.id);
  return firstPlace(next);
}

/** Selects the next vertex of what is selected or the one before, round the end; its place, null when nothing is selected. */
export function selectVertexBeside(desk: PlanningDesk, by: 1 | -1): LonLat | null {
  const element = selectedElement(desk);
  if (!element) return null;
  const vertices = verticesOf(element);
  const { vertex } = desk.planning.getState();
  const next = beside(vertices.length, vertex, by);
  desk.planning.setState({ vertex: next });
  return vertices[next]!;
}

/** The number beside `at` among so many, round the end; beside none the first, or backwards the last. */
function beside(count: number, at: number | null, by: 1 | -1): number {
  if (at === null) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}
