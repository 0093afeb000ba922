import { type AcceptMerge, acceptMerge } from './edit/accept-merge.ts';
import { type AddElement, addElement } from './edit/add-element.ts';
import {
  type AssignNearest,
  type AssignVillages,
  assignNearest,
  assignVillages,
  type UnassignVillages,
  unassignVillages,
} from './edit/assign-villages.ts';
import { type ChangeFields, changeFields } from './edit/change-fields.ts';
import {
  type RenamePlan,
  renamePlan,
  type SetBudget,
  type SetPrices,
  setBudget,
  setPrices,
} from './edit/change-plan.ts';
import {
  type AddVariant,
  addVariant,
  type DeleteVariant,
  type DuplicateVariant,
  deleteVariant,
  duplicateVariant,
  type RenameVariant,
  renameVariant,
} from './edit/change-variants.ts';
import { type DeleteElements, deleteElements } from './edit/delete-elements.ts';
import { type DrawFootprint, drawFootprint } from './edit/draw-footprint.ts';
import { type DuplicateElements, duplicateElements } from './edit/duplicate-elements.ts';
import { type InsertVertex, insertVertex } from './edit/insert-vertex.ts';
import { type IssueRound, issueRound } from './edit/issue-round.ts';
import { type JoinRoads, joinRoads } from './edit/join-roads.ts';
import { type MoveElement, moveElement } from './edit/move-element.ts';
import { type MoveVertex, moveVertex } from './edit/move-vertex.ts';
import { type PutElements, putElements } from './edit/put-elements.ts';
import { type RemoveVertex, removeVertex } from './edit/remove-vertex.ts';
import { type SplitRoad, splitRoad } from './edit/split-road.ts';
import { type TakeStep, takeStep } from './edit/take-step.ts';
import type { Plan } from './plan.ts';
import { type PlanResult, planRefused } from './plan-result.ts';

/** A change of a plan as plain data: it names itself in the history, is kept in the journal, and can be played again. */
export type PlanEdit =
  | AddElement
  | MoveElement
  | MoveVertex
  | InsertVertex
  | RemoveVertex
  | DrawFootprint
  | SplitRoad
  | JoinRoads
  | DuplicateElements
  | DeleteElements
  | ChangeFields
  | AssignVillages
  | UnassignVillages
  | AssignNearest
  | AddVariant
  | DuplicateVariant
  | RenameVariant
  | DeleteVariant
  | RenamePlan
  | SetPrices
  | SetBudget
  | TakeStep
  | IssueRound
  | AcceptMerge
  | PutElements;

/** All edits of one gesture, in order, or none of them: the first refusal is the answer. */
export function applyPlanEdits(plan: Plan, edits: readonly PlanEdit[]): PlanResult {
  if (edits.length === 0) return planRefused('nothingChanged');
  let result: PlanResult = { ok: true, plan };
  for (const edit of edits) {
    result = applyPlanEdit(result.plan, edit);
    if (!result.ok) return result;
  }
  return result;
}

function applyPlanEdit(plan: Plan, edit: PlanEdit): PlanResult {
  switch (edit.kind) {
    case 'addSite':
    case 'drawRoad':
    case 'addBridge':
    case 'addService':
      return addElement(plan, edit);
    case 'moveElement':
      return moveElement(plan, edit);
    case 'moveVertex':
      return moveVertex(plan, edit);
    case 'insertVertex':
      return insertVertex(plan, edit);
    case 'removeVertex':
      return removeVertex(plan, edit);
    case 'drawFootprint':
      return drawFootprint(plan, edit);
    case 'splitRoad':
      return splitRoad(plan, edit);
    case 'joinRoads':
      return joinRoads(plan, edit);
    case 'duplicateElements':
      return duplicateElements(plan, edit);
    case 'deleteElements':
      return deleteElements(plan, edit);
    case 'changeFields':
      return changeFields(plan, edit);
    case 'assignVillages':
      return assignVillages(plan, edit);
    case 'unassignVillages':
      return unassignVillages(plan, edit);
    case 'assignNearest':
      return assignNearest(plan, edit);
    case 'addVariant':
      return addVariant(plan, edit);
    case 'duplicateVariant':
      return duplicateVariant(plan, edit);
    case 'renameVariant':
      return renameVariant(plan, edit);
    case 'deleteVariant':
      return deleteVariant(plan, edit);
    case 'renamePlan':
      return renamePlan(plan, edit);
    case 'setPrices':
      return setPrices(plan, edit);
    case 'setBudget':
      return setBudget(plan, edit);
    case 'takeStep':
      return takeStep(plan, edit);
    case 'issueRound':
      return issueRound(plan, edit);
    case 'acceptMerge':
      return acceptMerge(plan, edit);
    case 'putElements':
      return putElements(plan, edit);
  }
}
