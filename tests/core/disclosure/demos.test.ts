import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFolder } from '../../../src/cli/read-folder.ts';
import type { EarlierRelease } from '../../../src/core/disclosure/earlier-releases.ts';
import { protectRelease } from '../../../src/core/disclosure/protect-release.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';
import { readRelease } from '../../../src/io/release/read-release.ts';
import { writeRelease } from '../../../src/io/release/write-release.ts';
import { attackFolders } from './folder-attack.ts';
import { attackAsInsider } from './insider-attack.ts';

const root = mkdtempSync(join(tmpdir(), 'guatu-release-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function demo(name: string): Promise<Workspace> {
  const { workspace } = await readWorkspace(
    await readFolder(resolve(import.meta.dirname, '../../../data', name)),
    name,
  );
  return workspace!;
}

/** Publishes into a folder of its own and reads it back. */
function release(workspace: Workspace, name: string, earlier: readonly EarlierRelease[] = []) {
  const result = protectRelease(indexWorkspace(workspace), earlier);
  if (!result.ok) throw new Error(`expected a release, got ${JSON.stringify(result.issues)}`);
  const folder = join(root, name);
  mkdirSync(folder);
  const files = writeRelease(result.release);
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
  const text = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  return { folder, files, text, release: result.release };
}

function narrowed(folders: readonly string[], minimum = 10) {
  const { bounds, equations } = attackFolders(folders);
  const found = [...bounds].flatMap(([key, range]) =>
    range !== null && (range[1] - range[0] < 1 || range[1] < minimum - 1e-5) ? [`${key} ${range.join('–')}`] : [],
  );
  return { found, attacked: bounds.size, equations };
}

test.each([
  ['dingxi', 2],
  ['zhaotong', 1],
  ['harbin', 1],
  ['taizhou', 1],
  ['yunnan', 6],
])(
  '%s: the published folder betrays nobody',
  async (name, every) => {
    const workspace = await demo(name);
    const { folder, files, text, release: made } = release(workspace, name);
    expect(narrowed([folder]).found).toEqual([]);
    // Nor to one who knows every definition and denominator.
    const insider = attackAsInsider(indexWorkspace(workspace), made, every);
    expect(insider.found).toEqual([]);
    expect(Math.min(insider.attacked, insider.shares)).toBeGreaterThan(100);
    expect(made.head).toMatchObject({ trial: true, serial: 1 });
    expect(made.report.attack.exposed).toBe(0);
    // Names of persons, of what is internal, of what was not chosen.
    const people = new Set([...workspace.assignments, ...workspace.visits].map(({ person }) => person));
    expect([...people].filter((person) => text.includes(person))).toEqual([]);
    const internal = workspace.indicators.filter(({ sensitivity }) => sensitivity !== 'public').map(({ id }) => id);
    expect(internal.length).toBeGreaterThan(0);
    expect(internal.filter((id) => new RegExp(`["',\\n]${id}["',\\n]`).test(text))).toEqual([]);
    const villages = workspace.areas.areas.filter(({ level }) => level === 'village' || level === 'naturalVillage');
    expect(villages.filter(({ code }) => text.includes(code))).toEqual([]);
    // Places no finer than a hundred metres.
    for (const { path, bytes } of files)
      if (path.endsWith('.geojson'))
        expect(new TextDecoder().decode(bytes)).not.toMatch(/"(?:coordinates|point)":[^a-zA-Z]*\.\d{4}/);
    // A withheld figure has no value anywhere in its row.
    for (const value of made.values)
      if (value.absent === 'suppressed') expect(value).toMatchObject({ value: null, origin: null, missing: 0 });
    for (const value of made.targetValues)
      if (value.status === 'withheld') expect(value).toMatchObject({ value: null, goal: null, gap: null });
    const counted = new Set(made.indicators.filter(({ counted: is }) => is).map(({ id }) => id));
    expect(made.values.filter(({ indicator, value }) => counted.has(indicator) && value! > 0 && value! < 10)).toEqual(
      [],
    );
    expect(readRelease(files)?.values.length).toBe(made.values.length);
  },
  120_000,
);

test('two releases with changed figures do not betray them by their difference', async () => {
  const workspace = await demo('taizhou');
  const first = release(workspace, 'first');
  const { head, values, targetValues } = first.release;
  const earlier = { id: head.id, serial: head.serial, previous: head.previous, values, targetValues };
  // Reports of ten villages are corrected by a few people.
  let corrected = 0;
  const observations = workspace.observations.map((observation, i) =>
    observation.indicator === 'poorPopulation' && observation.value! > 4 && i % 97 === 0 && corrected++ < 10
      ? { ...observation, value: observation.value! - 3 }
      : observation,
  );
  expect(corrected).toBeGreaterThanOrEqual(5);
  const second = release({ ...workspace, observations }, 'second', [earlier]);
  expect(second.release.head).toMatchObject({ serial: 2, previous: [earlier.id] });
  expect(second.release.changes.changes.some(({ kind }) => kind === 'revised')).toBe(true);
  expect(narrowed([second.folder]).found).toEqual([]);
  const both = narrowed([first.folder, second.folder]);
  expect(both.equations).toBeGreaterThan(narrowed([second.folder]).equations);
  expect(both.found).toEqual([]);
}, 60_000);

test('shares and quotients of shares give nothing away; shown against the rule, they give the counts behind them away', async () => {
  const workspace = await demo('taizhou');
  const first = workspace.targets.find(({ id }) => id === 't6-households')!;
  // Nearly all are settled, so few are not; a quotient with a share that is shown would say how many.
  const measure = { left: { indicator: 'settledShare' }, right: { indicator: 'censusUrbanShare' } };
  const quotient = { ...first, id: 'quotient', kind: 'comparison' as const, measure };
  const rules = { ...workspace.release!, indicators: ['settledShare', 'censusUrbanShare'], targets: ['quotient'] };
  const index = indexWorkspace({ ...workspace, targets: [quotient], release: rules });
  const result = protectRelease(index);
  if (!result.ok) throw new Error('expected a release');
  const { release: made } = result;
  const withheld = made.targetValues.filter(({ absent }) => absent === 'suppressed');
  expect(withheld.length).toBeGreaterThan(0);
  expect(withheld.length).toBeLessThan(made.targetValues.length);
  expect(attackAsInsider(index, made).found).toEqual([]);
  const shownQuotients = made.targetValues.map((value) => ({ ...value, value: value.value ?? 1, absent: null }));
  expect(attackAsInsider(index, { ...made, targetValues: shownQuotients }).found.length).toBeGreaterThan(0);
  const shownShares = made.values.map((value) => ({ ...value, value: value.value ?? 1, absent: null }));
  expect(attackAsInsider(index, { ...made, values: shownShares }).found.length).toBeGreaterThan(0);

  // A mean of few households is theirs; a minimum at which some townships are few.
  const means = { ...rules, indicators: ['satisfaction', 'lowIncomePerHead'], targets: [], minimumCount: 70 };
  const fewer = indexWorkspace({ ...workspace, release: means });
  const second = protectRelease(fewer);
  if (!second.ok) throw new Error('expected a release of means');
  const attack = attackAsInsider(fewer, second.release);
  expect(attack.means).toBeGreaterThan(10);
  expect(attack.found).toEqual([]);
  const shownMeans = second.release.values.map((value) => ({ ...value, value: value.value ?? 1, absent: null }));
  expect(attackAsInsider(fewer, { ...second.release, values: shownMeans }).found.length).toBe(attack.means);
}, 60_000);

test('a personal number or name in any text that would be public refuses the release, with its place', async () => {
  const workspace = await demo('taizhou');
  const [first] = workspace.targets;
  const { person } = workspace.assignments[0]!;
  for (const secret of ['联系人 13800138000', '身份证 11010519491231002X', `找${person}`]) {
    const targets = workspace.targets.map((target) =>
      target === first ? { ...target, title: { zh: secret, en: 'x' } } : target,
    );
    const rules = { ...workspace.release!, targets: [first!.id] };
    const result = protectRelease(indexWorkspace({ ...workspace, targets, release: rules }));
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'releasePersonal', where: { path: 'targets[0].title.zh' } }],
    });
  }
}, 120_000);
