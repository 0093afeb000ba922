import { buildAreaTree } from '../core/area/area-tree.ts';
import { checkAreas } from '../core/area/check-areas.ts';
import type { Issue } from '../core/issue.ts';
import { attributesOf, type Known, nothingKnown } from '../core/workspace/known.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { createIssueLog, type IssueLog, type LeftOut } from './issue-log.ts';
import { type ArrivingFile, locatePackage, packageFile } from './locate-package.ts';
import { readAreas } from './read/areas.ts';
import * as features from './read/feature-lists.ts';
import * as lists from './read/json-lists.ts';
import { readLedger } from './read/ledger.ts';
import { readObservations } from './read/observations.ts';
import * as tables from './read/office-tables.ts';
import { columnTypesOf, type Package, readPackage } from './read/package.ts';
import { nothingRead, type Read, type Reading } from './read/reading.ts';
import { readVillages } from './read/villages.ts';
import { isResourceKind, type ResourceKind, resourceKinds } from './resource-kind.ts';

/** One resource of the package: entries in the file, entries that made it into the workspace, and how many errors it has. */
export type ResourceReport = {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly accepted: number;
  readonly errors: number;
};

export type WorkspaceReading = {
  /** Null when `datapackage.json` or the areas cannot be read. */
  readonly workspace: Workspace | null;
  readonly issues: readonly Issue[];
  readonly resources: readonly ResourceReport[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * Reads and checks a workspace from its files (paths relative to the folder or zip). Whatever is wrong becomes an issue with its
 * place; the rest opens. Rows with an error are left out and listed. `onProgress` gets the share done and the resource being read.
 * Never rejects because of bad data, only when a file that was still arriving does.
 */
export async function readWorkspace(
  files: Iterable<ArrivingFile>,
  name: string,
  onProgress: (share: number, step: string) => void = () => {},
): Promise<WorkspaceReading> {
  const log = createIssueLog();
  const located = locatePackage(files);
  const bytes = await located?.get(packageFile);
  if (!located || !bytes) log.add('packageMissing', 'error', { file: packageFile });
  const description = bytes ? readPackage(bytes, name, log) : null;
  if (!located || !description) return { workspace: null, issues: log.issues(), resources: [], leftOut: [] };
  const session = createSession(located, description, log, onProgress);
  const workspace = await readAll(session, description, name);
  return { workspace, issues: log.issues(), resources: session.reports(), leftOut: log.leftOut() };
}

type Session = {
  readonly log: IssueLog;
  /** Reads one resource if the package has it. */
  read<Result extends Read<unknown>>(
    kind: ResourceKind,
    known: Known,
    reader: (reading: Reading) => Result,
  ): Promise<Result | Read<never>>;
  has(kind: ResourceKind): boolean;
  /** Corrects the number of accepted entries of a resource that was checked further. */
  accept(kind: ResourceKind, accepted: number): void;
  pathOf(kind: ResourceKind): string | undefined;
  reports(): readonly ResourceReport[];
};

function createSession(
  files: ReadonlyMap<string, ArrivingFile['bytes']>,
  description: Package,
  log: IssueLog,
  onProgress: (share: number, step: string) => void,
): Session {
  const paths = pathsOf(files, description, log);
  const found = new Map<ResourceKind, { rows: number; accepted: number }>();
  let done = 0;
  return {
    log,
    has: (kind) => paths.has(kind),
    pathOf: (kind) => paths.get(kind),
    async read(kind, known, reader) {
      const file = paths.get(kind);
      if (file === undefined) return nothingRead;
      onProgress(done++ / paths.size, kind);
      const bytes = await files.get(file);
      if (!bytes) {
        if (kind !== 'areas')
          log.add('resourceMissing', 'error', { file: packageFile, feature: kind }, { found: file });
        paths.delete(kind);
        return nothingRead;
      }
      const read = reader({ file, bytes, known, log });
      found.set(kind, { rows: read.rows, accepted: read.items.length });
      return read;
    },
    accept(kind, accepted) {
      const before = found.get(kind);
      if (before) before.accepted = accepted;
    },
    reports: () =>
      [...found].map(([kind, { rows, accepted }]) => {
        const path = paths.get(kind)!;
        return { name: kind, path, rows, accepted, errors: log.errorsIn(path) };
      }),
  };
}

function pathsOf(files: ReadonlyMap<string, unknown>, description: Package, log: IssueLog) {
  const paths = new Map<ResourceKind, string>();
  for (const [i, { name, path }] of description.resources.entries()) {
    const where = { file: packageFile, path: `resources[${i}]`, feature: name };
    if (!isResourceKind(name))
      log.add('resourceUnknown', 'info', where, { found: name, expected: resourceKinds.join(', ') });
    else if (paths.has(name)) log.add('duplicateId', 'error', where, { found: name, first: paths.get(name)! });
    else if (files.has(path)) paths.set(name, path);
    else if (name !== 'areas') log.add('resourceMissing', 'error', where, { found: path });
  }
  return paths;
}

async function readAll(session: Session, description: Package, name: string): Promise<Workspace | null> {
  const { log } = session;
  const sources = (await session.read('sources', nothingKnown, lists.readSources)).items;
  let known: Known = {
    ...nothingKnown,
    sources: session.has('sources') ? new Set(sources.map((each) => each.id)) : null,
  };

  const readUnits = (await session.read('areas', known, readAreas)).items;
  const upper = checkAreas(readUnits);
  const areasOnly = { ...known, areas: buildAreaTree(upper.accepted) };
  const entry = description.resources.find((each) => each.name === 'villages');
  const villages = await session.read('villages', areasOnly, (reading) => readVillages(reading, columnTypesOf(entry)));
  const { accepted, issues } = checkAreas([...readUnits, ...villages.items]);
  log.addAll(issues);
  for (const issue of issues) log.leaveOut(issue.where);
  const polygons = accepted.filter((area) => upper.accepted.includes(area)).length;
  session.accept('areas', polygons);
  session.accept('villages', accepted.length - polygons);
  if (polygons === 0) {
    log.add('areasMissing', 'error', { file: session.pathOf('areas') ?? packageFile });
    return null;
  }
  const areas = buildAreaTree(accepted);
  const attributes = new Set([...attributesOf(areas), ...('attributes' in villages ? villages.attributes : [])]);
  known = { ...known, areas, attributes };

  const customAreas = (await session.read('custom-areas', known, lists.readCustomAreas)).items;
  const indicators = (await session.read('indicators', known, lists.readIndicators)).items;
  known = {
    ...known,
    customAreas: new Map(customAreas.map((each) => [each.id, each])),
    indicators: new Map(indicators.map((each) => [each.id, each])),
  };
  const projects = (await session.read('projects', known, features.readProjects)).items;
  known = { ...known, projects: new Set(projects.map((each) => each.id)) };
  const [release] = (await session.read('release', known, lists.readRelease)).items;
  const [elevation] = (await session.read('elevation', known, lists.readElevation)).items;
  return {
    name,
    title: description.title,
    phases: description.phases,
    notes: description.notes,
    areas,
    customAreas,
    indicators,
    observations: (await session.read('observations', known, readObservations)).items,
    targets: (await session.read('targets', known, lists.readTargets)).items,
    ledger: (await session.read('ledger', known, readLedger)).items,
    projects,
    network: (await session.read('network', known, features.readNetwork)).items,
    facilities: (await session.read('facilities', known, features.readFacilities)).items,
    funds: (await session.read('funds', known, tables.readFunds)).items,
    assignments: (await session.read('assignments', known, tables.readAssignments)).items,
    visits: (await session.read('visits', known, tables.readVisits)).items,
    constraints: (await session.read('constraints', known, features.readConstraints)).items,
    backdrop: (await session.read('backdrop', known, features.readBackdrop)).items,
    scenes: (await session.read('scenes', known, lists.readScenes)).items,
    sources,
    plans: (await session.read('plans', known, lists.readPlans)).items,
    ...(release ? { release } : {}),
    matches: (await session.read('matches', known, tables.readMatches)).items,
    templates: (await session.read('templates', known, lists.readTemplates)).items,
    prices: (await session.read('prices', known, tables.readPrices)).items,
    ...(elevation ? { elevation } : {}),
  };
}
