import type { AreaCode, IsoDate, LonLat } from '../unit.ts';
import type { ProjectStatus } from '../workspace/workspace.ts';
import { contentText } from './content-text.ts';

/**
 * What a planner edits: one document with any number of variants. Plain readonly data; every edit gives a new one that shares what
 * it did not touch. Elements keep their id for ever, in every variant that holds them, so that variants and files can be compared
 * and merged by it.
 */
export type Plan = {
  readonly format: 'guatu-plan';
  readonly version: 3;
  readonly id: string;
  readonly title: string;
  /** The workspace it was drawn on: its name, and the hash of its files (`WorkspaceSummary.hash`). */
  readonly base: { readonly workspace: string; readonly hash: string };
  /** Unit costs of this plan, editable; begun as a copy of the workspace's `prices`. */
  readonly prices: readonly PlanPrice[];
  /** What may be spent, by year and source of money. */
  readonly budget: readonly BudgetLine[];
  /** At least one. */
  readonly variants: readonly Variant[];
  /** Steps of Y9 in the order in which they were taken; the last one says how the plan stands. Empty: a draft. */
  readonly workflow: readonly WorkflowStep[];
  /** The state that was handed round, from which all copies began: what a merge compares both sides with. */
  readonly ancestor: Ancestor | null;
  /** Where an element came from in merges, by element id; what is not listed was made in this file. */
  readonly provenance: readonly Provenance[];
};

export type PlanPrice = {
  /** As in the `prices` of a workspace: `road/class4/concrete`, `relocationSite`, `bridge`, `clinic`. */
  readonly item: string;
  /** `km`, `person`, `household`, `each`, `squareMetre`, `mu`. */
  readonly unit: string;
  readonly wanYuan: number;
};

export type BudgetLine = {
  readonly year: number;
  /** Where the money comes from: `special`, `departments`, `local`, … */
  readonly fundSource: string;
  readonly wanYuan: number;
};

export type Variant = {
  readonly id: string;
  readonly title: string;
  /** In the order in which they were drawn. */
  readonly elements: readonly PlanElement[];
};

/** What is common to everything that a plan would build. */
type ElementBase = {
  readonly id: string;
  readonly name: string;
  readonly status: ProjectStatus;
  readonly programme: string | null;
  /** First and last year of the works. It counts from the end of `to`; without `to` it never counts, and says so. */
  readonly from: number | null;
  readonly to: number | null;
  readonly cost: ElementCost;
  readonly funding: readonly Funding[];
  readonly responsible: string | null;
  readonly evidence: string | null;
  readonly remark: string | null;
  /** Area that owns it, usually a county: decides who may change it when plans are merged. */
  readonly area: AreaCode | null;
  /** Id of the project of the workspace that it stands for; that one is then not counted beside it. */
  readonly replaces: string | null;
};

/** `unitPrice`: the price of `item` in the plan's price table times what its unit counts (drawn km, people, households, 1). */
export type ElementCost =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'total'; readonly wanYuan: number }
  | { readonly kind: 'unitPrice'; readonly item: string };

export type Funding = { readonly year: number; readonly fundSource: string; readonly wanYuan: number };

/** A relocation site 安置点. */
export type Site = ElementBase & {
  readonly kind: 'site';
  readonly at: LonLat;
  /** Outer ring without its repeated last position, 3 at least; null while only the point is known. */
  readonly footprint: readonly LonLat[] | null;
  /** People it can take, and households. */
  readonly capacityPeople: number | null;
  readonly capacityHouseholds?: number;
  readonly jobs: number | null;
  readonly origins: readonly Origin[];
};

/** Whom a site takes from a village, and why they leave it. */
export type Origin = {
  readonly village: AreaCode;
  readonly households: number | null;
  readonly people: number;
  /** As the office states it (`deepMountain`, `floodZone`, `waterSource` of H14, or its own word). */
  readonly reason: string | null;
};

export type Road = ElementBase & {
  readonly kind: 'road';
  /** 2 positions at least, no two in a row the same. */
  readonly line: readonly LonLat[];
  /** `expressway`, `class1` … `class4`, `unclassed`. */
  readonly technicalClass: string;
  readonly surface: string;
  /** What is wrong with the road that is rebuilt (D8: `deadEnd`, `bottleneck`, `wornOut`), or the office's own word. */
  readonly defect: string | null;
};

export type Bridge = ElementBase & {
  readonly kind: 'bridge';
  readonly at: LonLat;
  /** Class of the road that it carries. */
  readonly technicalClass?: string;
  /** D8: `dangerousBridge`, or the office's own word. */
  readonly defect: string | null;
};

/** A service point: school, clinic, stop, outlet, … */
export type Service = ElementBase & {
  readonly kind: 'service';
  readonly at: LonLat;
  /** `kind` of the workspace's facilities. */
  readonly facilityKind: string;
  /** People it can serve. */
  readonly capacityPeople?: number;
};

export type PlanElement = Site | Road | Bridge | Service;

/**
 * Fields that came with version 2 of the file. They are left out while nobody has said anything, never null: so what was signed or handed round
 * before there were such fields keeps its hash.
 */
export const laterFields: Readonly<Record<PlanElement['kind'], readonly string[]>> = {
  site: ['capacityHouseholds'],
  road: [],
  bridge: ['technicalClass'],
  service: ['capacityPeople'],
};

export const workflowStates = ['draft', 'reviewed', 'approved'] as const;
export type WorkflowState = (typeof workflowStates)[number];

/** Y9: drawn up by the county, reviewed by the provincial office, approved by the prefecture. */
export type WorkflowStep = {
  readonly state: WorkflowState;
  readonly person: string;
  readonly organisation: string;
  readonly on: IsoDate;
  readonly remark: string;
  /** Hash of the content that the step was taken on (`contentText`): a later change shows. */
  readonly contentHash: string;
  /**
   * What was decided on, of all the variants that the plan has. Left out by what goes back to draft, and by steps that were taken before version 3
   * of the file: so they stay the very steps that they were.
   */
  readonly variants?: readonly DecidedVariant[];
};

/** A variant that was reviewed or approved, as it was called then. */
export type DecidedVariant = { readonly id: string; readonly title: string };

/** What can differ between copies of a plan and has to be merged. */
export type PlanContent = Pick<Plan, 'title' | 'prices' | 'budget' | 'variants'>;

export type Ancestor = {
  readonly hash: string;
  readonly content: PlanContent;
  /** Hashes of the rounds before it: a copy that began from one of them can still be merged. Left out while there are none. */
  readonly earlier?: readonly string[];
};

/** Stands for the variant where something belongs to the plan as a whole; no variant can be called so. */
export const wholePlan = '*';

/** `element`: its id; of the plan as a whole `title`, `price|ITEM`, `budget|YEAR|SOURCE`, `variant|ID`, `variant-title|ID` or `variants`. */
export type Provenance = {
  readonly variant: string;
  readonly element: string;
  /** Whose file the kept state is from. */
  readonly from: string;
  readonly how: 'added' | 'changed' | 'deleted' | 'chosen';
};

/** How the plan stands in the workflow of Y9. */
export function workflowState({ workflow }: Pick<Plan, 'workflow'>): WorkflowState {
  return workflow.at(-1)?.state ?? 'draft';
}

/** Whether every approval that was signed before is still there after. */
export function keepsApprovals(before: Pick<Plan, 'workflow'>, after: Pick<Plan, 'workflow'>): boolean {
  const kept = new Set(after.workflow.map(contentText));
  return before.workflow.every((step) => step.state !== 'approved' || kept.has(contentText(step)));
}

/** Null when the plan has no such variant. */
export function variantOf(plan: Pick<Plan, 'variants'>, id: string): Variant | null {
  return plan.variants.find((variant) => variant.id === id) ?? null;
}

/** Null when the variant has no such element. */
export function elementOf(plan: Pick<Plan, 'variants'>, variant: string, id: string): PlanElement | null {
  return variantOf(plan, variant)?.elements.find((element) => element.id === id) ?? null;
}
