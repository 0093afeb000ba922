import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { changedPlan } from '../../core/plan/plan-change.ts';
import { evaluateTarget } from '../../core/target/evaluate.ts';
import { wholeScope } from '../../core/target/scope.ts';
import { refused } from '../../core/workspace/edit-result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { defaultAsOf, indexWorkspace, type WorkspaceIndex } from '../../core/workspace/workspace-index.ts';
import type { ArrivingFile } from '../../io/locate-package.ts';
import { readWorkspace } from '../../io/read-workspace.ts';
import { type EditSteps, firstStep, historyOf, nextStep, redone, undone } from './edit-steps.ts';
import { fetchDemo } from './fetch-demo.ts';
import { knowledgeCache, projectsAt, responsibleFor, valuesAt, valuesOfAllYears, villagesOf } from './figures.ts';
import type { EditAnswer, WorkspaceApi, WorkspaceInput } from './protocol.ts';
import { hashOf, polygonsOf, summarise } from './summary.ts';

type Open = {
  readonly index: WorkspaceIndex;
  readonly at: ReturnType<typeof knowledgeCache>;
  readonly issues: readonly Issue[];
  readonly steps: EditSteps;
};

/** The worker's work without the worker: opens a workspace and answers for it. A failed opening leaves the one before in place. */
export function createWorkspaceJob(): WorkspaceApi {
  let current: Open | null = null;
  let told: Plan | null = null;

  function opened(): Open {
    if (!current) throw new Error('workspace job: expected an open workspace, got none');
    return current;
  }

  /** Shows the present step of the history; its hash is that of the files it would be saved as. */
  async function show(steps: EditSteps, issues: readonly Issue[]): Promise<EditAnswer> {
    const { writeWorkspace } = await import('../../io/write-workspace.ts');
    const index = indexWorkspace(steps.present);
    const hash = await hashOf(writeWorkspace(steps.present));
    current = { index, at: knowledgeCache(index), issues, steps };
    return {
      ok: true,
      summary: summarise(index, hash, issues),
      polygons: polygonsOf(index),
      history: historyOf(steps),
    };
  }

  async function step(move: (steps: EditSteps) => EditSteps | null, code: 'nothingToUndo' | 'nothingToRedo') {
    const moved = current ? move(current.steps) : null;
    return moved ? show(moved, opened().issues) : refused(code);
  }

  return {
    async open(input, tell) {
      const onProgress = atMostEvery(progressMs, tell);
      const { files, issues } = await filesOf(input);
      if (!files) return { ok: false, issues };
      const read = await readWorkspace(files, input.name, (share) => onProgress(share * 0.9, 'read'));
      const all = [...issues, ...read.issues];
      if (!read.workspace) return { ok: false, issues: all };
      onProgress(0.95, 'index');
      const index = indexWorkspace(read.workspace);
      current = { index, at: knowledgeCache(index), issues: all, steps: firstStep(read.workspace) };
      return { ok: true, summary: summarise(index, await hashOf(files), all), polygons: polygonsOf(index) };
    },
    async values(query) {
      // A question asked while an undo was under way may be about an indicator that the undo took out.
      if (!opened().index.indicatorsById.has(query.indicator)) return [];
      return valuesAt(opened().at(query.asOf), query);
    },
    async valuesOfAllYears(query) {
      const { index, at } = opened();
      if (!index.indicatorsById.has(query.indicator)) return [];
      return valuesOfAllYears(index, at(defaultAsOf(index.workspace)), query);
    },
    async targets(asOf) {
      const { index, at } = opened();
      return index.workspace.targets.map((target) => evaluateTarget(at(asOf), target, 'headline'));
    },
    async target(id, asOf, root) {
      const { index, at } = opened();
      const target = index.workspace.targets.find((each) => each.id === id);
      if (!target) throw new Error(`workspace job: expected a target of the workspace, got ${id}`);
      return evaluateTarget(at(asOf), target, 'whole', root ?? wholeScope);
    },
    async villages(root, asOf) {
      return villagesOf(opened().at(asOf), root, asOf);
    },
    async villageColumns(asOf) {
      const { villageColumns } = await import('./village-columns.ts');
      return villageColumns(opened().at(asOf), asOf);
    },
    async villageNames() {
      const { villageNames } = await import('./village-columns.ts');
      return villageNames(opened().index);
    },
    async projects(asOf) {
      return projectsAt(opened().index, asOf);
    },
    async network(asOf) {
      const { network } = opened().index.workspace;
      return {
        type: 'FeatureCollection',
        features: network
          .filter(({ openedOn }) => openedOn === null || openedOn <= asOf)
          .map(({ geometry, technicalClass, surface }) => ({
            type: 'Feature',
            geometry,
            properties: { technicalClass, surface },
          })),
      };
    },
    async facilities(asOf) {
      const { facilities } = opened().index.workspace;
      return {
        type: 'FeatureCollection',
        features: facilities
          .filter(({ openedOn }) => openedOn === null || openedOn <= asOf)
          .map(({ geometry, kind, name }) => ({ type: 'Feature', geometry, properties: { kind, name } })),
      };
    },
    async context() {
      const { constraints, backdrop } = opened().index.workspace;
      return {
        constraints: {
          type: 'FeatureCollection',
          features: constraints.map(({ geometry, kind, name, nameEn }) => ({
            type: 'Feature',
            geometry,
            properties: { kind, name, ...(nameEn ? { nameEn } : {}) },
          })),
        },
        backdrop,
      };
    },
    async slope() {
      const { slopeWithin } = await import('./slope-within.ts');
      return slopeWithin(opened().index.workspace);
    },
    async responsible(area, asOf) {
      return responsibleFor(opened().index, area, asOf);
    },
    async edit({ label, edits }, create) {
      const [{ applyEdits }, { emptyWorkspace }, { shapeRefusal }] = await Promise.all([
        import('../../core/workspace/apply-edits.ts'),
        import('../../core/workspace/empty-workspace.ts'),
        import('./check-edits.ts'),
      ]);
      const before: Workspace = create === undefined ? opened().index.workspace : emptyWorkspace(create);
      const result = shapeRefusal(edits) ?? applyEdits(before, edits);
      if (!result.ok) return result;
      // The making of a workspace is no step: there is nothing before it that could be shown.
      if (create !== undefined) return show(firstStep(result.workspace), []);
      return show(nextStep(opened().steps, label, result.workspace), opened().issues);
    },
    undo: () => step(undone, 'nothingToUndo'),
    redo: () => step(redone, 'nothingToRedo'),
    async formChoices() {
      const { formChoices } = await import('./form-choices.ts');
      return formChoices(opened().index.workspace);
    },
    async findAreas(text, limit, part = 'all') {
      const { findAreas } = await import('./form-choices.ts');
      return findAreas(opened().index.workspace, text, part, limit);
    },
    async unplaced(text, limit) {
      const { unplacedVillages } = await import('./form-choices.ts');
      return unplacedVillages(opened().index.workspace, text, limit);
    },
    async match(question) {
      const { matchDelivered } = await import('./match-delivered.ts');
      return matchDelivered(question, question.isAlone ? null : opened().index.workspace);
    },
    async locate(question) {
      const { locateDelivered } = await import('./locate-delivered.ts');
      return locateDelivered(question, question.isAlone ? null : opened().index.workspace);
    },
    async villagePoints(codes) {
      const { villagePoints } = await import('./locate-delivered.ts');
      return villagePoints(codes, opened().index.workspace);
    },
    async ledger(question) {
      const { ledgerLists } = await import('../../core/ledger/ledger-lists.ts');
      return ledgerLists(opened().index.workspace, question);
    },
    async meeting(question) {
      if (question.kind === 'withPlan') {
        const { answerWithPlan } = await import('./answer-with-plan.ts');
        return answerWithPlan(opened().index, question);
      }
      const { answerMeeting } = await import('./answer-meeting.ts');
      return answerMeeting(opened().at(question.asOf), question, opened().at);
    },
    async publishable() {
      const { publishable } = await import('../../core/disclosure/publishable.ts');
      return publishable(opened().index);
    },
    async publish(earlier) {
      const { publishRelease } = await import('./publish-release.ts');
      return publishRelease(opened().index, earlier);
    },
    async insideFigures(question) {
      const { insideFigures } = await import('./publish-release.ts');
      return insideFigures(opened().index, question);
    },
    async audit(asOf, thresholds) {
      const { auditNamed } = await import('./audit-named.ts');
      return auditNamed(opened().index, asOf, thresholds);
    },
    async tellPlan(change, isWhole) {
      told = changedPlan(isWhole ? null : told, change);
    },
    async planOutcomes(question) {
      const plan = told;
      if (!plan) throw new Error('workspace job: expected to be told of a plan, got a question about it');
      const { planOutcomes } = await import('./plan-outcomes.ts');
      return planOutcomes(opened().index, plan, question);
    },
    async planBasis() {
      const { planBasis } = await import('./plan-outcomes.ts');
      return planBasis(opened().index);
    },
    async files() {
      const { writeWorkspace } = await import('../../io/write-workspace.ts');
      return writeWorkspace(opened().index.workspace).map(({ path, bytes }) => {
        return { path, bytes: new Uint8Array(bytes).buffer };
      });
    },
    async save() {
      const [{ writeWorkspace }, { writeWorkspaceZip }] = await Promise.all([
        import('../../io/write-workspace.ts'),
        import('../../io/write-workspace-zip.ts'),
      ]);
      return new Uint8Array(writeWorkspaceZip(writeWorkspace(opened().index.workspace))).buffer;
    },
  };
}

/** How often the progress of an opening is told: each telling has the page drawn anew, beside the reading that it tells of. */
const progressMs = 200;

/** Leaves out what comes too soon after the last telling. */
function atMostEvery<Args extends readonly unknown[]>(ms: number, tell: (...args: Args) => void) {
  let last = performance.now();
  return (...args: Args): void => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    tell(...args);
  };
}

async function filesOf(
  input: WorkspaceInput,
): Promise<{ readonly files: readonly ArrivingFile[] | null; readonly issues: readonly Issue[] }> {
  switch (input.kind) {
    case 'demo':
      return { files: await fetchDemo(input.baseUrl), issues: [] };
    case 'files':
      return { files: input.files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) })), issues: [] };
    case 'zip': {
      const { readZip } = await import('../../io/read-zip.ts');
      return readZip(new Uint8Array(input.bytes), input.name);
    }
  }
}
