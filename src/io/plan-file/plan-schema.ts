import type {
  Bridge,
  BudgetLine,
  DecidedVariant,
  ElementCost,
  Funding,
  Origin,
  Plan,
  PlanContent,
  PlanElement,
  PlanPrice,
  Provenance,
  Road,
  Service,
  Site,
  Variant,
  WorkflowStep,
} from '../../core/plan/plan.ts';
import { workflowStates } from '../../core/plan/plan.ts';
import { projectStatuses } from '../../core/workspace/workspace.ts';
import { code, date, lonLat, may, word } from '../schema/words.ts';
import '../schema/jitless.ts';
import * as z from 'zod';

/** Shapes of `.guatu-plan.json`, version 3. What the edits check (years in order, two positions a road) is checked by them, not here. */
const text = z.string().nullable();
const amount = z.number().min(0);
const count = z.number().int().min(0);
const year = z.number().int();

const funding = z.strictObject({ year, fundSource: word, wanYuan: amount }) satisfies z.ZodType<Funding>;

const cost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('total'), wanYuan: amount }),
  z.strictObject({ kind: z.literal('unitPrice'), item: word }),
]) satisfies z.ZodType<ElementCost>;

const fields = {
  id: word,
  name: z.string(),
  status: z.enum(projectStatuses),
  programme: text,
  from: year.nullable(),
  to: year.nullable(),
  cost,
  funding: z.array(funding),
  responsible: text,
  evidence: text,
  remark: text,
  area: code.nullable(),
  replaces: text,
};

const origin = z.strictObject({
  village: code,
  households: count.nullable(),
  people: count,
  reason: text,
}) satisfies z.ZodType<Origin>;

const site = z.strictObject({
  ...fields,
  kind: z.literal('site'),
  at: lonLat,
  footprint: z.array(lonLat).nullable(),
  capacityPeople: count.nullable(),
  capacityHouseholds: may(count),
  jobs: count.nullable(),
  origins: z.array(origin),
}) satisfies z.ZodType<Site>;

const road = z.strictObject({
  ...fields,
  kind: z.literal('road'),
  line: z.array(lonLat),
  technicalClass: word,
  surface: word,
  defect: text,
}) satisfies z.ZodType<Road>;

const bridge = z.strictObject({
  ...fields,
  kind: z.literal('bridge'),
  at: lonLat,
  technicalClass: may(word),
  defect: text,
}) satisfies z.ZodType<Bridge>;

const service = z.strictObject({
  ...fields,
  kind: z.literal('service'),
  at: lonLat,
  facilityKind: word,
  capacityPeople: may(count),
}) satisfies z.ZodType<Service>;

export const elementSchema = z.discriminatedUnion('kind', [
  site,
  road,
  bridge,
  service,
]) satisfies z.ZodType<PlanElement>;

const variant = z.strictObject({
  id: word,
  title: word,
  elements: z.array(elementSchema),
}) satisfies z.ZodType<Variant>;

const content = {
  title: word,
  prices: z.array(z.strictObject({ item: word, unit: word, wanYuan: amount }) satisfies z.ZodType<PlanPrice>),
  budget: z.array(funding satisfies z.ZodType<BudgetLine>),
  variants: z.array(variant).min(1),
};

const step = z.strictObject({
  state: z.enum(workflowStates),
  person: word,
  organisation: word,
  on: date,
  remark: z.string(),
  contentHash: word,
  variants: may(z.array(z.strictObject({ id: word, title: word }) satisfies z.ZodType<DecidedVariant>).min(1)),
}) satisfies z.ZodType<WorkflowStep>;

const provenance = z.strictObject({
  variant: word,
  element: word,
  from: word,
  how: z.enum(['added', 'changed', 'deleted', 'chosen']),
}) satisfies z.ZodType<Provenance>;

export const planFileSchema = z.strictObject({
  format: z.literal('guatu-plan'),
  version: z.literal(3),
  id: word,
  ...content,
  base: z.strictObject({ workspace: z.string(), hash: word }),
  workflow: z.array(step),
  ancestor: z
    .strictObject({
      hash: word,
      content: z.strictObject(content) satisfies z.ZodType<PlanContent>,
      earlier: may(z.array(word)),
    })
    .nullable(),
  provenance: z.array(provenance),
}) satisfies z.ZodType<Plan>;
